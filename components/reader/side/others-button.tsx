"use client";

import { Button } from "@mantine/core";
import { useMemo } from "react";
import type { Span } from "@/lib/core/annotation/span.ts";
import { otherOccurrences } from "../marking.ts";
import { useReader, useReaderState, useSpans } from "../reader-context.tsx";

/** "Mark the other 7 too", where the same words stand elsewhere unmarked. */
export function OthersButton({ span }: { span: Span }) {
  const reader = useReader();
  const spans = useSpans();
  const isEditable = useReaderState((state) => state.isEditable);
  const others = useMemo(
    () => (spans.length > 0 ? otherOccurrences(reader, span).length : 0),
    [reader, span, spans],
  );
  if (others === 0 || !isEditable) return null;
  return (
    <Button size="compact-sm" onClick={() => reader.state.set({ dialog: "occurrences" })}>
      Mark the other {others} too
    </Button>
  );
}
