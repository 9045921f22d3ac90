"use client";

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Card } from "@/components/shell/card.tsx";
import { Confirm } from "@/components/shell/confirm.tsx";
import { count } from "@/components/shell/count.ts";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useFields } from "@/components/shell/use-fields.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import { createRelationTypeSchema, type LabelView, type RelationTypeView } from "@/lib/schemas/label.ts";
import styles from "./labels.module.css";

const empty = { name: "", fromLabelId: "", toLabelId: "" };

export function RelationTypes({
  projectId,
  types,
  labels,
  canManage,
  onChanged,
}: {
  projectId: string;
  types: readonly RelationTypeView[];
  labels: readonly LabelView[];
  canManage: boolean;
  onChanged: () => void;
}) {
  const { values, set, problems, parse, reset } = useFields(createRelationTypeSchema, empty);
  const [leaving, setLeaving] = useState<RelationTypeView | null>(null);
  const { send, isSending, error } = useSend();
  const nameOf = (id: string) => labelTitle(labels.find((label) => label.id === id)?.name ?? "");
  const choices = [
    { value: "", label: "Choose a label" },
    ...labels
      .filter(({ isArchived }) => !isArchived)
      .map(({ id, name }) => ({ value: id, label: labelTitle(name) })),
  ];

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    const json = parse(event);
    if (!json) return;
    const isMade = await send(async () => {
      await readAnswer(api.projects[":id"]["relation-types"].$post({ param: { id: projectId }, json }));
    });
    if (!isMade) return;
    reset();
    onChanged();
  }

  return (
    <Card title="Relations" aside="Links from one mark to another, such as a quote’s speaker">
      <ul className={styles.list}>
        {types.map((type) => (
          <li key={type.id}>
            <div className={styles.about}>
              <b>{type.name}</b>
              <div className={styles.meta}>
                from {nameOf(type.fromLabelId)} to {nameOf(type.toLabelId)} ·{" "}
                {count(type.relationCount, "link")}
              </div>
            </div>
            {canManage && (
              <Button
                size="compact-sm"
                onClick={() => setLeaving(type)}
                disabled={type.relationCount > 0}
                aria-label={`Delete ${type.name}`}
              >
                Delete
              </Button>
            )}
          </li>
        ))}
      </ul>
      {canManage && (
        <form onSubmit={handleSubmit} className={styles.inline} noValidate>
          <TextInput
            label="New relation"
            placeholder="speaker"
            value={values.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            error={problems.name}
            maxLength={40}
            required
          />
          <NativeSelect
            label="From"
            data={choices}
            value={values.fromLabelId}
            onChange={(event) => set({ fromLabelId: event.currentTarget.value })}
            error={problems.fromLabelId && "Choose a label."}
          />
          <NativeSelect
            label="To"
            data={choices}
            value={values.toLabelId}
            onChange={(event) => set({ toLabelId: event.currentTarget.value })}
            error={problems.toLabelId && "Choose a label."}
          />
          <Button type="submit" loading={isSending}>
            Add
          </Button>
        </form>
      )}
      <ErrorAlert error={error} />
      <Confirm
        isOpen={leaving !== null}
        title={`Delete the relation ${leaving?.name ?? ""}`}
        verb="Delete"
        onClose={() => setLeaving(null)}
        onConfirm={async () => {
          if (leaving) await readAnswer(api["relation-types"][":id"].$delete({ param: { id: leaving.id } }));
          onChanged();
        }}
      >
        No link uses it.
      </Confirm>
    </Card>
  );
}
