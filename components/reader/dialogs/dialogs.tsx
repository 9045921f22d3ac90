"use client";

import type { ReaderView } from "@/lib/schemas/reader.ts";
import type { Command } from "../commands.ts";
import { useReaderState } from "../reader-context.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { OccurrencesDialog } from "./occurrences-dialog.tsx";
import { RefusalDialog } from "./refusal-dialog.tsx";
import { SubmitDialog } from "./submit-dialog.tsx";

/** The dialog that is open, if any; each begins afresh when it opens. */
export function Dialogs({ view, commands }: { view: ReaderView; commands: readonly Command[] }) {
  const dialog = useReaderState((state) => state.dialog);
  switch (dialog) {
    case "keys":
      return <KeysDialog commands={commands} />;
    case "submit":
      return view.layer && <SubmitDialog layerId={view.layer.id} nextId={view.queue.nextId} />;
    case "conflicts":
      return <ConflictDialog />;
    case "refusal":
      return <RefusalDialog />;
    case "occurrences":
      return <OccurrencesDialog />;
    case null:
      return null;
  }
}
