import type { TextIndex } from "./code-points.ts";
import { isUtf16GraphemeBoundary } from "./graphemes.ts";
import type { TextRange } from "./range.ts";
import { isWordEdge } from "./snapping/word-edges.ts";

/** How to search: `wholeWords` leaves out hits that begin or end inside a word; `language` is the article's, as BCP 47. */
type OccurrenceOptions = { readonly wholeWords: boolean; readonly language: string };

/**
 * Every place of the exact text `quote`, in code points and in order, without overlaps and never splitting a grapheme cluster.
 * The place it was taken from is among them. "Blinken" is a whole word of "Blinken’s".
 */
export function findOccurrences(index: TextIndex, quote: string, options: OccurrenceOptions): TextRange[] {
  const { text } = index;
  const found: TextRange[] = [];
  if (quote === "") return found;
  for (let at = text.indexOf(quote); at !== -1; ) {
    const end = at + quote.length;
    const isHit = [at, end].every((edge) => isEdge(index, edge, options));
    if (isHit) found.push({ start: index.toCodePoint(at), end: index.toCodePoint(end) });
    at = text.indexOf(quote, isHit ? end : at + 1);
  }
  return found;
}

function isEdge(index: TextIndex, utf16: number, { wholeWords, language }: OccurrenceOptions): boolean {
  if (!isUtf16GraphemeBoundary(index.text, utf16)) return false;
  return !wholeWords || isWordEdge(index, utf16, language);
}
