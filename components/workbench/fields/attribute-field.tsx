"use client";

import { Switch } from "@mantine/core";
import { useId } from "react";
import { valueTitle } from "@/lib/core/annotation/attribute.ts";
import { rulesOf } from "@/lib/core/annotation/attribute-types/attribute-types.ts";
import { clearAttribute, setAttributes } from "@/lib/core/annotation/edits.ts";
import { attributeOf } from "@/lib/core/annotation/given-attributes.ts";
import type { AttributeDefinition } from "@/lib/core/annotation/label.ts";
import type { AttributeValue, Span } from "@/lib/core/annotation/span.ts";
import { holdsTimex } from "@/lib/core/annotation/timex-attributes.ts";
import { goOnInCard } from "../model/asking.ts";
import { useReader, useReaderState } from "../model/reader-context.tsx";
import { FieldRow } from "../widgets/field-row.tsx";
import { ChoiceField } from "./choice-field.tsx";
import { TextField } from "./text-field.tsx";
import { TimexField } from "./timex-field.tsx";

export function AttributeField({ span, definition }: { span: Span; definition: AttributeDefinition }) {
  const reader = useReader();
  const isEditable = useReaderState((state) => state.isEditable);
  const id = useId();
  const { name, title, required, help } = definition;
  const rules = rulesOf(definition);
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

  switch (rules.field) {
    case "choices":
      return <ChoiceField definition={definition} value={value} onSet={handleSet} onKeyed={handleKeyed} />;
    case "switch":
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
    case "line":
      return holdsTimex(definition) ? (
        <TimexField span={span} definition={definition} />
      ) : (
        <TextField
          title={title}
          value={value === undefined ? "" : String(value)}
          isRequired={required && value === undefined}
          help={help}
          attribute={name}
          onEnter={goOn}
          check={(text) => {
            const typed = rules.parse(text);
            return typed === null ? null : rules.check(definition, typed);
          }}
          onSave={(text) => handleSet(rules.parse(text))}
        />
      );
  }
}
