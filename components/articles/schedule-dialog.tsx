"use client";

import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { toDueAt } from "@/components/shell/due-day.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { priorities, priorityLevel } from "@/lib/core/priority.ts";
import { BulkDialog } from "./bulk-dialog.tsx";
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
  const isEmpty = (priority === null && due === "keep") || (due === "set" && day === "");

  async function send() {
    const chosen = priorities.find((one) => one === priority);
    const json = {
      articleIds,
      ...(chosen ? { priority: priorityLevel(chosen) } : {}),
      ...(due === "keep" ? {} : { dueAt: due === "none" ? null : toDueAt(day) }),
    };
    await readAnswer(api.projects[":id"].articles.schedule.$post({ param: { id: project.id }, json }));
  }

  function handleSet() {
    setPriority(null);
    setDue("keep");
    setDay("");
    onScheduled();
  }

  return (
    <BulkDialog
      what="Priority and due date"
      articleIds={articleIds}
      isOpen={isOpen}
      isEmpty={isEmpty}
      send={send}
      onClose={onClose}
      onSet={handleSet}
    >
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
    </BulkDialog>
  );
}
