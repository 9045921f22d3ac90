"use client";

import { Button, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useFields } from "@/components/shell/use-fields.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { storyInputSchema } from "@/lib/schemas/story.ts";
import styles from "./stories.module.css";
import { type Story, StoryRow } from "./story-row.tsx";

/** The stories of a project: made, renamed, and deleted when no article belongs to them. */
export function StoriesDialog({
  project,
  stories,
  isOpen,
  onChanged,
  onClose,
}: {
  project: { id: string };
  stories: readonly Story[];
  isOpen: boolean;
  onChanged: () => void;
  onClose: () => void;
}) {
  const { values, set, problems, parse, reset } = useFields(storyInputSchema, { title: "" });
  const { send, isSending, error } = useSend();
  const [said, say] = useState("");

  function handleChanged(sentence: string) {
    say(sentence);
    onChanged();
  }

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    const json = parse(event);
    if (!json) return;
    const isMade = await send(async () => {
      await readAnswer(api.projects[":id"].stories.$post({ param: { id: project.id }, json }));
    });
    if (!isMade) return;
    reset();
    handleChanged(`“${json.title}” is there.`);
  }

  function handleClose() {
    say("");
    onClose();
  }

  return (
    <Modal opened={isOpen} onClose={handleClose} title="Stories" size="lg">
      <p className={styles.about}>
        Articles about one event share a story. One that no article belongs to can be deleted.
      </p>
      <ul aria-label="Stories" className={styles.list}>
        {stories.map((story) => (
          <StoryRow key={story.id} story={story} onChanged={handleChanged} />
        ))}
      </ul>
      <form onSubmit={handleSubmit} className={styles.row} noValidate>
        <TextInput
          label="New story"
          value={values.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          error={problems.title}
          maxLength={200}
          dir="auto"
          className={styles.title}
        />
        <Button type="submit" loading={isSending} className={styles.lowered}>
          Add
        </Button>
      </form>
      <ErrorAlert error={error} />
      <p role="status" className={styles.about}>
        {said}
      </p>
    </Modal>
  );
}
