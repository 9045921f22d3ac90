"use client";

import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { backToText } from "@/components/reader/moving.ts";
import { useReview } from "../review-context.tsx";

/** A dialog of the review; closing it leads back to the same place of the text. */
export function ReviewModal({ title, children }: { title: string; children: ReactNode }) {
  const reader = useReview();

  function handleClose() {
    reader.review.set({ dialog: null });
    backToText(reader);
  }

  return (
    <Modal opened onClose={handleClose} title={title} returnFocus={false}>
      {children}
    </Modal>
  );
}
