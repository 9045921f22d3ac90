"use client";

import { useState } from "react";
import { LabelChoice } from "@/components/workbench/dialogs/label-choice.tsx";
import { useJudging } from "@/components/workbench/judging/judging-context.tsx";
import { JudgingDialog } from "@/components/workbench/judging/judging-dialog.tsx";
import { applyLabel, toMarkedRange } from "@/components/workbench/model/marking.ts";
import { backToText } from "@/components/workbench/model/moving.ts";
import { shortQuote } from "@/lib/core/annotation/problem.ts";

/** Which label the words get that the annotator missed. */
export function MissedDialog() {
  const { reader, state } = useJudging();
  const [range] = useState(() => reader.selectedRange());
  const target = toMarkedRange(reader, null, range, false);

  function handleAdd(labelId: string) {
    state.set({ dialog: null });
    applyLabel(reader, labelId);
    backToText(reader);
  }

  return (
    <JudgingDialog title="Add a missed mark">
      <p lang={reader.article.language} dir="auto">
        {target ? shortQuote(reader.index.slice(target.start, target.end)) : "There is nothing to mark here."}
      </p>
      {target && <LabelChoice onChoose={handleAdd} />}
    </JudgingDialog>
  );
}
