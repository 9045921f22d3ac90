"use client";

import { Button, Checkbox, Group } from "@mantine/core";
import { useState } from "react";
import { count } from "@/components/shell/count.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { contextOf } from "@/lib/core/text/context.ts";
import { markOthers, otherOccurrences } from "../marking.ts";
import { useReader } from "../reader-context.tsx";
import styles from "./occurrences-dialog.module.css";
import { ReaderDialog } from "./reader-dialog.tsx";

const contextLength = 40;
const mostShown = 200;

/** The other places where the active mark's words stand, each with what is around it, before they are marked too. */
export function OccurrencesDialog() {
  const reader = useReader();
  const [span] = useState(reader.activeSpan);
  return span && <Occurrences span={span} />;
}

function Occurrences({ span }: { span: Span }) {
  const reader = useReader();
  const [places] = useState(() => otherOccurrences(reader, span));
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const chosen = places.filter(({ start }) => !left.has(start));

  function handleToggle(start: number) {
    setLeft(
      left.has(start) ? new Set([...left].filter((other) => other !== start)) : new Set([...left, start]),
    );
  }

  function handleMark() {
    markOthers(reader, span, chosen);
    reader.state.set({ dialog: null });
    reader.editor?.focus();
  }

  return (
    <ReaderDialog title={`${count(places.length, "other place")} with the same words`} size="lg">
      {places.length === 0 && <p>These words stand nowhere else, or are marked everywhere.</p>}
      <ul className={styles.list} lang={reader.article.language}>
        {places.slice(0, mostShown).map((place) => {
          const { prefix, suffix } = contextOf(reader.index, place, contextLength);
          return (
            <li key={place.start}>
              <Checkbox
                checked={!left.has(place.start)}
                onChange={() => handleToggle(place.start)}
                label={
                  <span className={styles.place} dir="auto">
                    {prefix}
                    <b>{span.quote}</b>
                    {suffix}
                  </span>
                }
              />
            </li>
          );
        })}
      </ul>
      {places.length > mostShown && (
        <p className={styles.more}>
          {count(places.length - mostShown, "more place")} further down, marked along.
        </p>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="filled" data-autofocus disabled={chosen.length === 0} onClick={handleMark}>
          Mark {chosen.length}
        </Button>
      </Group>
    </ReaderDialog>
  );
}
