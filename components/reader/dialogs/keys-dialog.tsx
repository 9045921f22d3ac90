"use client";

import { Switch } from "@mantine/core";
import { useState } from "react";
import { useSavePreferences } from "@/components/shell/save-preferences.ts";
import type { Command } from "../command.ts";
import { KeyRow } from "./key-row.tsx";
import styles from "./keys-dialog.module.css";
import { ReaderDialog } from "./reader-dialog.tsx";

/** All keys, where they can be changed for oneself. */
export function KeysDialog({ commands }: { commands: readonly Command[] }) {
  const { preferences, save } = useSavePreferences();
  const [waitingFor, setWaitingFor] = useState<string | null>(null);

  function handleChange(name: string, key: string | null) {
    const { [name]: _own, ...others } = preferences.keys;
    setWaitingFor(null);
    void save({ keys: key === null ? others : { ...others, [name]: key } });
  }

  return (
    <ReaderDialog title="Keys" size="lg">
      <Switch
        label="Keys without Ctrl or Alt, such as J"
        description="Switch them off if you dictate, or if they come in your way."
        checked={preferences.singleKeys}
        onChange={(event) => void save({ singleKeys: event.currentTarget.checked })}
      />
      {[...new Set(commands.map(({ group }) => group))].map((group) => (
        <section key={group}>
          <h3 className={styles.group}>{group}</h3>
          <ul className={styles.list}>
            {commands
              .filter((command) => command.group === group)
              .map((command) => (
                <KeyRow
                  key={command.name}
                  command={command}
                  settings={preferences}
                  isWaiting={waitingFor === command.name}
                  onWait={(isWaiting) => setWaitingFor(isWaiting ? command.name : null)}
                  onChange={(key) => handleChange(command.name, key)}
                />
              ))}
          </ul>
        </section>
      ))}
      <p className={styles.fixed}>
        Arrows move the caret by character and line, with Ctrl (on a Mac with Alt) by word; Shift selects.{" "}
        <kbd>Ctrl</kbd>+<kbd>K</kbd> opens the commands.
      </p>
    </ReaderDialog>
  );
}
