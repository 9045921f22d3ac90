"use client";

import { Button } from "@mantine/core";
import { useJudgingState, useSheet } from "@/components/workbench/judging/judging-context.tsx";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import { tallyOf } from "../model/list-spans.ts";
import { useReview } from "../model/use-review.ts";

const sentences = {
  accepted: "Nothing is accepted yet.",
  rejected: "Nothing is rejected.",
  corrected: "Nothing is corrected.",
  all: "There is no mark. Select words that were missed and press a label’s key.",
};

/** What a list without marks says, and what to do next. */
export function EmptyList() {
  const { judging } = useReview();
  const { total } = tallyOf(useSheet(judging));
  const tab = useJudgingState(judging, (state) => state.tab);
  const isEditable = useReaderState((state) => state.isEditable);
  if (tab !== "open") return <p>{sentences[tab]}</p>;
  return (
    <>
      <p>{total === 0 ? "The annotator marked nothing." : "Every mark is judged."}</p>
      {isEditable && (
        <Button variant="filled" onClick={() => judging.state.set({ dialog: "finish" })}>
          Finish
        </Button>
      )}
    </>
  );
}
