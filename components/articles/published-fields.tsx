import { Select, TextInput } from "@mantine/core";
import styles from "./articles.module.css";
import type { Published } from "./published.ts";

const timeZones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

/** When an article was published. The time may stay empty. */
export function PublishedFields({
  value,
  onChange,
  problem,
}: {
  value: Published;
  onChange: (value: Published) => void;
  problem: string | null;
}) {
  return (
    <>
      <div className={styles.pair}>
        <TextInput
          label="Published"
          description="As the outlet’s own calendar shows it."
          type="date"
          min="1400-01-01"
          max="9999-12-31"
          value={value.day}
          onChange={(event) => onChange({ ...value, day: event.currentTarget.value })}
          error={problem}
        />
        <TextInput
          label="Time"
          description="Empty where only the date is known."
          type="time"
          value={value.time}
          onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
        />
      </div>
      <Select
        label="Time zone"
        description="Of the outlet. Dates such as “Friday” are reckoned in it."
        data={timeZones}
        value={value.timeZone || null}
        placeholder="UTC"
        onChange={(zone) => onChange({ ...value, timeZone: zone ?? "" })}
        searchable
        clearable
        limit={60}
      />
    </>
  );
}
