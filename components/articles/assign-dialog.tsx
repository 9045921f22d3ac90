"use client";

import { Button, Group, Modal, MultiSelect } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { count } from "@/components/shell/count.ts";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import styles from "./articles.module.css";

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
  const [notBlind, setNotBlind] = useState<readonly string[]>([]);
  const { send, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    await send(async () => {
      const json = { articleIds, userIds };
      const { assigned, notBlind } = await readAnswer(
        api.projects[":id"].articles.assign.$post({ param: { id: project.id }, json }),
      );
      if (notBlind.length === 0 || assigned > 0) {
        notifications.show({
          message:
            notBlind.length === 0
              ? `${count(articleIds.length, "article")} assigned to ${count(userIds.length, "person", "people")}.`
              : `${count(assigned, "assignment")} made.`,
        });
      }
      if (notBlind.length > 0) return setNotBlind(notBlind.map(({ userId }) => userId));
      finish();
    });
  }

  function finish() {
    setUserIds([]);
    setNotBlind([]);
    onAssigned();
  }

  if (notBlind.length > 0) {
    return (
      <Modal opened={isOpen} onClose={finish} title="Not all could be assigned">
        <ul className={styles.leftOut}>
          {people
            .filter(({ userId }) => notBlind.includes(userId))
            .map(({ userId, name }) => (
              <li key={userId}>
                {name} has read what others marked in{" "}
                {count(notBlind.filter((id) => id === userId).length, "of them", "of them")}, and was left out
                there: this project is annotated blind.
              </li>
            ))}
        </ul>
        <Group justify="flex-end" mt="lg">
          <Button variant="filled" onClick={finish} data-autofocus>
            Close
          </Button>
        </Group>
      </Modal>
    );
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
        <ErrorAlert error={error} />
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
