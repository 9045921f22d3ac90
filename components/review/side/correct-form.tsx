"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { backToText } from "@/components/reader/moving.ts";
import { typesFrom } from "@/components/reader/picking.ts";
import { useReaderState } from "@/components/reader/reader-context.tsx";
import { AttributeField } from "@/components/reader/side/attribute-field.tsx";
import { IncomingLinks } from "@/components/reader/side/incoming-links.tsx";
import { LabelField } from "@/components/reader/side/label-field.tsx";
import { RelationField } from "@/components/reader/side/relation-field.tsx";
import { TextField } from "@/components/reader/side/text-field.tsx";
import { setNote } from "@/lib/core/annotation/edits.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { correctActive } from "../judging.ts";
import { useReview } from "../review-context.tsx";
import styles from "./correct-form.module.css";

const firstField = "input:not([type=hidden]):not([disabled]), textarea, button";

/** The fields of a mark that is being corrected; everything goes into gold as it is set. */
export function CorrectForm({ span }: { span: Span }) {
  const reader = useReview();
  const form = useRef<HTMLFieldSetElement>(null);
  const isWanted = useReaderState((state) => state.cardFocusId === span.id);
  const label = reader.label(span.labelId);

  useEffect(() => {
    if (!isWanted) return;
    form.current?.querySelector<HTMLElement>(firstField)?.focus();
    reader.state.set({ cardFocusId: null });
  }, [reader, isWanted]);

  function handleDone() {
    backToText(reader);
    correctActive(reader);
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented) return;
    if (event.key === "Escape") backToText(reader);
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) handleDone();
  }

  return (
    <fieldset ref={form} aria-label="Correct this mark" className={styles.form} onKeyDown={handleKeyDown}>
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
      <p className={styles.hint}>
        <kbd>[</kbd> <kbd>]</kbd> move the edges out, with <kbd>Alt</kbd> in; or select the right words and
        press <kbd>E</kbd>. <kbd>E</kbd> again when done.
      </p>
    </fieldset>
  );
}
