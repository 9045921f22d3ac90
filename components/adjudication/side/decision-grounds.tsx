"use client";

import { CiteField } from "@/components/reader/side/cite-field.tsx";
import { ReasonField } from "@/components/reader/side/reason-field.tsx";
import { type Grounds, noGrounds } from "@/lib/core/annotation/verdict.ts";
import type { Candidate } from "@/lib/core/review/candidate.ts";
import type { CandidateDecision } from "@/lib/core/review/decisions.ts";
import { useAdjudication, useAdjudicationState } from "../adjudication-context.tsx";
import { saveGrounds } from "../deciding.ts";
import { goOn } from "../stepping.ts";

/** The reason of a decision and the rule that it rests on, given before the decision or after. */
export function DecisionGrounds({
  candidate,
  decision,
}: {
  candidate: Candidate;
  decision: CandidateDecision;
}) {
  const reader = useAdjudication();
  const { key, members } = candidate;
  const early = useAdjudicationState(({ grounds }) => grounds.get(key));
  const wanted = useAdjudicationState(({ focus }) => (focus?.key === key ? focus.part : null));
  const isOpen = decision.state === "open";
  const { reason, ruleId } = isOpen ? (early ?? noGrounds) : decision;
  const handleFocused = () => reader.adjudication.set({ focus: null });
  const handleSave = (said: Partial<Grounds>) => saveGrounds(reader, candidate, said);

  function handleDone() {
    if (isOpen) reader.announce("Reason kept for the decision.");
    else goOn(reader, "Reason saved.", key);
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
        labelId={members[0]?.span.labelId}
        value={ruleId}
        isWanted={wanted === "rule"}
        onFocused={handleFocused}
        onSave={(chosen) => handleSave({ ruleId: chosen })}
      />
    </>
  );
}
