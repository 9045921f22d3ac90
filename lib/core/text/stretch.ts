import { isUtf16GraphemeBoundary } from "./graphemes.ts";

/** A half-open range of a text in UTF-16 units, for the string functions of JavaScript. */
export type Utf16Range = { readonly utf16Start: number; readonly utf16End: number };

/** Long enough to hold nearly every paragraph whole, short enough to be segmented between two key presses. */
const STRETCH_LENGTH = 1024;

/** The line that holds a UTF-16 unit, without its `\n`. A `\n` belongs to the line it ends. */
export function lineAround(text: string, utf16: number): Utf16Range {
  const utf16Start = utf16 === 0 ? 0 : text.lastIndexOf("\n", utf16 - 1) + 1;
  const newline = text.indexOf("\n", utf16);
  return { utf16Start, utf16End: newline === -1 ? text.length : newline };
}

/**
 * The stretch of text to segment for words or sentences around a UTF-16 unit: its line, or of a very long line a part that depends on the
 * text alone, so that every place of it gets the same segments. Cut after a sentence, else at white space, else between graphemes.
 */
export function stretchAround(text: string, utf16: number): Utf16Range {
  const line = lineAround(text, utf16);
  if (line.utf16End - line.utf16Start <= STRETCH_LENGTH) return line;
  const inside = Math.min(utf16, line.utf16End - 1);
  const step = Math.floor((inside - line.utf16Start) / STRETCH_LENGTH);
  const cut = findCut(text, line, step);
  return inside < cut
    ? { utf16Start: findCut(text, line, step - 1), utf16End: cut }
    : { utf16Start: cut, utf16End: findCut(text, line, step + 1) };
}

/** Where the stretch after this one begins, past the `\n` that may part them; beyond the text's end there is none. */
export function startOfNext(text: string, stretch: Utf16Range): number {
  return text[stretch.utf16End] === "\n" ? stretch.utf16End + 1 : stretch.utf16End;
}

function findCut(text: string, line: Utf16Range, step: number): number {
  if (step === 0) return line.utf16Start;
  const from = line.utf16Start + step * STRETCH_LENGTH;
  if (from >= line.utf16End) return line.utf16End;
  const window = text.slice(from, Math.min(from + STRETCH_LENGTH, line.utf16End));
  for (const pattern of [afterSentence, afterSpace]) {
    const match = pattern.exec(window);
    if (match) return from + match.index + match[0].length;
  }
  let at = from;
  while (!isUtf16GraphemeBoundary(text, at)) at += 1;
  return at;
}

const afterSentence = /(?:[.!?…؟۔।][\p{Pe}\p{Pf}"']*\s+|[。！？][\p{Pe}\p{Pf}]*)(?=[\p{L}\p{N}\p{P}])/u;
const afterSpace = /\s+(?=[\p{L}\p{N}\p{P}])/u;
