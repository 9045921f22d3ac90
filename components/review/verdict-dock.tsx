"use client";

import { Button } from "@mantine/core";
import shared from "@/components/workbench/frame/dock.module.css";
import { openSheet } from "@/components/workbench/model/moving.ts";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import { correctActive, judgeActive } from "./model/judging.ts";
import { useReview, useReviewState } from "./model/review-context.tsx";
import { step } from "./model/stepping.ts";
import styles from "./verdict-dock.module.css";

/** On a small screen, where the cards are below the article: the verdicts under the thumb. */
export function VerdictDock() {
  const reader = useReview();
  const isEditable = useReaderState((state) => state.isEditable);
  const activeId = useReaderState((state) => state.activeId);
  const isCorrecting = useReviewState(({ correctingId }) => correctingId === activeId && activeId !== null);

  /** The form is in the card, which comes up over the text. */
  function handleCorrect() {
    const { start, end } = reader.selectedRange();
    correctActive(reader);
    if (start !== end) return;
    openSheet(reader);
    reader.state.set({ cardFocusId: reader.review.get().correctingId });
  }

  if (!isEditable) return null;
  return (
    <div
      data-dock
      className={`${shared.dock} ${styles.dock}`}
      role="toolbar"
      aria-label="Judge the active mark"
    >
      <Button aria-label="Previous mark" onClick={() => step(reader, "back")}>
        ‹
      </Button>
      <Button onClick={() => judgeActive(reader, "accept")}>Accept</Button>
      <Button onClick={() => judgeActive(reader, "reject")}>Reject</Button>
      <Button onClick={handleCorrect}>{isCorrecting ? "Done" : "Correct"}</Button>
      <Button aria-label="Next mark" onClick={() => step(reader, "forward")}>
        ›
      </Button>
    </div>
  );
}
