"use client";

import { Button, Group, Modal, Select, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { count } from "@/components/shell/count.ts";
import { toDueAt } from "@/components/shell/due-day.ts";
import { Trouble } from "@/components/shell/trouble.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { priorities, priorityLevel } from "@/lib/core/priority.ts";
import styles from "./articles.module.css";
import { priorityChoices } from "./priority-choices.ts";

const dueChoices = [
  { value: "keep", label: "As it is" },
  { value: "set", label: "On a day" },
  { value: "none", label: "No due date" },
];

/** Sets the priority and the due date of several articles; what is left as it is stays so. */
export function ScheduleDialog({
  project,
  articleIds,
  isOpen,
  onClose,
  onScheduled,
}: {
  project: { id: string };
  articleIds: string[];
  isOpen: boolean;
  onClose: () => void;
  onScheduled: () => void;
}) {
  const [priority, setPriority] = useState<string | null>(null);
  const [due, setDue] = useState("keep");
  const [day, setDay] = useState("");
  const { send, isSending, error } = useSend();
  const isEmpty = (priority === null && due === "keep") || (due === "set" && day === "");

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const chosen = priorities.find((one) => one === priority);
    const isDone = await send(async () => {
      const json = {
        articleIds,
        ...(chosen ? { priority: priorityLevel(chosen) } : {}),
        ...(due === "keep" ? {} : { dueAt: due === "none" ? null : toDueAt(day) }),
      };
      await readAnswer(api.projects[":id"].articles.schedule.$post({ param: { id: project.id }, json }));
    });
    if (!isDone) return;
    notifications.show({ message: `${count(articleIds.length, "article")} changed.` });
    onScheduled();
  }

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={`Priority and due date of ${count(articleIds.length, "article")}`}
    >
      <form onSubmit={handleSubmit} className={styles.form}>
        <Select
          label="Priority"
          placeholder="As it is"
          data={priorityChoices}
          value={priority}
          onChange={setPriority}
          clearable
          data-autofocus
        />
        <Select
          label="Due"
          data={dueChoices}
          value={due}
          onChange={(value) => setDue(value ?? "keep")}
          allowDeselect={false}
        />
        {due === "set" && (
          <TextInput
            label="Day"
            description="Due by the end of this day, UTC."
            type="date"
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
            required
          />
        )}
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
