"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { backToText } from "@/components/reader/moving.ts";
import { RulePicker } from "@/components/shell/guidelines/rule-picker.tsx";
import type { Candidate } from "@/lib/core/review/candidate.ts";
import { useAdjudication, useAdjudicationSheet, useAdjudicationState } from "../adjudication-context.tsx";
import { saveGrounds } from "../deciding.ts";

/** The rule that a decision rests on, chosen before it or after. */
export function RuleField({ candidate }: { candidate: Candidate }) {
  const reader = useAdjudication();
  const { key, readings } = candidate;
  const decision = useAdjudicationSheet().decisions.get(key);
  const early = useAdjudicationState((state) => state.grounds.get(key)?.ruleId);
  const isWanted = useAdjudicationState(({ focus }) => focus?.key === key && focus.part === "rule");
  const field = useRef<HTMLInputElement>(null);
  const { rules, labels } = reader.article;
  const isOpen = !decision || decision.state === "open";

  useEffect(() => {
    if (!isWanted) return;
    field.current?.focus();
    reader.adjudication.set({ focus: null });
  }, [reader, isWanted]);

  function handleChange(ruleId: string | null) {
    saveGrounds(reader, candidate, { ruleId });
    const name = rules.find(({ id }) => id === ruleId)?.name;
    reader.announce(name ? `Rule ${name} cited.` : "No rule cited.");
    backToText(reader);
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") backToText(reader);
  }

  if (rules.length === 0) return null;
  return (
    <RulePicker
      ref={field}
      rules={rules}
      labels={labels}
      labelId={readings[0]?.spans[0]?.labelId}
      value={(isOpen ? early : decision.ruleId) ?? null}
      onChange={handleChange}
      onKeyDown={handleKeyDown}
      mt={6}
      isClearable
      rightSection={<kbd>G</kbd>}
    />
  );
}
