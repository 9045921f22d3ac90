"use client";

import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { backToText } from "../moving.ts";
import { useReader } from "../reader-context.tsx";

/** A dialog of the reader; closing it leads back to the same place of the text. */
export function ReaderDialog({
  title,
  size,
  children,
}: {
  title: string;
  size?: string;
  children: ReactNode;
}) {
  const reader = useReader();

  function handleClose() {
    reader.state.set({ dialog: null });
    backToText(reader);
  }

  return (
    <Modal opened onClose={handleClose} title={title} size={size} returnFocus={false}>
      {children}
    </Modal>
  );
}
