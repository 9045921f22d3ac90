"use client";

import { Button, Group, Modal, MultiSelect } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { count } from "@/components/shell/count.ts";
import { Trouble } from "@/components/shell/trouble.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";

export function AssignDialog({
  project,
  people,
  articleIds,
  isOpen,
  onClose,
  onAssigned,
}: {
  project: { id: string };
  people: readonly { userId: string; name: string }[];
  articleIds: string[];
  isOpen: boolean;
  onClose: () => void;
  onAssigned: () => void;
}) {
  const [userIds, setUserIds] = useState<string[]>([]);
  const { send, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const isDone = await send(async () => {
      const json = { articleIds, userIds };
      await readAnswer(api.projects[":id"].articles.assign.$post({ param: { id: project.id }, json }));
    });
    if (!isDone) return;
    notifications.show({
      message: `${count(articleIds.length, "article")} assigned to ${count(userIds.length, "person", "people")}.`,
    });
    setUserIds([]);
    onAssigned();
  }

  return (
    <Modal opened={isOpen} onClose={onClose} title={`Assign ${count(articleIds.length, "article")}`}>
      <form onSubmit={handleSubmit}>
        <MultiSelect
          label="To"
          description="Each person gets a layer of their own on every article; who has one keeps it."
          data={people.map(({ userId, name }) => ({ value: userId, label: name }))}
          value={userIds}
          onChange={setUserIds}
          searchable
          hidePickedOptions
          // Below lie the buttons.
          comboboxProps={{ position: "top" }}
          data-autofocus
        />
        <Trouble error={error} />
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={isSending} disabled={userIds.length === 0}>
            Assign
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
