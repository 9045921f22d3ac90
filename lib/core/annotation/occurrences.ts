import type { TextIndex } from "@/lib/core/text/code-points.ts";
import { isGraphemeBoundary } from "@/lib/core/text/graphemes.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import type { Span } from "./span.ts";

/**
 * The other places where a span's quote stands in the text, in order and without overlaps. Whole words only, in
 * scripts that put spaces between words: "Vaz" is not found in "Vazquez".
 */
export function findOccurrences(
  index: TextIndex,
  span: TextRange & Pick<Span, "quote">,
): readonly TextRange[] {
  const { quote } = span;
  const found: TextRange[] = [];
  let utf16At = quote === "" ? -1 : index.text.indexOf(quote);
  while (utf16At >= 0) {
    const utf16End = utf16At + quote.length;
    const start = index.toCodePoint(utf16At);
    const end = index.toCodePoint(utf16End);
    const isWhole =
      isGraphemeBoundary(index, start) &&
      isGraphemeBoundary(index, end) &&
      !isInsideWord(index, start) &&
      !isInsideWord(index, end);
    const isOther = end <= span.start || start >= span.end;
    if (isWhole && isOther) found.push({ start, end });
    utf16At = index.text.indexOf(quote, isWhole ? utf16End : utf16At + 1);
  }
  return found;
}

const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;
const unspacedScript = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Mymr}]/u;

function isInsideWord(index: TextIndex, offset: number): boolean {
  if (offset === 0 || offset === index.length) return false;
  const sides = [index.slice(offset - 1, offset), index.slice(offset, offset + 1)];
  return sides.every((side) => wordCharacter.test(side) && !unspacedScript.test(side));
}
