"use client";

import { Button } from "@mantine/core";
import { useLayoutEffect, useRef } from "react";
import shared from "@/components/workbench/judging/dock.module.css";
import { useJudgingState, useSheet } from "@/components/workbench/judging/judging-context.tsx";
import type { Reader } from "@/components/workbench/model/reader.ts";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import type { Candidate } from "@/lib/core/review/candidate.ts";
import styles from "./candidate-dock.module.css";
import { CandidateOptions } from "./candidates/candidate-options.tsx";
import { kindWords, labelWords } from "./model/candidate-words.ts";
import { tallyOf } from "./model/list-candidates.ts";
import { useAdjudication } from "./model/use-adjudication.ts";

const topBarHeight = 48;

/** Scrolls the text where the dock lies over the place that it speaks of. */
function bringAbove(reader: Reader, { start }: Candidate, dock: HTMLElement): void {
  const { top: edge, height } = dock.getBoundingClientRect();
  const box = height > 0 ? reader.editor?.boxAt(start, 1) : undefined;
  if (!box || (box.top > topBarHeight && box.bottom < edge)) return;
  window.scrollBy({ top: box.bottom - (topBarHeight + edge) / 2 });
}

/** On a small screen, where the cards are below the article: the active candidate under the thumb. */
export function CandidateDock() {
  const { judging, candidates, annotators } = useAdjudication();
  const { reader } = judging;
  const { decisions } = useSheet(judging);
  const isEditable = useReaderState((state) => state.isEditable);
  const activeKey = useJudgingState(judging, (state) => state.activeKey);
  const candidate = candidates.find(({ key }) => key === activeKey);
  const { contested, reopened } = tallyOf(candidates, decisions);
  const dock = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    if (candidate && dock.current) bringAbove(reader, candidate, dock.current);
  }, [reader, candidate]);

  if (!isEditable) return null;
  return (
    <section
      ref={dock}
      data-dock
      className={`${shared.dock} ${styles.dock}`}
      aria-label="Decide on the active candidate"
    >
      <div className={styles.head}>
        <Button aria-label="Previous candidate" onClick={() => judging.step("back")}>
          ‹
        </Button>
        <span className={styles.title}>
          {candidate
            ? `${labelWords(candidate, reader.article.labels)} · ${kindWords(candidate, annotators)}`
            : `${contested + reopened} contested`}
        </span>
        <Button aria-label="Next candidate" onClick={() => judging.step("forward")}>
          ›
        </Button>
      </div>
      {candidate && (
        <div className={styles.options}>
          <CandidateOptions candidate={candidate} />
        </div>
      )}
    </section>
  );
}
