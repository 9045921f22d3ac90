"use client";

import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Span } from "@/lib/core/annotation/span.ts";
import { marksAround, otherOccurrences } from "../model/marking.ts";
import { useReader, useReaderState, useSpans } from "../model/reader-context.tsx";

const pauseBeforeCounting = 300;

/** "Mark the other 7 too", where the same words stand elsewhere unmarked. */
export function OthersButton({ span }: { span: Span }) {
  const reader = useReader();
  const spans = useSpans();
  const isEditable = useReaderState((state) => state.isEditable);
  const [others, setOthers] = useState(0);

  useEffect(() => {
    if (spans.length === 0) return;
    // A long text takes a while to look through; whoever marks on does not wait for it.
    const timer = setTimeout(() => {
      const places = otherOccurrences(reader, span);
      setOthers(places.length - marksAround(reader, span.labelId, places).size);
    }, pauseBeforeCounting);
    return () => clearTimeout(timer);
  }, [reader, span, spans]);

  if (others === 0 || !isEditable) return null;
  return (
    <Button size="compact-sm" onClick={() => reader.state.set({ dialog: "occurrences" })}>
      Mark the other {others} too
    </Button>
  );
}
