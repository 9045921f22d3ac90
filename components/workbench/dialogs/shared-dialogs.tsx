"use client";

import { useReaderState } from "../model/reader-context.tsx";
import { ClipDialog } from "./clip-dialog.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { FoundDialog } from "./found-dialog.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { OccurrencesDialog } from "./occurrences-dialog.tsx";
import { RefusalDialog } from "./refusal-dialog.tsx";

/** The dialog that is open, if it is one that every screen around an article has; each begins afresh when it opens. */
export function SharedDialogs() {
  const dialog = useReaderState((state) => state.dialog);
  if (dialog === "keys") return <KeysDialog />;
  if (dialog === "conflicts") return <ConflictDialog />;
  if (dialog === "refusal") return <RefusalDialog />;
  if (dialog === "clip") return <ClipDialog />;
  if (dialog === "occurrences") return <OccurrencesDialog />;
  if (dialog === "found") return <FoundDialog />;
  return null;
}
