import type { TextIndex } from "./code-points.ts";
import type { TextRange } from "./range.ts";
import { getSegmenter } from "./segmenter.ts";

/** Whether a code point offset lies between two grapheme clusters (what a reader calls a character), not inside one. */
export function isGraphemeBoundary(index: TextIndex, offset: number): boolean {
  return isUtf16GraphemeBoundary(index.text, index.toUtf16(offset));
}

/** The nearest grapheme boundary after a code point offset; the end of the text when there is none. */
export function nextGrapheme(index: TextIndex, offset: number): number {
  return index.toCodePoint(nextUtf16Grapheme(index.text, index.toUtf16(offset)));
}

/** The nearest grapheme boundary before a code point offset; 0 when there is none. */
export function previousGrapheme(index: TextIndex, offset: number): number {
  return index.toCodePoint(previousUtf16Grapheme(index.text, index.toUtf16(offset)));
}

/** Grows a range outwards until neither end splits a grapheme cluster: what a drag with Alt marks. Null when it is empty. */
export function snapToGraphemes(index: TextIndex, range: TextRange): TextRange | null {
  if (range.start >= range.end) return null;
  const start = isGraphemeBoundary(index, range.start) ? range.start : previousGrapheme(index, range.start);
  const end = isGraphemeBoundary(index, range.end) ? range.end : nextGrapheme(index, range.end);
  return { start, end };
}

/** `isGraphemeBoundary` in UTF-16 units: also false inside a surrogate pair. */
export function isUtf16GraphemeBoundary(text: string, utf16: number): boolean {
  if (utf16 <= 0 || utf16 >= text.length) return true;
  const before = text.charCodeAt(utf16 - 1);
  const after = text.charCodeAt(utf16);
  if (before < 0x80 && after < 0x80) return before !== 0x0d || after !== 0x0a;
  if (isSurrogatePair(before, after)) return false;
  const from = findRestart(text, utf16);
  const window = text.slice(from, utf16 + 2);
  // WebKit's `containing` errs at the first half of a surrogate pair.
  for (const { index } of getSegmenter("und", "grapheme").segment(window)) {
    if (from + index >= utf16) return from + index === utf16;
  }
  return false;
}

/** `nextGrapheme` in UTF-16 units. */
export function nextUtf16Grapheme(text: string, utf16: number): number {
  let at = Math.min(utf16 + 1, text.length);
  while (!isUtf16GraphemeBoundary(text, at)) at += 1;
  return at;
}

/** `previousGrapheme` in UTF-16 units. */
export function previousUtf16Grapheme(text: string, utf16: number): number {
  let at = Math.max(utf16 - 1, 0);
  while (!isUtf16GraphemeBoundary(text, at)) at -= 1;
  return at;
}

/**
 * A place before `utf16` from which segmenting finds the true boundaries after it. Only runs of flags, of joiners and of
 * marks carry a state along (UAX #29, GB9c, GB11 to GB13), so any other character will do.
 */
function findRestart(text: string, utf16: number): number {
  let at = utf16;
  do {
    at -= 1;
    if (at > 0 && isSurrogatePair(text.charCodeAt(at - 1), text.charCodeAt(at))) at -= 1;
  } while (at > 0 && carriesState.test(String.fromCodePoint(text.codePointAt(at) ?? 0)));
  return at;
}

const carriesState = /[\p{M}\p{Cf}\p{Regional_Indicator}\p{Emoji_Modifier}\uFF9E\uFF9F]/u;

function isSurrogatePair(before: number, after: number): boolean {
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
