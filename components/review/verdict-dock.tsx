"use client";

import { Button } from "@mantine/core";
import shared from "@/components/workbench/judging/dock.module.css";
import { useJudgingState } from "@/components/workbench/judging/judging-context.tsx";
import { openSheet } from "@/components/workbench/model/moving.ts";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import { correctActive, judgeActive } from "./model/judging.ts";
import { useReview } from "./model/use-review.ts";
import styles from "./verdict-dock.module.css";

/** On a small screen, where the cards are below the article: the verdicts under the thumb. */
export function VerdictDock() {
  const review = useReview();
  const { judging } = review;
  const { reader } = judging;
  const isEditable = useReaderState((state) => state.isEditable);
  const activeId = useReaderState((state) => state.activeId);
  const isCorrecting = useJudgingState(
    judging,
    ({ editedKey }) => editedKey === activeId && activeId !== null,
  );

  /** The form is in the card, which comes up over the text. */
  function handleCorrect() {
    const { start, end } = reader.selectedRange();
    correctActive(review);
    if (start !== end) return;
    openSheet(reader);
    reader.state.set({ cardFocusId: judging.state.get().editedKey });
  }

  if (!isEditable) return null;
  return (
    <div
      data-dock
      className={`${shared.dock} ${styles.dock}`}
      role="toolbar"
      aria-label="Judge the active mark"
    >
      <Button aria-label="Previous mark" onClick={() => judging.step("back")}>
        ‹
      </Button>
      <Button onClick={() => judgeActive(review, "accept")}>Accept</Button>
      <Button onClick={() => judgeActive(review, "reject")}>Reject</Button>
      <Button onClick={handleCorrect}>{isCorrecting ? "Done" : "Correct"}</Button>
      <Button aria-label="Next mark" onClick={() => judging.step("forward")}>
        ›
      </Button>
    </div>
  );
}
