"use client";

import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { count } from "@/components/shell/count.ts";
import { setNote } from "@/lib/core/annotation/edits.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { removeActive } from "../marking.ts";
import { backToText } from "../moving.ts";
import { typesFrom } from "../picking.ts";
import { useReader, useReaderState } from "../reader-context.tsx";
import { AttributeField } from "./attribute-field.tsx";
import { IncomingLinks } from "./incoming-links.tsx";
import { LabelField } from "./label-field.tsx";
import styles from "./mark-form.module.css";
import { OthersButton } from "./others-button.tsx";
import { RelationField } from "./relation-field.tsx";
import { TextField } from "./text-field.tsx";

const firstField = ":is(select, input:not([type=hidden]), textarea, button):enabled";

/** What the active mark says beside its words; everything is kept as it is set. Esc goes back to the text. */
export function MarkForm({ span, remarks }: { span: Span; remarks: number }) {
  const reader = useReader();
  const form = useRef<HTMLFieldSetElement>(null);
  const isEditable = useReaderState((state) => state.isEditable);
  const isWanted = useReaderState((state) => state.cardFocusId === span.id);
  const label = reader.label(span.labelId);

  useEffect(() => {
    if (!isWanted) return;
    form.current?.querySelector<HTMLElement>(firstField)?.focus();
    reader.state.set({ cardFocusId: null });
  }, [reader, isWanted]);

  return (
    <fieldset
      ref={form}
      aria-label="What this mark says"
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) backToText(reader);
      }}
    >
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
      <div className={styles.actions}>
        <OthersButton span={span} />
        <Button
          size="compact-sm"
          onClick={() => reader.state.set({ panel: "thread", threadSpanId: span.id })}
        >
          {remarks > 0 ? count(remarks, "remark") : "Discuss"}
        </Button>
        {isEditable && (
          <Button size="compact-sm" onClick={() => removeActive(reader)}>
            Remove
          </Button>
        )}
      </div>
    </fieldset>
  );
}
