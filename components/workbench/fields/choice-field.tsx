"use client";

import { NativeSelect } from "@mantine/core";
import { useId } from "react";
import { choiceTitle } from "@/lib/core/annotation/attribute-types/choice-type.ts";
import type { AttributeDefinition } from "@/lib/core/annotation/label.ts";
import type { AttributeValue } from "@/lib/core/annotation/span.ts";
import { useReaderState } from "../model/reader-context.tsx";
import { FieldRow } from "../widgets/field-row.tsx";
import { ChoiceChips } from "./choice-chips.tsx";

const mostSideBySide = 12;
/** More characters than these do not fit beside the name. */
const mostInColumn = 30;

type Props = {
  definition: AttributeDefinition;
  value: AttributeValue | undefined;
  /** Left out: where it is required and has no value. */
  isMissing?: boolean;
  onSet: (value: string | null) => void;
  /** A key gave it. */
  onKeyed: (value: string) => void;
};

/** A choice that has to be made stands there with its keys; any other, or a long one, is a list. */
export function ChoiceField({ definition, value, isMissing, onSet, onKeyed }: Props) {
  const id = useId();
  const isEditable = useReaderState((state) => state.isEditable);
  const { name, title, required, choices, help } = definition;
  const data = choices.map((choice) => ({ value: choice, label: choiceTitle(definition, choice) }));
  const width = data.reduce((sum, { label }) => sum + label.length, 0);
  const areShown = required && choices.length <= mostSideBySide;
  const chosen = typeof value === "string" ? value : "";
  return (
    <FieldRow
      id={id}
      title={title}
      isRequired={isMissing ?? (required && chosen === "")}
      help={help}
      attribute={name}
      isWide={areShown && width > mostInColumn}
    >
      {areShown ? (
        <ChoiceChips id={id} definition={definition} chosen={chosen} onSet={onSet} onKeyed={onKeyed} />
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
