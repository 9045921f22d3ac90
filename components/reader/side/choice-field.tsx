"use client";

import { NativeSelect, SegmentedControl } from "@mantine/core";
import { useId } from "react";
import { type AttributeDefinition, choiceTitle } from "@/lib/core/annotation/label.ts";
import type { AttributeValue } from "@/lib/core/annotation/span.ts";
import { useReaderState } from "../reader-context.tsx";
import { FieldRow } from "./field-row.tsx";

const mostCharactersInLine = 24;

/** A few short values side by side, more of them in a list. */
export function ChoiceField({
  definition,
  value,
  onSet,
}: {
  definition: AttributeDefinition;
  value: AttributeValue | undefined;
  onSet: (value: string | null) => void;
}) {
  const id = useId();
  const isEditable = useReaderState((state) => state.isEditable);
  const { title, required, choices, help } = definition;
  const data = choices.map((choice) => ({ value: choice, label: choiceTitle(definition, choice) }));
  const width = data.reduce((sum, { label }) => sum + label.length, 0);
  const chosen = typeof value === "string" ? value : "";
  return (
    <FieldRow id={id} title={title} isRequired={required && chosen === ""} help={help}>
      {required && width <= mostCharactersInLine ? (
        <SegmentedControl
          size="xs"
          aria-labelledby={`${id}-title`}
          disabled={!isEditable}
          value={chosen}
          data={data}
          onChange={onSet}
        />
      ) : (
        <NativeSelect
          id={id}
          size="xs"
          disabled={!isEditable}
          value={chosen}
          data={required && chosen !== "" ? data : [{ value: "", label: required ? "Choose" : "" }, ...data]}
          onChange={(event) => onSet(event.currentTarget.value || null)}
        />
      )}
    </FieldRow>
  );
}
