"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { isPressed } from "@/components/shell/pressed-key.ts";
import { setNote } from "@/lib/core/annotation/edits.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { neededOf } from "../model/asking.ts";
import { stopAsking } from "../model/first-choice.ts";
import { backToText } from "../model/moving.ts";
import { offersFor } from "../model/offers.ts";
import { typesFrom } from "../model/picking.ts";
import type { Reader } from "../model/reader.ts";
import { useReader, useReaderState } from "../model/reader-context.tsx";
import { AttributeField } from "./attribute-field.tsx";
import { IncomingLinks } from "./incoming-links.tsx";
import { LabelField } from "./label-field.tsx";
import styles from "./mark-fields.module.css";
import { OfferRows } from "./offer-rows.tsx";
import { RelationField } from "./relation-field.tsx";
import { TextField } from "./text-field.tsx";

const fields = ":is(select, input:not([type=hidden]), textarea, button):enabled";

/** Where the focus goes in a card: to what is offered for a gap, to the gap, else to the first attribute, else to the first field. */
function findFirstField(reader: Reader, form: HTMLElement, spanId: string): HTMLElement | null {
  const span = reader.layer.spans.get(spanId);
  const name = neededOf(reader, span)[0]?.name;
  const isOffered = span && offersFor(reader, span).some(({ values }) => Object.hasOwn(values, name ?? ""));
  const gap = name === undefined ? "[data-attribute]" : `[data-attribute="${CSS.escape(name)}"]`;
  const rows = isOffered ? ["[data-offer]", gap] : [gap];
  for (const row of rows.map((one) => form.querySelector(one))) {
    const field = row?.querySelector<HTMLElement>("input:checked") ?? row?.querySelector<HTMLElement>(fields);
    if (field) return field;
  }
  return form.querySelector<HTMLElement>(fields);
}

type Props = {
  span: Span;
  title: string;
  /** Ctrl+Enter. */
  onDone?: () => void;
  /** Below the fields. */
  children: ReactNode;
};

/** All that a mark says beside its words, to be changed; everything is kept as it is set. Esc goes back to the text. */
export function MarkFields({ span, title, onDone, children }: Props) {
  const reader = useReader();
  const form = useRef<HTMLFieldSetElement>(null);
  const isWanted = useReaderState((state) => state.cardFocusId === span.id);
  const label = reader.label(span.labelId);

  useEffect(() => {
    if (!isWanted) return;
    if (form.current) findFirstField(reader, form.current, span.id)?.focus();
    reader.state.set({ cardFocusId: null });
  }, [reader, isWanted, span.id]);

  function handleKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented) return;
    if (isPressed(event, "Escape")) {
      stopAsking(reader);
      backToText(reader);
    }
    if (isPressed(event, "Mod+Enter")) onDone?.();
  }

  return (
    <fieldset ref={form} aria-label={title} className={styles.form} onKeyDown={handleKeyDown}>
      <OfferRows span={span} />
      <LabelField span={span} />
      {label?.attributes.map((definition) => (
        <AttributeField key={definition.name} span={span} definition={definition} />
      ))}
      {typesFrom(reader, span.labelId).map((type) => (
        <RelationField key={type.id} span={span} type={type} />
      ))}
      <IncomingLinks span={span} />
      <TextField
        title="Note"
        value={span.note}
        placeholder="Add a note"
        isLong
        onSave={(note) => {
          if (reader.layer.spans.has(span.id)) reader.commit(setNote(reader.layer, span.id, note));
        }}
      />
      {children}
    </fieldset>
  );
}
