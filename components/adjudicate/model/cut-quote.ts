import type { Span } from "@/lib/core/annotation/span.ts";
import type { TextRange } from "@/lib/core/text/range.ts";

/** A piece of a quote; `start` in code points of the article. */
export type QuotePiece = { readonly start: number; readonly text: string; readonly isShaded: boolean };

/** A span's words, cut where shaded ranges of the article begin and end. The ranges are disjoint and in text order. */
export function cutQuote(span: Span, shaded: readonly TextRange[]): readonly QuotePiece[] {
  const characters = [...span.quote];
  const pieces: QuotePiece[] = [];
  let at = span.start;
  const cutTo = (end: number, isShaded: boolean) => {
    if (end <= at) return;
    const text = characters.slice(at - span.start, end - span.start).join("");
    pieces.push({ start: at, text, isShaded });
    at = end;
  };
  for (const { start, end } of shaded) {
    if (end <= span.start || start >= span.end) continue;
    cutTo(Math.min(start, span.end), false);
    cutTo(Math.min(end, span.end), true);
  }
  cutTo(span.end, false);
  return pieces;
}
