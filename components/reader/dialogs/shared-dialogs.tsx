"use client";

import type { Command } from "../command.ts";
import { useReaderState } from "../reader-context.tsx";
import { ClipDialog } from "./clip-dialog.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { OccurrencesDialog } from "./occurrences-dialog.tsx";
import { RefusalDialog } from "./refusal-dialog.tsx";

/** The dialog that is open, if it is one that every screen around an article has; each begins afresh when it opens. */
export function SharedDialogs({ commands }: { commands: readonly Command[] }) {
  const dialog = useReaderState((state) => state.dialog);
  if (dialog === "keys") return <KeysDialog commands={commands} />;
  if (dialog === "conflicts") return <ConflictDialog />;
  if (dialog === "refusal") return <RefusalDialog />;
  if (dialog === "clip") return <ClipDialog />;
  if (dialog === "occurrences") return <OccurrencesDialog />;
  return null;
}
