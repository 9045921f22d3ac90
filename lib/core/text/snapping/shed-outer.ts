import type { TextIndex } from "../code-points.ts";
import { nextUtf16Grapheme, previousUtf16Grapheme } from "../graphemes.ts";
import type { Utf16Range } from "../stretch.ts";
import { utf16WordAt } from "../words.ts";
import { findPartners } from "./mark-pairs.ts";
import { findMark } from "./marks.ts";

/**
 * A range without the white space and stray punctuation at its ends. A quotation mark or bracket stays when its partner is inside, and so
 * does whatever stands between them; so does the opening mark of a quote that goes on in the next paragraph, with the stop that ends this one.
 */
export function shedOuter(index: TextIndex, range: Utf16Range, language: string): Utf16Range {
  const { text } = index;
  const partners = findPartners(text, range);
  let { utf16Start, utf16End } = range;
  while (utf16Start < utf16End) {
    const last = previousUtf16Grapheme(text, utf16End);
    const isOpener = !partners.has(last) && findMark(text, last)?.side === "open";
    if (!isBlank(text, last, utf16End) && !isOpener) break;
    utf16End = last;
  }
  while (utf16Start < utf16End) {
    const next = nextUtf16Grapheme(text, utf16Start);
    if (!isBlank(text, utf16Start, next)) {
      if (partners.has(utf16Start) || !isStray(index, utf16Start, next, language)) break;
      const end = endOfRunOn(text, utf16Start, utf16End);
      if (end !== null) return { utf16Start, utf16End: end };
    }
    utf16Start = next;
  }
  while (utf16Start < utf16End) {
    const last = previousUtf16Grapheme(text, utf16End);
    const isOuter = isBlank(text, last, utf16End) || isStray(index, last, utf16End, language);
    if (partners.has(last) || !isOuter) break;
    utf16End = last;
  }
  return { utf16Start, utf16End };
}

/**
 * Where a quote ends for now that opens at a UTF-16 unit and is taken up by the next paragraph with the same mark: at the end of the last
 * line of a range. Null where no such quote opens, or the range ends before its line does.
 */
export function endOfRunOn(text: string, utf16: number, utf16End: number): number | null {
  if (findMark(text, utf16)?.side !== "open") return null;
  const rest = /^([.,!?…。！？]*)[^\S\n]*\n\s*/u.exec(text.slice(utf16End, utf16End + 1_000));
  if (!rest || text[utf16End + rest[0].length] !== text[utf16]) return null;
  const end = utf16End + (rest[1]?.length ?? 0);
  return findPartners(text, { utf16Start: utf16, utf16End: end }).has(utf16) ? null : end;
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
  if (!/^(?![%‰٪％&＆@＠#＃§\p{Pc}])[\p{P}`´ʼ]$/u.test(grapheme)) return false;
  const word = utf16WordAt(index, utf16Start, language);
  return !word || word.utf16End <= utf16Start;
}
