"use client";

import type { Command } from "@/components/reader/command.ts";
import { SharedDialogs } from "@/components/reader/dialogs/shared-dialogs.tsx";
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import { useAdjudicationState } from "../adjudication-context.tsx";
import { FinishDialog } from "./finish-dialog.tsx";
import { ReturnDialog } from "./return-dialog.tsx";

type Props = { view: AdjudicationView; commands: readonly Command[] };

/** The dialog that is open, if any: one of the adjudication's own, or one that it shares with the reader. */
export function AdjudicationDialogs({ view, commands }: Props) {
  const dialog = useAdjudicationState((state) => state.dialog);
  switch (dialog) {
    case "finish":
      return <FinishDialog view={view} />;
    case "return":
      return <ReturnDialog view={view} />;
    case null:
      return <SharedDialogs commands={commands} />;
  }
}
