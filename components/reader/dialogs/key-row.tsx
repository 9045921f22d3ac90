"use client";

import { Button } from "@mantine/core";
import type { KeyboardEvent } from "react";
import type { Command } from "../command.ts";
import { type KeySettings, keysOf } from "../command-keys.ts";
import { KeyCaps } from "../key-caps.tsx";
import { keyName } from "../keys.ts";
import styles from "./keys-dialog.module.css";

const modifiers = ["Control", "Shift", "Alt", "Meta", "AltGraph", "Tab"];

/** A command and its keys; "Change" waits for the next key pressed. */
export function KeyRow({
  command,
  settings,
  isWaiting,
  onWait,
  onChange,
}: {
  command: Command;
  settings: KeySettings;
  isWaiting: boolean;
  onWait: (isWaiting: boolean) => void;
  onChange: (key: string | null) => void;
}) {
  const keys = keysOf(command, settings);
  const isOwn = command.name in settings.keys;

  function handleKeyDown(event: KeyboardEvent) {
    if (!isWaiting || modifiers.includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") onWait(false);
    else onChange(keyName(event.nativeEvent));
  }

  return (
    <li className={styles.row}>
      <span>{command.title}</span>
      <span className={styles.keys}>
        {isWaiting ? "Press a key" : keys.length === 0 ? "no key" : null}
        {!isWaiting &&
          keys.map((key) => (
            <span key={key}>
              <KeyCaps name={key} />
            </span>
          ))}
      </span>
      <span className={styles.actions}>
        <Button
          size="compact-xs"
          aria-label={isWaiting ? `Press the key for ${command.title}` : `Change the key of ${command.title}`}
          onClick={() => onWait(!isWaiting)}
          onKeyDown={handleKeyDown}
          onBlur={() => onWait(false)}
        >
          {isWaiting ? "Cancel" : "Change"}
        </Button>
        {isOwn && (
          <Button
            size="compact-xs"
            aria-label={`Give ${command.title} its usual key back`}
            onClick={() => onChange(null)}
          >
            Usual
          </Button>
        )}
      </span>
    </li>
  );
}
