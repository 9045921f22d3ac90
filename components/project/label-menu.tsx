"use client";

import { Button, Menu, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "@/components/shell/confirm.tsx";
import { count } from "@/components/shell/count.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { LabelView } from "@/lib/schemas/label.ts";

type Question = "archive" | "restore" | "delete" | "merge";

export function LabelMenu({
  label,
  others,
  onChanged,
}: {
  label: LabelView;
  others: readonly LabelView[];
  onChanged: () => void;
}) {
  const [question, setQuestion] = useState<Question | null>(null);
  const [into, setInto] = useState("");
  const param = { id: label.id };
  const title = labelTitle(label.name);
  const targets = others.filter(({ id }) => id !== label.id);
  const marks = count(label.spanCount, "mark");

  const answers: Record<
    Question,
    { title: string; verb: string; text: string; act: () => Promise<unknown> }
  > = {
    archive: {
      title: `Archive ${title}`,
      verb: "Archive",
      text: `Its ${marks} stay and are exported; nobody makes new ones. You can restore it.`,
      act: () => readAnswer(api.labels[":id"].$patch({ param, json: { isArchived: true } })),
    },
    restore: {
      title: `Restore ${title}`,
      verb: "Restore",
      text: "It can be used for new marks again.",
      act: () => readAnswer(api.labels[":id"].$patch({ param, json: { isArchived: false } })),
    },
    delete: {
      title: `Delete ${title}`,
      verb: "Delete",
      text: "No mark has it. Relation types that lead from or to it go too.",
      act: () => readAnswer(api.labels[":id"].$delete({ param })),
    },
    merge: {
      title: `Merge ${title} into another label`,
      verb: `Merge ${marks}`,
      text: `All ${marks} of ${title}, in every layer, become marks of the other label, and ${title} goes. This cannot be taken back.`,
      act: () => readAnswer(api.labels[":id"].merge.$post({ param, json: { into } })),
    },
  };
  const asked = question && answers[question];

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm" aria-label={`More for ${label.name}`}>
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setQuestion("merge")} disabled={targets.length === 0}>
            Merge into another
          </Menu.Item>
          <Menu.Item onClick={() => setQuestion(label.isArchived ? "restore" : "archive")}>
            {label.isArchived ? "Restore" : "Archive"}
          </Menu.Item>
          <Menu.Item onClick={() => setQuestion("delete")} disabled={label.spanCount > 0}>
            {label.spanCount > 0 ? `Delete (in use by ${marks})` : "Delete"}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Confirm
        isOpen={asked !== null}
        title={asked?.title ?? ""}
        verb={asked?.verb ?? ""}
        isDisabled={question === "merge" && into === ""}
        onClose={() => setQuestion(null)}
        onConfirm={async () => {
          await asked?.act();
          onChanged();
        }}
      >
        {asked?.text}
        {question === "merge" && (
          <NativeSelect
            label="Into"
            data={[
              { value: "", label: "Choose a label" },
              ...targets.map(({ id, name }) => ({ value: id, label: labelTitle(name) })),
            ]}
            value={into}
            onChange={(event) => setInto(event.currentTarget.value)}
            mt="sm"
          />
        )}
      </Confirm>
    </>
  );
}
