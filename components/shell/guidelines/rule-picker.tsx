"use client";

import { Select } from "@mantine/core";
import type { KeyboardEvent, ReactNode, Ref } from "react";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { RuleView } from "@/lib/schemas/rule.ts";
import { isPressed } from "../pressed-key.ts";
import styles from "./guidelines.module.css";

type Props = {
  rules: readonly RuleView[];
  labels: readonly { readonly id: string; readonly name: string }[];
  /** The label whose rules come first. */
  labelId: string | undefined;
  value: string | null;
  onChange: (ruleId: string | null) => void;
  label?: string;
  mt?: number;
  isClearable?: boolean;
  isFocusedFirst?: boolean;
  rightSection?: ReactNode;
  onKeyDown?: (event: KeyboardEvent) => void;
  ref?: Ref<HTMLInputElement>;
};

/** Finds a rule by its name or words, those of one label first. Withdrawn rules are offered only where one is chosen. */
export function RulePicker(props: Props) {
  const { rules, labels, labelId, value, label, isClearable = false, isFocusedFirst = false } = props;
  const ordered = labels.toSorted((a, b) => Number(b.id === labelId) - Number(a.id === labelId));
  const isOffered = (rule: RuleView) => !rule.isArchived || rule.id === value;
  const data = ordered.flatMap(({ id, name }) => {
    const items = rules.filter((rule) => rule.labelId === id && isOffered(rule));
    if (items.length === 0) return [];
    return [
      {
        group: labelTitle(name),
        items: items.map((rule) => ({ value: rule.id, label: `${rule.name} ${rule.text}` })),
      },
    ];
  });
  function handleKeyDown(event: KeyboardEvent) {
    // Enter picks; the form around is not sent by it, with a rule or without.
    if (isPressed(event, "Enter")) event.preventDefault();
    props.onKeyDown?.(event);
  }

  return (
    <Select
      ref={props.ref ?? null}
      size="xs"
      {...(props.mt === undefined ? {} : { mt: props.mt })}
      searchable
      selectFirstOptionOnChange
      clearable={isClearable}
      openOnFocus
      label={label}
      aria-label={label ? undefined : "Cite a rule"}
      placeholder={label ? "Find a rule" : "Cite a rule"}
      nothingFoundMessage="No rule has that name or these words."
      maxDropdownHeight={260}
      data={data}
      value={value}
      onChange={props.onChange}
      onKeyDown={handleKeyDown}
      rightSection={value === null ? props.rightSection : undefined}
      data-autofocus={isFocusedFirst || undefined}
      renderOption={({ option }) => {
        const [name = "", ...words] = option.label.split(" ");
        return (
          <span className={styles.option}>
            <span className={styles.name}>{name}</span>
            <span>{words.join(" ")}</span>
          </span>
        );
      }}
    />
  );
}
