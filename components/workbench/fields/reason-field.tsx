"use client";

import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import { isPressed } from "@/components/shell/pressed-key.ts";
import { CommandKey } from "../commands/key-caps.tsx";
import { backToText } from "../model/moving.ts";
import { useReader } from "../model/reader-context.tsx";
import { useWantedFocus } from "./use-wanted-focus.ts";

type Props = {
  value: string;
  /** It shall take the focus, and then say so. */
  isWanted: boolean;
  onFocused: () => void;
  onSave: (reason: string) => void;
  /** Enter kept it. */
  onDone: () => void;
};

/** Why a verdict is as it is, written before it or after. Enter keeps it, Esc leaves it as it was. */
export function ReasonField({ value, isWanted, onFocused, onSave, onDone }: Props) {
  const reader = useReader();
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  useWantedFocus(field, isWanted, onFocused);

  function handleSave() {
    if (draft !== null) onSave(draft.trim());
    setDraft(null);
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (isPressed(event, "Escape")) {
      setDraft(null);
      backToText(reader);
    }
    if (!isPressed(event, "Enter")) return;
    event.preventDefault();
    handleSave();
    backToText(reader);
    onDone();
  }

  return (
    <TextInput
      ref={field}
      size="xs"
      mt={8}
      aria-label="Reason"
      placeholder="Reason, if one is needed"
      maxLength={2000}
      rightSection={<CommandKey name="reason" />}
      rightSectionPointerEvents="none"
      value={draft ?? value}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={handleSave}
      onKeyDown={handleKeyDown}
    />
  );
}
