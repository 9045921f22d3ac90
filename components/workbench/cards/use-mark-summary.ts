"use client";

import type { Span } from "@/lib/core/annotation/span.ts";
import { useLayerValue, useReader } from "../model/reader-context.tsx";
import { markSummary } from "../words/mark-summary.ts";

/** The most telling thing about a mark, as it is now. */
export function useMarkSummary(span: Span): string {
  const { labels, relationTypes } = useReader().article;
  return useLayerValue((layer) => markSummary(span, { layer, labels, relationTypes }));
}
