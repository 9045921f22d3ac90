"use client";

import { Switch } from "@mantine/core";
import { useId } from "react";
import { checkAttributeValue } from "@/lib/core/annotation/attribute.ts";
import { clearAttribute, setAttributes } from "@/lib/core/annotation/edits.ts";
import { attributeOf } from "@/lib/core/annotation/given-attributes.ts";
import { type AttributeDefinition, valueTitle } from "@/lib/core/annotation/label.ts";
import type { AttributeValue, Span } from "@/lib/core/annotation/span.ts";
import { holdsTimex } from "@/lib/core/annotation/timex-attributes.ts";
import { goOnInCard } from "../model/asking.ts";
import { useReader, useReaderState } from "../model/reader-context.tsx";
import { FieldRow } from "../widgets/field-row.tsx";
import { ChoiceField } from "./choice-field.tsx";
import { TextField } from "./text-field.tsx";
import { TimexField } from "./timex-field.tsx";

/** The value a typed text stands for, or null for none. */
function toValue(definition: AttributeDefinition, text: string): AttributeValue | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (definition.type !== "number") return trimmed;
  const number = Number(trimmed.replace(",", "."));
  return Number.isFinite(number) ? number : trimmed;
}

export function AttributeField({ span, definition }: { span: Span; definition: AttributeDefinition }) {
  const reader = useReader();
  const isEditable = useReaderState((state) => state.isEditable);
  const id = useId();
  const { name, title, type, required, help } = definition;
  const value = attributeOf(span.attributes, name);
  const goOn = () => goOnInCard(reader, span.id);

  function handleSet(next: AttributeValue | null) {
    const { layer } = reader;
    if (!layer.spans.has(span.id)) return;
    reader.commit(
      next === null
        ? clearAttribute(layer, span.id, name)
        : setAttributes(layer, [span.id], { [name]: next }),
    );
  }

  function handleKeyed(chosen: string) {
    reader.announce(`${title}: ${valueTitle(definition, chosen)}`);
    goOn();
  }

  if (type === "choice")
    return <ChoiceField definition={definition} value={value} onSet={handleSet} onKeyed={handleKeyed} />;
  if (type === "flag") {
    return (
      <FieldRow
        id={id}
        title={title}
        isRequired={required && value === undefined}
        help={help}
        attribute={name}
      >
        <Switch
          id={id}
          size="sm"
          pt={5}
          disabled={!isEditable}
          checked={value === true}
          onChange={(event) => handleSet(event.currentTarget.checked)}
        />
      </FieldRow>
    );
  }
  if (holdsTimex(definition)) return <TimexField span={span} definition={definition} />;
  return (
    <TextField
      title={title}
      value={value === undefined ? "" : String(value)}
      isRequired={required && value === undefined}
      help={help}
      attribute={name}
      onEnter={goOn}
      check={(text) => {
        const typed = toValue(definition, text);
        return typed === null ? null : checkAttributeValue(definition, typed);
      }}
      onSave={(text) => handleSet(toValue(definition, text))}
    />
  );
}
