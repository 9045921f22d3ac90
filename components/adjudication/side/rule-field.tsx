"use client";

import { useCallback } from "react";
import { CiteField } from "@/components/reader/side/cite-field.tsx";
import type { Candidate } from "@/lib/core/review/candidate.ts";
import { useAdjudication, useAdjudicationSheet, useAdjudicationState } from "../adjudication-context.tsx";
import { saveGrounds } from "../deciding.ts";

/** The rule that the decision on a candidate rests on. */
export function RuleField({ candidate }: { candidate: Candidate }) {
  const reader = useAdjudication();
  const { key } = candidate;
  const decision = useAdjudicationSheet().decisions.get(key);
  const early = useAdjudicationState((state) => state.grounds.get(key)?.ruleId);
  const isWanted = useAdjudicationState(({ focus }) => focus?.key === key && focus.part === "rule");
  const isOpen = !decision || decision.state === "open";
  return (
    <CiteField
      labelId={candidate.members[0]?.span.labelId}
      value={(isOpen ? early : decision.ruleId) ?? null}
      isWanted={isWanted}
      onFocused={useCallback(() => reader.adjudication.set({ focus: null }), [reader])}
      onSave={(ruleId) => saveGrounds(reader, candidate, { ruleId })}
    />
  );
}
