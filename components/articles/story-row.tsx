"use client";

import { Button, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { count } from "@/components/shell/count.ts";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useFields } from "@/components/shell/use-fields.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { type StoryView, storyInputSchema } from "@/lib/schemas/story.ts";
import styles from "./stories.module.css";

export type Story = Pick<StoryView, "id" | "title" | "articleCount" | "archivedCount">;

export function StoryRow({ story, onChanged }: { story: Story; onChanged: (sentence: string) => void }) {
  const { id, title, articleCount, archivedCount } = story;
  const { values, set, problems, parse } = useFields(storyInputSchema, { title });
  const { send, isSending, error } = useSend();
  const param = { id };

  async function handleRename(event: FormEvent<HTMLFormElement>) {
    const json = parse(event);
    if (!json || json.title === title) return;
    const isDone = await send(async () => {
      await readAnswer(api.stories[":id"].$patch({ param, json }));
    });
    if (isDone) onChanged(`“${title}” is now “${json.title}”.`);
  }

  async function handleDelete() {
    const isDone = await send(async () => {
      await readAnswer(api.stories[":id"].$delete({ param }));
    });
    if (isDone) onChanged(`“${title}” is deleted.`);
  }

  const archived = archivedCount > 0 ? `, ${archivedCount} archived` : "";
  return (
    <li>
      <form onSubmit={handleRename} className={styles.row} noValidate>
        <TextInput
          aria-label={`Title of ${title}`}
          description={`${count(articleCount, "article")}${archived}`}
          inputWrapperOrder={["input", "description", "error"]}
          value={values.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          error={problems.title}
          maxLength={200}
          dir="auto"
          className={styles.title}
        />
        <Button
          type="submit"
          aria-label={`Rename ${title}`}
          loading={isSending}
          disabled={values.title.trim() === title}
        >
          Rename
        </Button>
        <Button
          aria-label={`Delete ${title}`}
          onClick={handleDelete}
          disabled={isSending || articleCount + archivedCount > 0}
        >
          Delete
        </Button>
      </form>
      <ErrorAlert error={error} />
    </li>
  );
}
