"use client";

import { UnstyledButton } from "@mantine/core";
import { CommandKey } from "@/components/workbench/commands/key-caps.tsx";
import { backToText } from "@/components/workbench/model/moving.ts";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import { CitedRule } from "@/components/workbench/verdicts/cited-rule.tsx";
import styles from "@/components/workbench/verdicts/verdict-note.module.css";
import { shortQuote } from "@/lib/core/annotation/problem.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import { joinWords } from "@/lib/core/join-words.ts";
import type { Candidate } from "@/lib/core/review/candidate.ts";
import type { CandidateDecision } from "@/lib/core/review/decisions.ts";
import { type Annotator, lettersOf } from "../model/annotator.ts";
import { reopenActive } from "../model/deciding.ts";
import { useAdjudication } from "../model/use-adjudication.ts";

type Props = {
  candidate: Candidate;
  decision: CandidateDecision;
  isActive: boolean;
  /** What was said before annotators changed their marks. */
  earlier: readonly Verdict[];
};

/** What was decided on a candidate, and why. While it is open nothing, or that a mark was changed since it was judged. */
export function DecisionNote({ candidate, decision, isActive, earlier }: Props) {
  const adjudication = useAdjudication();
  const isEditable = useReaderState((state) => state.isEditable);
  const { state, reason, ruleId, goldSpans } = decision;

  function handleClear() {
    backToText(adjudication.judging.reader);
    reopenActive(adjudication);
  }

  if (state === "open") {
    const judged = earlier.find(({ spanId }) => candidate.members.some(({ span }) => span.id === spanId));
    if (!judged) return null;
    return (
      <p className={styles.note}>
        Changed by its annotator since it was judged{judged.reason && <> · {judged.reason}</>}
      </p>
    );
  }
  const quotes = goldSpans.map(({ quote }) => shortQuote(quote)).join(", ");
  return (
    <p className={styles.note}>
      {state !== "decided" && "Before: "}
      <b>{decisionWords(candidate, decision, adjudication.annotators)}</b>
      {isActive && quotes && <> · {quotes}</>}
      {/* The active card has the reason in its field. */}
      {!(isActive && isEditable) && reason && <> · {reason}</>}
      {!(isActive && isEditable) && <CitedRule ruleId={ruleId} />}
      {isActive && isEditable && (
        <UnstyledButton className={styles.clear} onClick={handleClear}>
          Open again <CommandKey name="clear" />
        </UnstyledButton>
      )}
    </p>
  );
}

function decisionWords(
  { readings }: Candidate,
  { readingIndex, goldSpans }: CandidateDecision,
  annotators: readonly Annotator[],
): string {
  if (goldSpans.length === 0) return "Nothing taken";
  const reading = readingIndex === null ? undefined : readings[readingIndex];
  if (!reading) return "A version of its own";
  return `Taken from ${joinWords(lettersOf(annotators, reading.layerIds))}`;
}
