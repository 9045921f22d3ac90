"use client";

import type { ReactNode } from "react";
import { ReaderDialog } from "@/components/workbench/dialogs/reader-dialog.tsx";
import { useReview } from "../model/review-context.tsx";

/** A dialog of the review. */
export function ReviewModal({ title, children }: { title: string; children: ReactNode }) {
  const { review } = useReview();
  return (
    <ReaderDialog title={title} size="lg" onClose={() => review.set({ dialog: null })}>
      {children}
    </ReaderDialog>
  );
}
