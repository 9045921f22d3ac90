"use client";

import { Button, Group, Modal, MultiSelect, Radio } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { count } from "@/components/shell/count.ts";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { isHandedIn } from "@/lib/core/annotation/layer-status.ts";
import type { ArticleRow } from "@/lib/schemas/article.ts";
import styles from "./articles.module.css";

type Begun = "keep" | "withdraw";

const begunStatuses: readonly string[] = ["IN_PROGRESS", "RETURNED"];

/** Everybody who has one of some articles, each once. */
function holdersOf(articles: readonly ArticleRow[]): { value: string; label: string }[] {
  const names = new Map(articles.flatMap(({ assignees }) => assignees.map(({ id, name }) => [id, name])));
  return [...names].map(([value, label]) => ({ value, label }));
}

/** Takes articles back from people; asks what becomes of what they have begun, where they have. */
export function UnassignDialog({
  project,
  articles,
  isOpen,
  onClose,
  onTakenBack,
}: {
  project: { id: string };
  articles: readonly ArticleRow[];
  isOpen: boolean;
  onClose: () => void;
  onTakenBack: () => void;
}) {
  const [userIds, setUserIds] = useState<string[]>([]);
  const [begun, setBegun] = useState<Begun>("keep");
  const { send, isSending, error } = useSend();
  const chosen = articles.flatMap(({ assignees }) => assignees.filter(({ id }) => userIds.includes(id)));
  const begunAmount = chosen.filter(({ status }) => begunStatuses.includes(status)).length;
  const handedIn = chosen.filter(({ status }) => isHandedIn(status)).length;

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    await send(async () => {
      const json = { articleIds: articles.map(({ id }) => id), userIds, begun };
      const { removed, withdrawn, kept } = await readAnswer(
        api.projects[":id"].articles.unassign.$post({ param: { id: project.id }, json }),
      );
      const left = kept > 0 ? ` ${count(kept, "layer")} with work in it stays.` : "";
      notifications.show({ message: `${count(removed + withdrawn, "assignment")} taken back.${left}` });
      setUserIds([]);
      onTakenBack();
    });
  }

  return (
    <Modal opened={isOpen} onClose={onClose} title={`Take back ${count(articles.length, "article")}`}>
      <form onSubmit={handleSubmit} className={styles.form}>
        <MultiSelect
          label="From"
          description="What nobody has begun is simply taken back."
          data={holdersOf(articles)}
          value={userIds}
          onChange={setUserIds}
          searchable
          hidePickedOptions
          nothingFoundMessage="Nobody has one of these articles."
          comboboxProps={{ position: "top" }}
          data-autofocus
        />
        {begunAmount > 0 && (
          <Radio.Group
            label={`${count(begunAmount, "article")} of theirs ${begunAmount === 1 ? "is" : "are"} begun`}
            value={begun}
            onChange={(value) => setBegun(value === "withdraw" ? "withdraw" : "keep")}
          >
            <Radio mt="xs" value="keep" label="Leave what is begun with them" />
            <Radio
              mt="xs"
              value="withdraw"
              label="Take it back too"
              description="Their marks are kept, count for nothing, and are theirs again when they get the article again."
            />
          </Radio.Group>
        )}
        {handedIn > 0 && (
          <p className={styles.meta}>
            {count(handedIn, "article")} of theirs {handedIn === 1 ? "is" : "are"} handed in and{" "}
            {handedIn === 1 ? "stays" : "stay"}.
          </p>
        )}
        <ErrorAlert error={error} />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={isSending} disabled={userIds.length === 0}>
            Take back
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
