import type { TextIndex } from "./code-points.ts";
import { type FoldedText, foldText } from "./fold.ts";
import { isUtf16GraphemeBoundary } from "./graphemes.ts";
import type { TextRange } from "./range.ts";

/** So many places are more than anybody steps through; a letter of a long text would have a hundred thousand. */
export const mostFound = 10_000;

const foldedTexts = new WeakMap<TextIndex, FoldedText>();

function foldedOf(index: TextIndex): FoldedText {
  const known = foldedTexts.get(index);
  if (known) return known;
  const folded = foldText(index.text);
  foldedTexts.set(index, folded);
  return folded;
}

/**
 * The places of a text where `query` stands, whatever the case, the accents, the kinds of quotation marks, dashes and spaces:
 * in code points and in order, without overlaps, never splitting a grapheme cluster, at most `mostFound`. The text is folded
 * once. White space at the ends of the query counts.
 */
export function findText(index: TextIndex, query: string): TextRange[] {
  const sought = foldText(query).text;
  const found: TextRange[] = [];
  if (sought === "") return found;
  const folded = foldedOf(index);
  for (let at = folded.text.indexOf(sought); at !== -1 && found.length < mostFound; ) {
    const hit = toRange(index, folded, at, at + sought.length);
    if (hit) found.push(hit);
    at = folded.text.indexOf(sought, hit ? at + sought.length : at + 1);
  }
  return found;
}

/** The place of the text itself that a stretch of the folded one came from; null where it begins or ends inside a character. */
function toRange(
  index: TextIndex,
  folded: FoldedText,
  foldedStart: number,
  foldedEnd: number,
): TextRange | null {
  const start = folded.utf16Source(foldedStart);
  const end = folded.utf16Source(foldedEnd);
  const isInside =
    (foldedStart > 0 && folded.utf16Source(foldedStart - 1) === start) ||
    folded.utf16Source(foldedEnd - 1) === end ||
    ![start, end].every((edge) => isUtf16GraphemeBoundary(index.text, edge));
  return isInside ? null : { start: index.toCodePoint(start), end: index.toCodePoint(end) };
}

/** The place of `hits` that comes next after `offset`, or before it going back; from the ends round to the other. -1 of none. */
export function nextHit(hits: readonly TextRange[], offset: number, direction: "forward" | "back"): number {
  if (hits.length === 0) return -1;
  const found =
    direction === "forward"
      ? hits.findIndex(({ start }) => start >= offset)
      : hits.findLastIndex(({ start }) => start < offset);
  if (found !== -1) return found;
  return direction === "forward" ? 0 : hits.length - 1;
}
