"use client";

import { type KeyboardEvent, useRef } from "react";
import { RulePicker } from "@/components/shell/guidelines/rule-picker.tsx";
import { isPressed } from "@/components/shell/pressed-key.ts";
import { CommandKey } from "../commands/key-caps.tsx";
import { backToText } from "../model/moving.ts";
import { useReader } from "../model/reader-context.tsx";
import { useWantedFocus } from "./use-wanted-focus.ts";

type Props = {
  /** The label of what is judged; its rules come first. */
  labelId: string | undefined;
  value: string | null;
  /** It shall take the focus, and then say so. */
  isWanted: boolean;
  onFocused: () => void;
  onSave: (ruleId: string | null) => void;
};

/** The rule that a verdict rests on, chosen before it or after. */
export function CiteField({ labelId, value, isWanted, onFocused, onSave }: Props) {
  const reader = useReader();
  const field = useRef<HTMLInputElement>(null);
  const { rules, labels } = reader.article;
  useWantedFocus(field, isWanted, onFocused);

  function handleChange(ruleId: string | null) {
    onSave(ruleId);
    const name = rules.find(({ id }) => id === ruleId)?.name;
    reader.announce(name ? `Rule ${name} cited.` : "No rule cited.");
    backToText(reader);
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (isPressed(event, "Escape")) backToText(reader);
  }

  return (
    <RulePicker
      ref={field}
      rules={rules}
      labels={labels}
      labelId={labelId}
      value={value}
      onChange={handleChange}
      onKeyDown={handleKeyDown}
      mt={6}
      isClearable
      rightSection={<CommandKey name="cite" />}
    />
  );
}
