import type { Span } from "@/lib/core/annotation/span.ts";

/** What a span says, whoever made it and wherever it came from. */
export type SpanContent = Pick<Span, "labelId" | "start" | "end" | "attributes" | "note">;

/** The content of a span alone, to be compared with another's. */
export function spanContent({ labelId, start, end, attributes, note }: Span): SpanContent {
  return { labelId, start, end, attributes, note };
}
