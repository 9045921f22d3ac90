"use client";

import { Button, Select } from "@mantine/core";
import { useEffect, useRef } from "react";
import { count } from "@/components/shell/count.ts";
import { isPressed } from "@/components/shell/pressed-key.ts";
import { hasChoices } from "@/lib/core/annotation/attribute-types/attribute-types.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { ChoiceField } from "../fields/choice-field.tsx";
import { giveValue } from "../model/asking.ts";
import { relabel, removeTargets } from "../model/marking.ts";
import { backToText } from "../model/moving.ts";
import { unpickAll } from "../model/picked-marks.ts";
import { useReader, useReaderState, useSpans } from "../model/reader-context.tsx";
import { FieldRow } from "../widgets/field-row.tsx";
import styles from "./picked-card.module.css";

/** What can be done with all picked marks at once: each is one step for undo. */
export function PickedCard() {
  const reader = useReader();
  const pickedIds = useReaderState((state) => state.pickedIds);
  const spans = useSpans();
  const picked = pickedIds.size === 0 ? [] : spans.filter(({ id }) => pickedIds.has(id));
  return picked.length > 0 && !reader.isJudging ? <Fields picked={picked} /> : null;
}

/** The value that all have, or undefined. */
function shared<Value>(values: readonly Value[]): Value | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}

function Fields({ picked }: { picked: readonly Span[] }) {
  const reader = useReader();
  const form = useRef<HTMLFieldSetElement>(null);
  const isEditable = useReaderState((state) => state.isEditable);
  const isWanted = useReaderState((state) => state.cardFocusId === "picked");
  const labelId = shared(picked.map((span) => span.labelId));
  const label = reader.label(labelId ?? "");
  const choices = label?.attributes.filter(hasChoices) ?? [];
  const labels = reader.article.labels.filter(({ isArchived }) => !isArchived);

  useEffect(() => {
    if (!isWanted) return;
    const field = (of: string) => form.current?.querySelector<HTMLElement>(`${of} :is(input, select)`);
    (field("[data-attribute]") ?? field(""))?.focus();
    reader.state.set({ cardFocusId: null });
  }, [reader, isWanted]);

  return (
    <fieldset
      ref={form}
      className={styles.card}
      aria-label="The picked marks"
      onKeyDown={(event) => isPressed(event, "Escape") && !event.defaultPrevented && backToText(reader)}
    >
      <p className={styles.title}>
        <b>{count(picked.length, "mark")} picked</b>
        <Button size="compact-xs" rightSection={<kbd>Esc</kbd>} onClick={() => unpickAll(reader)}>
          Unpick
        </Button>
      </p>
      <FieldRow id="picked-label" title="Label">
        <Select
          id="picked-label"
          size="xs"
          searchable
          disabled={!isEditable}
          placeholder="Several"
          data={labels.map(({ id, name }) => ({ value: id, label: labelTitle(name) }))}
          value={labelId ?? null}
          onChange={(id) => id !== null && relabel(reader, picked, id)}
        />
      </FieldRow>
      {choices.map((definition) => (
        <ChoiceField
          key={definition.name}
          definition={definition}
          value={shared(picked.map(({ attributes }) => attributes[definition.name]))}
          isMissing={
            definition.required && picked.some(({ attributes }) => attributes[definition.name] === undefined)
          }
          onSet={(value) =>
            value !== null &&
            giveValue(
              reader,
              picked.map(({ id }) => id),
              definition,
              value,
            )
          }
          onKeyed={() => backToText(reader)}
        />
      ))}
      {isEditable && (
        <Button size="compact-sm" onClick={() => removeTargets(reader)}>
          Remove {count(picked.length, "mark")}
        </Button>
      )}
    </fieldset>
  );
}
