"use client";

import { Button, Group, Modal, Select, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { count } from "@/components/shell/count.ts";
import { Trouble } from "@/components/shell/trouble.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import styles from "./articles.module.css";

const none = "none";

/** Sets the story, the outlet and the day of publication of several articles; what is left as it is stays so. */
export function DescribeDialog({
  project,
  stories,
  articleIds,
  isOpen,
  onClose,
  onDescribed,
}: {
  project: { id: string };
  stories: readonly { id: string; title: string }[];
  articleIds: string[];
  isOpen: boolean;
  onClose: () => void;
  onDescribed: () => void;
}) {
  const [story, setStory] = useState<string | null>(null);
  const [outlet, setOutlet] = useState("");
  const [day, setDay] = useState("");
  const { send, isSending, error } = useSend();
  const isEmpty = story === null && outlet.trim() === "" && day === "";

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    await send(async () => {
      const json = {
        articleIds,
        ...(story === null ? {} : { storyId: story === none ? null : story }),
        ...(outlet.trim() === "" ? {} : { outlet: outlet.trim() }),
        ...(day === "" ? {} : { publishedOn: day }),
      };
      await readAnswer(api.projects[":id"].articles.describe.$post({ param: { id: project.id }, json }));
      notifications.show({ message: `${count(articleIds.length, "article")} changed.` });
      setStory(null);
      setOutlet("");
      setDay("");
      onDescribed();
    });
  }

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={`Story, outlet and date of ${count(articleIds.length, "article")}`}
    >
      <form onSubmit={handleSubmit} className={styles.form}>
        <Select
          label="Story"
          placeholder="As it is"
          data={[
            { value: none, label: "No story" },
            ...stories.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={story}
          onChange={setStory}
          searchable
          clearable
          data-autofocus
        />
        <TextInput
          label="Outlet"
          placeholder="As it is"
          value={outlet}
          onChange={(event) => setOutlet(event.currentTarget.value)}
          maxLength={200}
        />
        <TextInput
          label="Published on"
          description="Left empty it stays as it is. A day begins by each article’s own time zone."
          type="date"
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Trouble error={error} />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={isSending} disabled={isEmpty}>
            Set
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
