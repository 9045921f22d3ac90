import type { TextIndex } from "./code-points.ts";
import { isGraphemeBoundary, nextGrapheme, previousGrapheme } from "./graphemes.ts";
import type { TextRange } from "./range.ts";

/** What stands before and after a range, to show it or find it by (the `prefix` and `suffix` of W3C's TextQuoteSelector). */
type Context = { readonly prefix: string; readonly suffix: string };

/** Up to `length` code points on both sides of a range, within its lines and without splitting a grapheme cluster. */
export function contextOf(index: TextIndex, range: TextRange, length: number): Context {
  const from = Math.max(0, range.start - length);
  const to = Math.min(index.length, range.end + length);
  const whole = {
    from: isGraphemeBoundary(index, from) ? from : nextGrapheme(index, from),
    to: isGraphemeBoundary(index, to) ? to : previousGrapheme(index, to),
  };
  const prefix = index.slice(Math.min(whole.from, range.start), range.start);
  const suffix = index.slice(range.end, Math.max(whole.to, range.end));
  return { prefix: prefix.slice(prefix.lastIndexOf("\n") + 1), suffix: suffix.split("\n", 1)[0] ?? "" };
}

/** The words around a range within its line, up to `length` code points on each side, with "…" where the line goes on. */
export function wordsAround(index: TextIndex, range: TextRange, length: number): Context {
  const { prefix, suffix } = contextOf(index, range, length);
  const from = range.start - codePoints(prefix);
  const to = range.end + codePoints(suffix);
  const isCutBefore = from > 0 && index.slice(from - 1, from) !== "\n";
  const isCutAfter = to < index.length && index.slice(to, to + 1) !== "\n";
  return {
    prefix: isCutBefore
      ? `…${dropPart(prefix, index.slice(from - 1, from), /^\S+(?=\s)/).trimStart()}`
      : prefix,
    suffix: isCutAfter ? `${dropPart(suffix, index.slice(to, to + 1), /(?<=\s)\S+$/).trimEnd()}…` : suffix,
  };
}

/** Without the part of a word at the cut end. Text without spaces has no words that could be seen to be cut. */
function dropPart(text: string, beyond: string, part: RegExp): string {
  return /^\s$/.test(beyond) ? text : text.replace(part, "");
}

function codePoints(text: string): number {
  return [...text].length;
}
