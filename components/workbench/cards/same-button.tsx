"use client";

import { Button } from "@mantine/core";
import { useMemo } from "react";
import { twinsOf } from "@/lib/core/annotation/offered-attributes.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { pickSame } from "../model/picked-marks.ts";
import { useReader, useReaderState, useSpans } from "../model/reader-context.tsx";

/** "Pick all 4", where other marks have the same label and words. */
export function SameButton({ span }: { span: Span }) {
  const reader = useReader();
  const spans = useSpans();
  const twins = useMemo(() => twinsOf(spans, span).length, [spans, span]);
  const isEditable = useReaderState((state) => state.isEditable);
  if (twins === 0 || !isEditable || reader.isJudging) return null;
  return (
    <Button size="compact-sm" onClick={() => pickSame(reader)}>
      Pick all {twins + 1}
    </Button>
  );
}
