"use client";

import { Button } from "@mantine/core";
import type { KeyboardEvent, ReactNode } from "react";
import { isPressed } from "@/components/shell/pressed-key.ts";
import { CommandKey } from "../commands/key-caps.tsx";
import { backToText } from "../model/moving.ts";
import { useReader } from "../model/reader-context.tsx";
import { ClipButton } from "../widgets/clip-button.tsx";
import styles from "./thread-box.module.css";

type Props = {
  title: string;
  /** Begins a thread; null where there is one. */
  onBegin: (() => void) | null;
  children: ReactNode;
};

/** What is said of a card's mark. Ctrl+Enter sends what is being written, Esc leads back to the text. */
export function ThreadBox({ title, onBegin, children }: Props) {
  const reader = useReader();

  function handleKeyDown(event: KeyboardEvent<HTMLFieldSetElement>) {
    if (isPressed(event, "Escape")) backToText(reader);
    if (!isPressed(event, "Mod+Enter")) return;
    event.preventDefault();
    if (event.target instanceof Element) event.target.closest("form")?.requestSubmit();
  }

  return (
    <fieldset aria-label={title} className={styles.box} onKeyDown={handleKeyDown}>
      {children}
      {onBegin && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          rightSection={<CommandKey name="reply" />}
          onClick={onBegin}
        >
          Discuss
        </Button>
      )}
      <ClipButton />
    </fieldset>
  );
}
