"use client";

import { Button } from "@mantine/core";
import type { KeyboardEvent, ReactNode } from "react";
import { isPressed, pressedNames } from "@/components/shell/pressed-key.ts";
import { type KeyName, nameToKeep } from "@/lib/core/keys/key-name.ts";
import type { Command } from "../commands/command.ts";
import { KeyCaps } from "../commands/key-caps.tsx";
import { useScreenKeys } from "../commands/screen-keys-context.tsx";
import styles from "./keys-dialog.module.css";

type Props = {
  command: Command;
  /** The person gave it a key of their own. */
  isOwn: boolean;
  isWaiting: boolean;
  onWait: (isWaiting: boolean) => void;
  onChoose: (key: KeyName) => void;
  onDrop: () => void;
  /** What came of the last choice, where there is something to say. */
  children: ReactNode;
};

/** A command and its keys; "Change" waits for the next key pressed. */
export function KeyRow({ command, isOwn, isWaiting, onWait, onChoose, onDrop, children }: Props) {
  const { commandOf } = useScreenKeys();

  function handleKeyDown(event: KeyboardEvent) {
    if (!isWaiting || isPressed(event, "Tab", "Shift+Tab")) return;
    const key = nameToKeep(pressedNames(event), (name) => commandOf.has(name));
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === "Escape") onWait(false);
    else onChoose(key);
  }

  return (
    <li className={styles.row}>
      <span>{command.title}</span>
      <span className={styles.keys}>{isWaiting ? "Press a key" : <Keys command={command} />}</span>
      <span className={styles.actions}>
        <Button
          size="compact-xs"
          aria-label={isWaiting ? `Press the key for ${command.title}` : `Change the key of ${command.title}`}
          // Esc ends the waiting and not the dialog.
          data-mantine-stop-propagation={isWaiting}
          onClick={() => onWait(!isWaiting)}
          onKeyDown={handleKeyDown}
          onBlur={() => onWait(false)}
        >
          {isWaiting ? "Cancel" : "Change"}
        </Button>
        {isOwn && (
          <Button size="compact-xs" aria-label={`Give ${command.title} its usual key back`} onClick={onDrop}>
            Usual
          </Button>
        )}
      </span>
      {children}
    </li>
  );
}

/** The keys that give a command; where another has its usual one, which. */
function Keys({ command }: { command: Command }) {
  const { keysOf, commandOf } = useScreenKeys();
  const keys = keysOf(command.name);
  const [lost] = command.keys.filter(
    (key) => commandOf.has(key) && commandOf.get(key)?.name !== command.name,
  );
  if (keys.length > 0) {
    return keys.map((key) => (
      <span key={key}>
        <KeyCaps name={key} />
      </span>
    ));
  }
  return lost === undefined ? (
    "no key"
  ) : (
    <span>
      no key; <KeyCaps name={lost} /> is “{commandOf.get(lost)?.title}”
    </span>
  );
}
