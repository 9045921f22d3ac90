"use client";

import { Button, Group } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { isPressed } from "@/components/shell/pressed-key.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import { joinWords } from "@/lib/core/join-words.ts";
import type { KeyChoice, KeyHolder, OwnKeys } from "@/lib/core/keys/key-choice.ts";
import { type KeyName, keyCaps } from "@/lib/core/keys/key-name.ts";
import { useScreenKeys } from "../commands/screen-keys-context.tsx";
import styles from "./keys-dialog.module.css";

const places = { reader: "in the reader", review: "in reviews", adjudication: "in adjudications" } as const;

type Props = {
  keyName: KeyName;
  choice: Exclude<KeyChoice, { kind: "free" }>;
  onTake: (keys: OwnKeys) => void;
  onLeave: () => void;
};

/** A key is taken: says by what, and offers to swap the two where that can be done. */
export function KeyOffer({ keyName, choice, onTake, onLeave }: Props) {
  const { commands } = useScreenKeys();
  const cap = keyCaps(keyName).join("+");

  function wordsOf({ name, screen }: KeyHolder): string {
    const here = commands.find((command) => command.name === name);
    return here ? `“${here.title}”` : `“${labelTitle(name)}” ${places[screen]}`;
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (!isPressed(event, "Escape")) return;
    event.stopPropagation();
    onLeave();
  }

  const holders = joinWords(choice.holders.map(wordsOf));
  const [first] = choice.holders;
  const given = choice.kind === "swap" ? keyCaps(choice.keys[first?.name ?? ""] ?? "").join("+") : "";
  return (
    <div className={styles.offer} role="alert" onKeyDown={handleKeyDown}>
      <span>
        {holders === ""
          ? `${cap} has a fixed meaning; choose another key.`
          : `${cap} is the key of ${holders}.`}
        {holders !== "" && choice.kind === "taken" && " Give that another key first, or choose another here."}
      </span>
      <Group gap={4}>
        {choice.kind === "swap" && (
          <Button
            size="compact-xs"
            variant="filled"
            autoFocus
            data-mantine-stop-propagation
            onClick={() => onTake(choice.keys)}
          >
            Swap: that gets {given}
          </Button>
        )}
        <Button
          size="compact-xs"
          autoFocus={choice.kind === "taken"}
          data-mantine-stop-propagation
          onClick={onLeave}
        >
          Leave it
        </Button>
      </Group>
    </div>
  );
}
