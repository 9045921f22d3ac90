"use client";

import { Radio, SegmentedControl, Switch } from "@mantine/core";
import { useSavePreferences } from "@/components/shell/save-preferences.ts";
import { preferencesSchema } from "@/lib/schemas/preferences.ts";
import styles from "./account.module.css";

const sizes = ["16", "18", "20", "22", "24"];

export function AppearanceForm() {
  const { preferences, save } = useSavePreferences();
  return (
    <div className={styles.form}>
      <Radio.Group
        label="Appearance"
        value={preferences.appearance}
        onChange={(value) => {
          const appearance = preferencesSchema.shape.appearance.parse(value);
          void save({ appearance });
        }}
      >
        <div className={styles.choices}>
          <Radio value="auto" label="As the system" />
          <Radio value="light" label="Light" />
          <Radio value="dark" label="Dark" />
        </div>
      </Radio.Group>
      <div>
        <div className={styles.fieldLabel} id="reading-size">
          Reading size
        </div>
        <SegmentedControl
          aria-labelledby="reading-size"
          data={sizes}
          value={String(preferences.textSize)}
          onChange={(value) => void save({ textSize: Number(value) })}
        />
        <p className={styles.sample} style={{ fontSize: preferences.textSize }}>
          The ferry left at 23:40, an hour late.
        </p>
      </div>
      <Switch
        label="Single-key shortcuts"
        description="One key labels the selected words in the reader. Turn it off if you use speech input; Ctrl and Alt shortcuts stay."
        checked={preferences.singleKeys}
        onChange={(event) => void save({ singleKeys: event.currentTarget.checked })}
      />
    </div>
  );
}
