"use client";

import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { backToText } from "../model/moving.ts";
import { useReader } from "../model/reader-context.tsx";

type Props = {
  title: string;
  size?: string;
  /** Where the dialog is not one of the reader's own: closes it. */
  onClose?: () => void;
  children: ReactNode;
};

/** A dialog over an article; closing it leads back to the same place of the text. */
export function ReaderDialog({ title, size, onClose, children }: Props) {
  const reader = useReader();

  function handleClose() {
    if (onClose) onClose();
    else reader.state.set({ dialog: null });
    backToText(reader);
  }

  return (
    <Modal opened onClose={handleClose} title={title} size={size} returnFocus={false}>
      {children}
    </Modal>
  );
}
