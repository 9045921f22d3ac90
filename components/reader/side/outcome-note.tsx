"use client";

import type { Span } from "@/lib/core/annotation/span.ts";
import type { OutcomeView } from "@/lib/schemas/reader.ts";
import { useReader } from "../reader-context.tsx";
import { CitedRule } from "./cited-rule.tsx";
import { contentWords, correctionTitle } from "./correction-words.ts";
import styles from "./outcome-note.module.css";

const words = { ACCEPT: "Accepted", REJECT: "Rejected", CORRECT: "Corrected" };

/** What a reviewer made of a mark, and where it was corrected what gold says instead. */
export function OutcomeNote({ span, outcome }: { span: Span; outcome: OutcomeView }) {
  const { article } = useReader();
  const { decision, reason, ruleId, reviewerName, goldSpan, linkChanges } = outcome;
  const changes = goldSpan ? contentWords(span, goldSpan, linkChanges, article) : [];
  return (
    <div className={`${styles.note} ${decision === "ACCEPT" ? styles.accepted : ""}`}>
      <b>{goldSpan ? correctionTitle(span, goldSpan, linkChanges) : words[decision]}</b>
      {reviewerName && ` by ${reviewerName}`}
      {changes.length > 0 && `: ${changes.join(" · ")}`}
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
