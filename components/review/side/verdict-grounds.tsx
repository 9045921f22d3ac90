"use client";

import { CiteField } from "@/components/reader/side/cite-field.tsx";
import { ReasonField } from "@/components/reader/side/reason-field.tsx";
import type { Span } from "@/lib/core/annotation/span.ts";
import { type Grounds, noGrounds } from "@/lib/core/annotation/verdict.ts";
import { saveGrounds } from "../judging.ts";
import { useReview, useReviewSheet, useReviewState } from "../review-context.tsx";
import { goOn } from "../stepping.ts";

/** The reason of a verdict and the rule that it rests on, given before the verdict or after. */
export function VerdictGrounds({ span }: { span: Span }) {
  const reader = useReview();
  const verdict = useReviewSheet().outcomes.get(span.id)?.verdict;
  const early = useReviewState(({ grounds }) => grounds.get(span.id));
  const wanted = useReviewState(({ focus }) => (focus?.spanId === span.id ? focus.part : null));
  const { reason, ruleId } = verdict ?? early ?? noGrounds;
  const handleFocused = () => reader.review.set({ focus: null });
  const handleSave = (said: Partial<Grounds>) => saveGrounds(reader, span.id, said);

  function handleDone() {
    if (verdict) goOn(reader, "Reason saved.", span.id);
    else reader.announce("Reason kept for the verdict.");
  }

  return (
    <>
      <ReasonField
        value={reason}
        isWanted={wanted === "reason"}
        onFocused={handleFocused}
        onSave={(written) => handleSave({ reason: written })}
        onDone={handleDone}
      />
      <CiteField
        labelId={span.labelId}
        value={ruleId}
        isWanted={wanted === "rule"}
        onFocused={handleFocused}
        onSave={(chosen) => handleSave({ ruleId: chosen })}
      />
    </>
  );
}
