"use client";

import { VisuallyHidden } from "@mantine/core";
import { useReaderState } from "./reader-context.tsx";

/** Says what happened to screen readers: "Quote added: …". */
export function Announcer() {
  const { text, number } = useReaderState((state) => state.announcement);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {/* A new element is spoken even when it says the same as the last. */}
      <span key={number}>{text}</span>
    </VisuallyHidden>
  );
}
