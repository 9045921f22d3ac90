"use client";

import { SharedDialogs } from "@/components/workbench/dialogs/shared-dialogs.tsx";
import { useJudgingState } from "@/components/workbench/judging/judging-context.tsx";
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import { useAdjudication } from "../model/use-adjudication.ts";
import { FinishDialog } from "./finish-dialog.tsx";
import { ReturnDialog } from "./return-dialog.tsx";

/** The dialog that is open, if any: one of the adjudication's own, or one that it shares with the reader. */
export function AdjudicationDialogs({ view }: { view: AdjudicationView }) {
  const dialog = useJudgingState(useAdjudication().judging, (state) => state.dialog);
  switch (dialog) {
    case "finish":
      return <FinishDialog view={view} />;
    case "return":
      return <ReturnDialog view={view} />;
    case null:
      return <SharedDialogs />;
  }
}
