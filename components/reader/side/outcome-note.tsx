import type { OutcomeView } from "@/lib/schemas/reader.ts";
import styles from "./outcome-note.module.css";

const words = { ACCEPT: "Accepted", REJECT: "Rejected", CORRECT: "Corrected" };

/** What a reviewer made of a mark, and what stands in gold instead. */
export function OutcomeNote({ outcome }: { outcome: OutcomeView }) {
  const { decision, reason, reviewerName, goldSpan } = outcome;
  return (
    <div className={`${styles.note} ${decision === "ACCEPT" ? styles.accepted : ""}`}>
      <b>{words[decision]}</b>
      {reviewerName && ` by ${reviewerName}`}
      {reason && <p>{reason}</p>}
      {goldSpan && (
        <p>
          Now: <q className={styles.gold}>{goldSpan.quote}</q>
        </p>
      )}
    </div>
  );
}
