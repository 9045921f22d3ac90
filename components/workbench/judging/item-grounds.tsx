"use client";

import type { Grounds } from "@/lib/core/annotation/verdict.ts";
import { noGrounds } from "@/lib/core/annotation/verdict.ts";
import { GroundsFields } from "../fields/grounds-fields.tsx";
import { useJudging, useJudgingState } from "./judging-context.tsx";

type Props = {
  itemKey: string;
  /** The label of what is judged; its rules come first. */
  labelId: string | undefined;
  /** Why it is judged as it is; null while it is not. */
  judged: Grounds | null;
  /** What is decided: "verdict". */
  decision: string;
  onSave: (said: Partial<Grounds>) => void;
};

/** Why an item is judged as it is, or will be. */
export function ItemGrounds({ itemKey, labelId, judged, decision, onSave }: Props) {
  const judging = useJudging();
  const early = useJudgingState(judging, ({ grounds }) => grounds.get(itemKey));
  const wanted = useJudgingState(judging, ({ focus }) => (focus?.key === itemKey ? focus.part : null));

  function handleReasoned() {
    if (judged) judging.goOn("Reason saved.", itemKey);
    else judging.reader.announce(`Reason kept for the ${decision}.`);
  }

  return (
    <GroundsFields
      labelId={labelId}
      grounds={judged ?? early ?? noGrounds}
      wanted={wanted}
      onFocused={() => judging.state.set({ focus: null })}
      onSave={onSave}
      onReasoned={handleReasoned}
    />
  );
}
