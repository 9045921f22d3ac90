"use client";

import type { Command } from "@/components/reader/commands.ts";
import { ConflictDialog } from "@/components/reader/dialogs/conflict-dialog.tsx";
import { KeysDialog } from "@/components/reader/dialogs/keys-dialog.tsx";
import { OccurrencesDialog } from "@/components/reader/dialogs/occurrences-dialog.tsx";
import { RefusalDialog } from "@/components/reader/dialogs/refusal-dialog.tsx";
import { useReaderState } from "@/components/reader/reader-context.tsx";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { useReviewState } from "../review-context.tsx";
import { AcceptRestDialog } from "./accept-rest-dialog.tsx";
import { FinishDialog } from "./finish-dialog.tsx";
import { MissedDialog } from "./missed-dialog.tsx";
import { ReturnDialog } from "./return-dialog.tsx";

/** The dialog that is open, if any: one of the review's own, or one that it shares with the reader. */
export function ReviewDialogs({ view, commands }: { view: ReviewView; commands: readonly Command[] }) {
  const own = useReviewState((state) => state.dialog);
  const shared = useReaderState((state) => state.dialog);
  if (own === "acceptRest") return <AcceptRestDialog />;
  if (own === "finish") return <FinishDialog view={view} />;
  if (own === "return") return <ReturnDialog view={view} />;
  if (own === "missed") return <MissedDialog />;
  if (shared === "keys") return <KeysDialog commands={commands} />;
  if (shared === "conflicts") return <ConflictDialog />;
  if (shared === "refusal") return <RefusalDialog />;
  if (shared === "occurrences") return <OccurrencesDialog />;
  return null;
}
