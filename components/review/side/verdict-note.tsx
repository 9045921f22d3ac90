"use client";

import { UnstyledButton } from "@mantine/core";
import { backToText } from "@/components/reader/moving.ts";
import { useReaderState } from "@/components/reader/reader-context.tsx";
import type { Span } from "@/lib/core/annotation/span.ts";
import { clearActive } from "../judging.ts";
import { useReview, useSheet } from "../review-context.tsx";
import { correctionWords } from "./correction-words.ts";
import styles from "./review-card.module.css";
import { standingWords } from "./standing-words.ts";

/** How a mark stands, why, and what a correction changed of it. Nothing while it is open and no reason is given. */
export function VerdictNote({ span, isActive }: { span: Span; isActive: boolean }) {
  const reader = useReview();
  const { standings, outcomes } = useSheet();
  const isEditable = useReaderState((state) => state.isEditable);
  const standing = standings.get(span.id) ?? "open";
  const reason = outcomes.get(span.id)?.verdict?.reason ?? "";
  const was = reader.reviewed.layer.spans.get(span.id);
  const changes = standing === "corrected" && was ? correctionWords(was, span, reader.article.labels) : [];
  const isJudged = ["accepted", "rejected", "corrected"].includes(standing);

  function handleClear() {
    backToText(reader);
    clearActive(reader);
  }

  if (standing === "open") return null;
  return (
    <p className={styles.verdict}>
      <b>{standingWords[standing]}</b>
      {changes.length > 0 && <> · {changes.join(" · ")}</>}
      {/* The active card has the reason in its field. */}
      {!isActive && reason && <> · {reason}</>}
      {isActive && isEditable && isJudged && (
        <UnstyledButton className={styles.clear} onClick={handleClear}>
          Clear <kbd>U</kbd>
        </UnstyledButton>
      )}
    </p>
  );
}
