"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { backToText } from "@/components/reader/moving.ts";
import { RulePicker } from "@/components/shell/guidelines/rule-picker.tsx";
import type { Span } from "@/lib/core/annotation/span.ts";
import { saveGrounds } from "../judging.ts";
import { useReview, useReviewState, useSheet } from "../review-context.tsx";

/** The rule that a verdict rests on, chosen before it or after. */
export function RuleField({ span }: { span: Span }) {
  const reader = useReview();
  const { outcomes } = useSheet();
  const early = useReviewState((state) => state.grounds.get(span.id)?.ruleId);
  const isWanted = useReviewState(({ focus }) => focus?.spanId === span.id && focus.part === "rule");
  const field = useRef<HTMLInputElement>(null);
  const { rules, labels } = reader.article;
  const verdict = outcomes.get(span.id)?.verdict;

  useEffect(() => {
    if (!isWanted) return;
    field.current?.focus();
    reader.review.set({ focus: null });
  }, [reader, isWanted]);

  function handleChange(ruleId: string | null) {
    saveGrounds(reader, span.id, { ruleId });
    const name = rules.find(({ id }) => id === ruleId)?.name;
    reader.announce(name ? `Rule ${name} cited.` : "No rule cited.");
    backToText(reader);
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") backToText(reader);
  }

  return (
    <RulePicker
      ref={field}
      rules={rules}
      labels={labels}
      labelId={span.labelId}
      value={verdict ? verdict.ruleId : (early ?? null)}
      onChange={handleChange}
      onKeyDown={handleKeyDown}
      mt={6}
      isClearable
      rightSection={<kbd>G</kbd>}
    />
  );
}
