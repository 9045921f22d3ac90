"use client";

import { VisuallyHidden } from "@mantine/core";
import { spanWords } from "../model/marking.ts";
import { useLayerValue, useReader, useReaderState } from "../model/reader-context.tsx";
import { markDetailsId } from "../model/shown-marks.ts";
import { markSummary } from "../words/mark-summary.ts";

/** What the active mark says, in words: the mark in the text leads screen readers here. */
export function ActiveMarkWords() {
  const reader = useReader();
  const { labels, relationTypes } = reader.article;
  const activeId = useReaderState((state) => state.activeId);
  const words = useLayerValue((layer) => {
    const span = layer.spans.get(activeId ?? "");
    if (!span) return "";
    const summary = markSummary(span, { layer, labels, relationTypes });
    return [spanWords(reader, span), summary].filter(Boolean).join(", ");
  });
  return <VisuallyHidden id={markDetailsId}>{words}</VisuallyHidden>;
}
