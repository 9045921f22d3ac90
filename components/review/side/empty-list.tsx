"use client";

import { Button } from "@mantine/core";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import { tallyOf } from "../model/list-spans.ts";
import { useReview, useReviewSheet, useReviewState } from "../model/review-context.tsx";

const sentences = {
  accepted: "Nothing is accepted yet.",
  rejected: "Nothing is rejected.",
  corrected: "Nothing is corrected.",
  all: "There is no mark. Select words that were missed and press a label’s key.",
};

/** What a list without marks says, and what to do next. */
export function EmptyList() {
  const reader = useReview();
  const { total } = tallyOf(useReviewSheet());
  const tab = useReviewState((state) => state.tab);
  const isEditable = useReaderState((state) => state.isEditable);
  if (tab !== "open") return <p>{sentences[tab]}</p>;
  return (
    <>
      <p>{total === 0 ? "The annotator marked nothing." : "Every mark is judged."}</p>
      {isEditable && (
        <Button variant="filled" onClick={() => reader.review.set({ dialog: "finish" })}>
          Finish
        </Button>
      )}
    </>
  );
}
