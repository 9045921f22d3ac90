"use client";

import { GroundsFields } from "@/components/workbench/fields/grounds-fields.tsx";
import type { Span } from "@/lib/core/annotation/span.ts";
import { noGrounds } from "@/lib/core/annotation/verdict.ts";
import { saveGrounds } from "../model/judging.ts";
import { useReview, useReviewSheet, useReviewState } from "../model/review-context.tsx";
import { goOn } from "../model/stepping.ts";

/** Why the verdict on a span is as it is, or will be. */
export function VerdictGrounds({ span }: { span: Span }) {
  const reader = useReview();
  const verdict = useReviewSheet().outcomes.get(span.id)?.verdict;
  const early = useReviewState(({ grounds }) => grounds.get(span.id));
  const wanted = useReviewState(({ focus }) => (focus?.spanId === span.id ? focus.part : null));

  function handleReasoned() {
    if (verdict) goOn(reader, "Reason saved.", span.id);
    else reader.announce("Reason kept for the verdict.");
  }

  return (
    <GroundsFields
      labelId={span.labelId}
      grounds={verdict ?? early ?? noGrounds}
      wanted={wanted}
      onFocused={() => reader.review.set({ focus: null })}
      onSave={(said) => saveGrounds(reader, span.id, said)}
      onReasoned={handleReasoned}
    />
  );
}
