"use client";

import type { ReaderView } from "@/lib/schemas/reader.ts";
import { useReaderState } from "../reader-context.tsx";
import { SharedDialogs } from "./shared-dialogs.tsx";
import { SubmitDialog } from "./submit-dialog.tsx";

/** The dialog that is open, if any. */
export function Dialogs({ view }: { view: ReaderView }) {
  const isSubmitting = useReaderState((state) => state.dialog === "submit");
  if (!isSubmitting) return <SharedDialogs />;
  return view.layer && <SubmitDialog layerId={view.layer.id} nextId={view.queue.nextId} />;
}
