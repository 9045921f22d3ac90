"use client";

import { UnstyledButton } from "@mantine/core";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { AddedView } from "@/lib/schemas/reader.ts";
import { backToText } from "../model/moving.ts";
import { useReader } from "../model/reader-context.tsx";
import { LabelDot } from "../widgets/label-dot.tsx";
import styles from "./added-marks.module.css";
import { CitedRule } from "./cited-rule.tsx";

/** What gold has besides one's own marks, and why; each leads to its place in the text. */
export function AddedMarks({ added }: { added: readonly AddedView[] }) {
  const reader = useReader();
  const { labels, language } = reader.article;
  if (added.length === 0) return null;

  function handleShow({ start, end }: Span) {
    reader.editor?.reveal(start);
    reader.select({ anchor: start, head: end });
    backToText(reader);
  }

  return (
    <section aria-label="Also in gold">
      <h2 className={styles.title}>Also in gold, {added.length} added</h2>
      <ul className={styles.list}>
        {added.map(({ span, reason, ruleId }) => {
          const index = labels.findIndex(({ id }) => id === span.labelId);
          return (
            <li key={span.id} className={styles.mark}>
              <UnstyledButton className={styles.lead} onClick={() => handleShow(span)}>
                <span className={styles.label}>
                  <LabelDot index={index} />
                  {labelTitle(labels[index]?.name ?? "mark")}
                </span>
                <span className={styles.quote} lang={language} dir="auto">
                  {span.quote}
                </span>
              </UnstyledButton>
              {(reason || ruleId) && (
                <p className={styles.reason}>
                  {reason} <CitedRule ruleId={ruleId} />
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
