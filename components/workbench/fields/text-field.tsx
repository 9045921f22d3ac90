"use client";

import { Textarea, TextInput } from "@mantine/core";
import { type KeyboardEvent, useId } from "react";
import { isPressed } from "@/components/shell/pressed-key.ts";
import { useReaderState } from "../model/reader-context.tsx";
import { FieldRow } from "../widgets/field-row.tsx";
import styles from "./text-field.module.css";
import { useDraft } from "./use-draft.ts";

const accept = () => null;

export function TextField({
  title,
  value,
  placeholder,
  isRequired = false,
  isLong = false,
  help = "",
  note = "",
  check = accept,
  attribute,
  onSave,
  onEnter,
}: {
  title: string;
  value: string;
  placeholder?: string;
  isRequired?: boolean;
  isLong?: boolean;
  help?: string;
  /** What stands below the field as long as nothing is wrong with it. */
  note?: string;
  check?: (text: string) => string | null;
  /** The attribute that it gives. */
  attribute?: string;
  onSave: (text: string) => void;
  /** Enter kept what was typed. */
  onEnter?: () => void;
}) {
  const id = useId();
  const isEditable = useReaderState((state) => state.isEditable);
  const { text, problem, type, leave } = useDraft(value, check, onSave);
  const shared = {
    id,
    size: "xs",
    value: text,
    disabled: !isEditable,
    placeholder,
    onChange: (event: { currentTarget: { value: string } }) => type(event.currentTarget.value),
    onBlur: leave,
    onKeyDown: (event: KeyboardEvent) => {
      if (!isPressed(event, "Enter") || !onEnter || problem) return;
      event.preventDefault();
      leave();
      onEnter();
    },
    error: problem !== "",
    "aria-describedby": problem ? `${id}-problem` : help ? `${id}-help` : undefined,
  };
  return (
    <FieldRow
      id={id}
      title={title}
      isRequired={isRequired}
      help={note || help}
      isHelpShown={note !== "" || (isEditable && text === "")}
      problem={problem}
      attribute={attribute}
    >
      {isLong ? (
        <Textarea {...shared} rows={1} classNames={{ input: styles.growing }} />
      ) : (
        <TextInput {...shared} />
      )}
    </FieldRow>
  );
}
