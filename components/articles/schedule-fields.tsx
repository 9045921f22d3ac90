import { Select, TextInput } from "@mantine/core";
import { dueDay, toDueAt } from "@/components/shell/due-day.ts";
import { priorities, priorityLevel, priorityOf } from "@/lib/core/priority.ts";
import styles from "./articles.module.css";
import { priorityChoices } from "./priority-choices.ts";

type Values = { priority: number; dueAt: string | null };

/** How pressing one article is. */
export function ScheduleFields({
  values: { priority, dueAt },
  set,
}: {
  values: Values;
  set: (patch: Partial<Values>) => void;
}) {
  return (
    <div className={styles.pair}>
      <Select
        label="Priority"
        data={priorityChoices}
        value={priorityOf(priority)}
        onChange={(value) =>
          set({ priority: priorityLevel(priorities.find((one) => one === value) ?? "normal") })
        }
        allowDeselect={false}
      />
      <TextInput
        label="Due"
        description="By the end of this day, UTC."
        type="date"
        value={dueDay(dueAt)}
        onChange={(event) => set({ dueAt: toDueAt(event.currentTarget.value) })}
        inputWrapperOrder={["label", "input", "description", "error"]}
      />
    </div>
  );
}
