import type { TextIndex } from "./code-points.ts";
import { isUtf16GraphemeBoundary } from "./graphemes.ts";
import type { TextRange } from "./range.ts";
import { spaceless } from "./scripts.ts";
import { utf16WordAt } from "./words.ts";

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
  if (!wholeWords || !isBetweenLetters(index.text, utf16)) return true;
  if (!spaceless.test(index.text.slice(Math.max(0, utf16 - 2), utf16 + 2))) return false;
  const word = utf16WordAt(index, utf16, language);
  return !word || word.utf16Start === utf16 || word.utf16End === utf16;
}

function isBetweenLetters(text: string, utf16: number): boolean {
  return (
    /[\p{L}\p{N}\p{M}_]$/u.test(text.slice(Math.max(0, utf16 - 2), utf16)) &&
    /^[\p{L}\p{N}\p{M}_]/u.test(text.slice(utf16, utf16 + 2))
  );
}
