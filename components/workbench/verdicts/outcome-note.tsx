"use client";

import type { Span } from "@/lib/core/annotation/span.ts";
import type { OutcomeView } from "@/lib/schemas/reader.ts";
import { useReader } from "../model/reader-context.tsx";
import { contentWords, correctionTitle, placeWords } from "../words/correction-words.ts";
import { CitedRule } from "./cited-rule.tsx";
import styles from "./outcome-note.module.css";

const words = { ACCEPT: "Accepted", REJECT: "Rejected", CORRECT: "Corrected" };
const settledWords = { kept: "Kept in gold", changed: "In gold, changed", dropped: "Not in gold" };

type Props = {
  span: Span;
  outcome: OutcomeView;
  /** Gold is settled: this is what became of the mark, and no longer what a reviewer asks for. */
  isSettled: boolean;
};

/** What a reviewer made of a mark or, once gold is settled, what became of it there, and why. */
export function OutcomeNote({ span, outcome, isSettled }: Props) {
  const { article } = useReader();
  const { decision, reason, ruleId, reviewerName, goldSpan, linkChanges, result } = outcome;
  const isTold = isSettled && result !== null;
  const changes = goldSpan ? contentWords(span, goldSpan, linkChanges, article) : [];
  const places = isTold && goldSpan ? placeWords(span, goldSpan) : [];
  const told = [...places, ...changes];
  const asked = goldSpan ? correctionTitle(span, goldSpan, linkChanges) : words[decision];
  const tone = isTold ? styles[result] : decision === "ACCEPT" ? styles.accepted : "";
  return (
    <div className={`${styles.note} ${tone}`}>
      <b>{isTold ? settledWords[result] : asked}</b>
      {!isTold && reviewerName && ` by ${reviewerName}`}
      {told.length > 0 && `: ${told.join(" · ")}`}
      {(reason || ruleId) && (
        <p>
          {reason} <CitedRule ruleId={ruleId} />
        </p>
      )}
      {goldSpan && goldSpan.quote !== span.quote && (
        <p>
          Now: <q className={styles.gold}>{goldSpan.quote}</q>
        </p>
      )}
    </div>
  );
}
