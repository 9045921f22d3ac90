"use client";

import { GroundsFields } from "@/components/workbench/fields/grounds-fields.tsx";
import { noGrounds } from "@/lib/core/annotation/verdict.ts";
import type { Candidate } from "@/lib/core/review/candidate.ts";
import type { CandidateDecision } from "@/lib/core/review/decisions.ts";
import { useAdjudication, useAdjudicationState } from "../model/adjudication-context.tsx";
import { saveGrounds } from "../model/deciding.ts";
import { goOn } from "../model/stepping.ts";

/** Why the decision on a candidate is as it is, or will be. */
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

  function handleReasoned() {
    if (isOpen) reader.announce("Reason kept for the decision.");
    else goOn(reader, "Reason saved.", key);
  }

  return (
    <GroundsFields
      labelId={members[0]?.span.labelId}
      grounds={isOpen ? (early ?? noGrounds) : decision}
      wanted={wanted}
      onFocused={() => reader.adjudication.set({ focus: null })}
      onSave={(said) => saveGrounds(reader, candidate, said)}
      onReasoned={handleReasoned}
    />
  );
}
