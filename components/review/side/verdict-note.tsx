"use client";

import { UnstyledButton } from "@mantine/core";
import { CommandKey } from "@/components/workbench/commands/key-caps.tsx";
import { useSheet } from "@/components/workbench/judging/judging-context.tsx";
import { backToText } from "@/components/workbench/model/moving.ts";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import { CitedRule } from "@/components/workbench/verdicts/cited-rule.tsx";
import styles from "@/components/workbench/verdicts/verdict-note.module.css";
import { contentWords, correctionTitle, placeWords } from "@/components/workbench/words/correction-words.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import { linkChanges } from "@/lib/core/review/link-changes.ts";
import { standingOf } from "@/lib/core/review/review-sheet.ts";
import { clearActive } from "../model/judging.ts";
import { useReview } from "../model/use-review.ts";
import { standingWords } from "./standing-words.ts";

type Props = {
  span: Span;
  isActive: boolean;
  /** What was said before the annotator changed the mark. */
  earlier: Verdict | null;
};

/** How a mark stands, why, and what a correction changed of it. While it is open nothing, or what was said earlier. */
export function VerdictNote({ span, isActive, earlier }: Props) {
  const review = useReview();
  const { standings, outcomes } = useSheet(review.judging);
  const isEditable = useReaderState((state) => state.isEditable);
  const standing = standings.get(span.id) ?? "open";
  const verdict = outcomes.get(span.id)?.verdict;

  function handleClear() {
    backToText(review.judging.reader);
    clearActive(review);
  }

  if (standing === "open") return earlier && <EarlierVerdict verdict={earlier} />;
  return (
    <p className={styles.note}>
      {standing === "corrected" ? <Correction span={span} /> : <b>{standingWords[standing]}</b>}
      {/* The active card has the reason in its field. */}
      {!isActive && verdict?.reason && <> · {verdict.reason}</>}
      {(!isActive || !isEditable) && verdict && <CitedRule ruleId={verdict.ruleId} />}
      {isActive && isEditable && verdict && (
        <UnstyledButton className={styles.clear} onClick={handleClear}>
          Clear <CommandKey name="clear" />
        </UnstyledButton>
      )}
    </p>
  );
}

function Correction({ span }: { span: Span }) {
  const { reviewed, judging } = useReview();
  const { article } = judging.reader;
  const { layer } = useSheet(judging);
  const was = reviewed.layer.spans.get(span.id) ?? span;
  const links = linkChanges(reviewed.layer, layer, span.id);
  const changes = [...placeWords(was, span), ...contentWords(was, span, links, article)];
  return (
    <>
      <b>{correctionTitle(was, span, links)}</b>
      {changes.length > 0 && <> · {changes.join(" · ")}</>}
    </>
  );
}

function EarlierVerdict({ verdict: { decision, reason, ruleId } }: { verdict: Verdict }) {
  return (
    <p className={styles.note}>
      {standingWords[standingOf[decision]]} before the change
      {reason && <> · {reason}</>} <CitedRule ruleId={ruleId} />
    </p>
  );
}
