"use client";

import type { ReactNode } from "react";
import { ReaderDialog } from "../dialogs/reader-dialog.tsx";
import { useJudging } from "./judging-context.tsx";

/** A dialog of the screen that judges. */
export function JudgingDialog({ title, children }: { title: string; children: ReactNode }) {
  const { state } = useJudging();
  return (
    <ReaderDialog title={title} size="lg" onClose={() => state.set({ dialog: null })}>
      {children}
    </ReaderDialog>
  );
}
