"use client";

import { useState } from "react";
import { LabelChoice } from "@/components/workbench/dialogs/label-choice.tsx";
import { applyLabel, toMarkedRange } from "@/components/workbench/model/marking.ts";
import { backToText } from "@/components/workbench/model/moving.ts";
import { shortQuote } from "@/lib/core/annotation/problem.ts";
import { useReview } from "../model/review-context.tsx";
import { ReviewModal } from "./review-modal.tsx";

/** Which label the words get that the annotator missed. */
export function MissedDialog() {
  const reader = useReview();
  const [range] = useState(() => reader.selectedRange());
  const target = toMarkedRange(reader, null, range, false);

  function handleAdd(labelId: string) {
    reader.review.set({ dialog: null });
    applyLabel(reader, labelId);
    backToText(reader);
  }

  return (
    <ReviewModal title="Add a missed mark">
      <p lang={reader.article.language} dir="auto">
        {target ? shortQuote(reader.index.slice(target.start, target.end)) : "There is nothing to mark here."}
      </p>
      {target && <LabelChoice onChoose={handleAdd} />}
    </ReviewModal>
  );
}
