"use client";

import { Button } from "@mantine/core";
import { useReaderState } from "@/components/reader/reader-context.tsx";
import { useAdjudication, useAdjudicationSheet, useAdjudicationState } from "./adjudication-context.tsx";
import styles from "./candidate-dock.module.css";
import { CandidateOptions } from "./candidate-options.tsx";
import { kindWords, labelWords } from "./candidate-words.ts";
import { tallyOf } from "./list-candidates.ts";
import { step } from "./stepping.ts";

/** On a small screen, where the cards are below the article: the active candidate under the thumb. */
export function CandidateDock() {
  const reader = useAdjudication();
  const { decisions } = useAdjudicationSheet();
  const isEditable = useReaderState((state) => state.isEditable);
  const activeKey = useAdjudicationState((state) => state.activeKey);
  const candidate = reader.candidates.find(({ key }) => key === activeKey);
  const { contested, reopened } = tallyOf(reader.candidates, decisions);
  if (!isEditable) return null;
  return (
    <section className={styles.dock} aria-label="Decide on the active candidate">
      <div className={styles.head}>
        <Button aria-label="Previous candidate" onClick={() => step(reader, "back")}>
          ‹
        </Button>
        <span className={styles.title}>
          {candidate
            ? `${labelWords(candidate, reader.article.labels)} · ${kindWords(candidate, reader.annotators)}`
            : `${contested + reopened} contested`}
        </span>
        <Button aria-label="Next candidate" onClick={() => step(reader, "forward")}>
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
