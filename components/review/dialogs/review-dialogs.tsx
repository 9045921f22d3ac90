"use client";

import { SharedDialogs } from "@/components/workbench/dialogs/shared-dialogs.tsx";
import { useJudgingState } from "@/components/workbench/judging/judging-context.tsx";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { useReview } from "../model/use-review.ts";
import { AcceptRestDialog } from "./accept-rest-dialog.tsx";
import { FinishDialog } from "./finish-dialog.tsx";
import { MissedDialog } from "./missed-dialog.tsx";
import { ReturnDialog } from "./return-dialog.tsx";

/** The dialog that is open, if any: one of the review's own, or one that it shares with the reader. */
export function ReviewDialogs({ view }: { view: ReviewView }) {
  const dialog = useJudgingState(useReview().judging, (state) => state.dialog);
  switch (dialog) {
    case "acceptRest":
      return <AcceptRestDialog />;
    case "finish":
      return <FinishDialog view={view} />;
    case "return":
      return <ReturnDialog view={view} />;
    case "missed":
      return <MissedDialog />;
    case null:
      return <SharedDialogs />;
  }
}
