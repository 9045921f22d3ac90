"use client";

import { useCallback } from "react";
import { CiteField } from "@/components/reader/side/cite-field.tsx";
import type { Span } from "@/lib/core/annotation/span.ts";
import { saveGrounds } from "../judging.ts";
import { useReview, useReviewState, useSheet } from "../review-context.tsx";

/** The rule that the verdict on a span rests on. */
export function RuleField({ span }: { span: Span }) {
  const reader = useReview();
  const { outcomes } = useSheet();
  const early = useReviewState((state) => state.grounds.get(span.id)?.ruleId);
  const isWanted = useReviewState(({ focus }) => focus?.spanId === span.id && focus.part === "rule");
  const verdict = outcomes.get(span.id)?.verdict;
  return (
    <CiteField
      labelId={span.labelId}
      value={verdict ? verdict.ruleId : (early ?? null)}
      isWanted={isWanted}
      onFocused={useCallback(() => reader.review.set({ focus: null }), [reader])}
      onSave={(ruleId) => saveGrounds(reader, span.id, { ruleId })}
    />
  );
}
