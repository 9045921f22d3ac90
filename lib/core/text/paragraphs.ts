import type { TextIndex } from "./code-points.ts";
import type { TextRange } from "./range.ts";
import { lineAround } from "./stretch.ts";

/** The line that holds a code point offset, without its `\n`; empty on a blank line. */
export function paragraphAt(index: TextIndex, offset: number): TextRange {
  const line = lineAround(index.text, index.toUtf16(offset));
  return { start: index.toCodePoint(line.utf16Start), end: index.toCodePoint(line.utf16End) };
}

/** The code point offset at which the next line that is not blank starts; the end of the text when there is none. */
export function nextParagraphStart(index: TextIndex, offset: number): number {
  const { utf16End } = lineAround(index.text, index.toUtf16(offset));
  const next = index.text.slice(utf16End).search(/\n[^\n]/);
  return next === -1 ? index.length : index.toCodePoint(utf16End + next + 1);
}

/** The start of this line, or from there the start of the line before it that is not blank; 0 when there is none. */
export function previousParagraphStart(index: TextIndex, offset: number): number {
  const utf16 = index.toUtf16(offset);
  const { utf16Start } = lineAround(index.text, utf16);
  if (utf16Start < utf16) return index.toCodePoint(utf16Start);
  let at = utf16;
  while (at > 0 && index.text[at - 1] === "\n") at -= 1;
  return index.toCodePoint(lineAround(index.text, at).utf16Start);
}
