"use client";

import { Button } from "@mantine/core";
import { useJudgingState, useSheet } from "@/components/workbench/judging/judging-context.tsx";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import { tallyOf } from "../model/list-candidates.ts";
import { useAdjudication } from "../model/use-adjudication.ts";

const sentences = {
  reopened: "Every reopened decision is looked through.",
  agreed: "Nothing agreed is left to take.",
  decided: "Nothing is decided yet. Take a reading with its key, or all agreed marks with A.",
};

/** What a list without candidates says, and what to do next. */
export function EmptyCandidates() {
  const { judging, candidates } = useAdjudication();
  const { decided, total } = tallyOf(candidates, useSheet(judging).decisions);
  const tab = useJudgingState(judging, (state) => state.tab);
  const isEditable = useReaderState((state) => state.isEditable);
  if (tab !== "contested") return <p>{sentences[tab]}</p>;
  if (total === 0) return <p>Nobody marked anything. Select words and press a label’s key, or finish.</p>;
  return (
    <>
      <p>{decided === total ? "Everything is decided." : "Nothing contested is left."}</p>
      {isEditable && decided === total && (
        <Button variant="filled" onClick={() => judging.state.set({ dialog: "finish" })}>
          Finish
        </Button>
      )}
    </>
  );
}
