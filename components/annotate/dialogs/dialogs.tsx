"use client";

import { SharedDialogs } from "@/components/workbench/dialogs/shared-dialogs.tsx";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import type { ReaderView } from "@/lib/schemas/reader.ts";
import { SubmitDialog } from "./submit-dialog.tsx";

/** The dialog that is open, if any. */
export function Dialogs({ view }: { view: ReaderView }) {
  const isSubmitting = useReaderState((state) => state.dialog === "submit");
  if (!isSubmitting) return <SharedDialogs />;
  return view.layer && <SubmitDialog layerId={view.layer.id} nextId={view.queue.nextId} />;
}
