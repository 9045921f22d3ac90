import { createTextIndex, type TextIndex } from "@/lib/core/text/code-points.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import { getSegmenter } from "@/lib/core/text/segmenter.ts";
import { listWords } from "@/lib/core/text/words.ts";

/** What agreement is counted over. */
export const unitKinds = ["token", "sentence"] as const;
export type UnitKind = (typeof unitKinds)[number];

/** The units of a text in order, as ranges in code points that do not overlap. */
export type TextUnits = Readonly<Record<UnitKind, readonly TextRange[]>> & {
  /** How many code points the text has. */
  readonly length: number;
};

/**
 * The tokens and sentences of a text in its language (BCP 47): the words of the reader and of the count of words, and the sentences of
 * `Intl.Segmenter` (Unicode UAX #29).
 */
export function textUnits(text: string, language: string): TextUnits {
  const index = createTextIndex(text);
  return {
    token: listWords(index, language),
    sentence: listSentences(index, language),
    length: index.length,
  };
}

/** The place in `units` of the first that ends after an offset, or how many there are. */
export function unitAfter(units: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((units[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Beginning to segment takes longer than a line does, and going on takes the longer the more is given at once. */
const segmentedAtOnce = 1_000;

function listSentences(index: TextIndex, language: string): readonly TextRange[] {
  const segmenter = getSegmenter(language, "sentence");
  const sentences: TextRange[] = [];
  let utf16 = 0;
  while (utf16 < index.text.length) {
    for (const { segment } of segmenter.segment(index.text.slice(utf16, endOfLines(index.text, utf16)))) {
      const start = index.toCodePoint(utf16);
      utf16 += segment.length;
      if (segment.trim() !== "") sentences.push({ start, end: index.toCodePoint(utf16) });
    }
  }
  return sentences;
}

/** Where whole lines end that are to be segmented together: a line feed ends a sentence always. */
function endOfLines(text: string, from: number): number {
  const most = from + segmentedAtOnce;
  const last = most < text.length ? text.lastIndexOf("\n", most) : text.length;
  const end = last > from ? last : text.indexOf("\n", most);
  return end === -1 ? text.length : end + 1;
}
