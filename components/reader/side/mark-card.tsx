"use client";

import { UnstyledButton } from "@mantine/core";
import { memo } from "react";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { OutcomeView } from "@/lib/schemas/reader.ts";
import { LabelDot } from "../label-dot.tsx";
import { backToText, goToSpan } from "../moving.ts";
import { useLayerValue, useReader } from "../reader-context.tsx";
import styles from "./mark-card.module.css";
import { MarkForm } from "./mark-form.tsx";
import { markSummary } from "./mark-summary.ts";
import { OutcomeNote } from "./outcome-note.tsx";

type Props = { span: Span; isActive: boolean; outcome: OutcomeView | null; remarks: number };

/** One mark beside the text: one line and its words, and when it is active the form that it is edited with. */
export const MarkCard = memo(function MarkCard({ span, isActive, outcome, remarks }: Props) {
  const reader = useReader();
  const { labels, relationTypes, language } = reader.article;
  const labelIndex = labels.findIndex(({ id }) => id === span.labelId);
  const label = labels[labelIndex];
  const summary = useLayerValue((layer) => markSummary(span, { layer, labels, relationTypes }));

  return (
    <div className={`${styles.card} ${isActive ? styles.active : ""}`}>
      <UnstyledButton
        className={styles.head}
        aria-expanded={isActive}
        onMouseEnter={() => reader.hover(span.id)}
        onMouseLeave={() => reader.hover(null)}
        onClick={() => {
          goToSpan(reader, span);
          backToText(reader);
        }}
      >
        <span className={styles.meta}>
          <LabelDot index={labelIndex} />
          {labelTitle(label?.name ?? "mark")}
          {isActive ? (
            <span className={styles.right} aria-hidden="true">
              <kbd>[</kbd> <kbd>]</kbd> edges · <kbd>Del</kbd>
            </span>
          ) : (
            <span className={styles.right}>{summary}</span>
          )}
        </span>
        <span className={styles.quote} lang={language} dir="auto">
          {span.quote}
        </span>
      </UnstyledButton>
      {outcome && <OutcomeNote outcome={outcome} />}
      {isActive && <MarkForm key={span.id} span={span} remarks={remarks} />}
    </div>
  );
});
