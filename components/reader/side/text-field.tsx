"use client";

import { Textarea, TextInput } from "@mantine/core";
import { useId } from "react";
import { useReaderState } from "../reader-context.tsx";
import { FieldRow } from "./field-row.tsx";
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
  check = accept,
  onSave,
}: {
  title: string;
  value: string;
  placeholder?: string;
  isRequired?: boolean;
  isLong?: boolean;
  help?: string;
  check?: (text: string) => string | null;
  onSave: (text: string) => void;
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
    error: problem !== "",
    "aria-describedby": problem ? `${id}-problem` : help ? `${id}-help` : undefined,
  };
  return (
    <FieldRow
      id={id}
      title={title}
      isRequired={isRequired}
      help={help}
      isHelpShown={isEditable && text === ""}
      problem={problem}
    >
      {isLong ? (
        <Textarea {...shared} rows={1} classNames={{ input: styles.growing }} />
      ) : (
        <TextInput {...shared} />
      )}
    </FieldRow>
  );
}
