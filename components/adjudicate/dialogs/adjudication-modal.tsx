"use client";

import type { ReactNode } from "react";
import { ReaderDialog } from "@/components/workbench/dialogs/reader-dialog.tsx";
import { useAdjudication } from "../model/adjudication-context.tsx";

/** A dialog of the adjudication. */
export function AdjudicationModal({ title, children }: { title: string; children: ReactNode }) {
  const { adjudication } = useAdjudication();
  return (
    <ReaderDialog title={title} size="lg" onClose={() => adjudication.set({ dialog: null })}>
      {children}
    </ReaderDialog>
  );
}
