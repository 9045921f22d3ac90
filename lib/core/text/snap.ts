import type { TextIndex } from "./code-points.ts";
import {
  isUtf16GraphemeBoundary,
  nextUtf16Grapheme,
  previousUtf16Grapheme,
  snapToGraphemes,
} from "./graphemes.ts";
import { findPairedMarks } from "./mark-pairs.ts";
import { findMark, isFirstOnLine } from "./marks.ts";
import type { TextRange } from "./range.ts";
import type { Utf16Range } from "./stretch.ts";
import { utf16WordAt } from "./words.ts";

/**
 * What a drag over `range` marks: grown to whole words (never to marks outside it), then without the white space and stray
 * punctuation at its ends. A quotation mark or bracket stays when its partner is inside, and so does whatever stands between
 * them; so does the opening mark of a quote that goes on in the next paragraph. Null when nothing is left.
 */
export function snapSelection(index: TextIndex, range: TextRange, language: string): TextRange | null {
  const exact = snapToGraphemes(index, range);
  if (!exact) return null;
  const grown = growToWords(
    index,
    { utf16Start: index.toUtf16(exact.start), utf16End: index.toUtf16(exact.end) },
    language,
  );
  const snapped = shedOuter(index, grown, language);
  if (snapped.utf16Start >= snapped.utf16End) return null;
  return { start: index.toCodePoint(snapped.utf16Start), end: index.toCodePoint(snapped.utf16End) };
}

function growToWords(index: TextIndex, range: Utf16Range, language: string): Utf16Range {
  const first = utf16WordAt(index, range.utf16Start, language);
  const last = utf16WordAt(index, range.utf16End, language);
  const startsInside =
    first && range.utf16Start < first.utf16End && !isAfterElision(index.text, range.utf16Start, language);
  const endsInside =
    last && last.utf16Start < range.utf16End && !isBeforePossessive(index.text, range.utf16End);
  return wholeGraphemes(
    index.text,
    startsInside ? first.utf16Start : range.utf16Start,
    endsInside ? last.utf16End : range.utf16End,
  );
}

/** A word may end in a sign, such as the Arabic number sign, that is one grapheme with what follows. */
function wholeGraphemes(text: string, utf16Start: number, utf16End: number): Utf16Range {
  return {
    utf16Start: isUtf16GraphemeBoundary(text, utf16Start)
      ? utf16Start
      : previousUtf16Grapheme(text, utf16Start),
    utf16End: isUtf16GraphemeBoundary(text, utf16End) ? utf16End : nextUtf16Grapheme(text, utf16End),
  };
}

/** Names are marked without their possessive: a drag that ends exactly before the 's means it. */
function isBeforePossessive(text: string, utf16: number): boolean {
  return /^['’´]s(?![\p{L}\p{N}\p{M}])/iu.test(text.slice(utf16, utf16 + 4));
}

/** Names are marked without l’ and d’, too, in the languages that write so. */
function isAfterElision(text: string, utf16: number, language: string): boolean {
  return (
    /^(?:fr|it|ca|oc|co)\b/i.test(language) && /\p{L}['’]$/u.test(text.slice(Math.max(0, utf16 - 3), utf16))
  );
}

function shedOuter(index: TextIndex, range: Utf16Range, language: string): Utf16Range {
  const { text } = index;
  const paired = findPairedMarks(text, range);
  let { utf16Start, utf16End } = range;
  while (utf16Start < utf16End && isBlank(text, previousUtf16Grapheme(text, utf16End), utf16End)) {
    utf16End = previousUtf16Grapheme(text, utf16End);
  }
  while (utf16Start < utf16End) {
    const next = nextUtf16Grapheme(text, utf16Start);
    if (!isBlank(text, utf16Start, next)) {
      if (paired.has(utf16Start) || !isStray(index, utf16Start, next, language)) break;
      if (goesOnBelow(text, utf16Start, utf16End)) return { utf16Start, utf16End };
    }
    utf16Start = next;
  }
  while (utf16Start < utf16End) {
    const last = previousUtf16Grapheme(text, utf16End);
    const isOuter = isBlank(text, last, utf16End) || isStray(index, last, utf16End, language);
    if (paired.has(last) || !isOuter) break;
    utf16End = last;
  }
  return { utf16Start, utf16End };
}

/** A grapheme that begins or ends in what shows nothing: white space, direction marks, controls. */
function isBlank(text: string, utf16Start: number, utf16End: number): boolean {
  return /^[\s\p{Z}\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F]|\s$/u.test(
    text.slice(utf16Start, utf16End),
  );
}

/** Punctuation that stands by itself. Signs that belong to what they touch (% & @ #) and the stop of "U.S." do not. */
function isStray(index: TextIndex, utf16Start: number, utf16End: number, language: string): boolean {
  const grapheme = index.text.slice(utf16Start, utf16End);
  if (!/^(?![%‰٪％&＆@＠#＃§\p{Pc}])[\p{P}`´]$/u.test(grapheme)) return false;
  const word = utf16WordAt(index, utf16Start, language);
  return !word || word.utf16End <= utf16Start;
}

/** Whether the mark at `utf16Start` opens a quote that the next paragraph takes up with the same mark, and the range ends with its line. */
function goesOnBelow(text: string, utf16Start: number, utf16End: number): boolean {
  const mark = findMark(text, utf16Start);
  if (mark?.side !== "open" || !isFirstOnLine(text, utf16Start)) return false;
  const below = /^[^\S\n]*\n\s*/.exec(text.slice(utf16End));
  return below !== null && text[utf16End + below[0].length] === text[utf16Start];
}
