import type { TextIndex } from "./code-points.ts";
import { countUtf16Words, listUtf16Words } from "./cut-words.ts";
import { utf16PossessiveEnd } from "./possessives.ts";
import type { TextRange } from "./range.ts";
import { startOfNext, stretchAround, type Utf16Range } from "./stretch.ts";

/** Goes up with every change of what a word is, so that what was counted by earlier rules is counted anew. */
export const wordRules = 5;

/**
 * The word that holds a code point offset, or else ends at it; null between words. "don’t", "U.S.-led" and "3.12" are one word each,
 * a name is one without its ’s, and is found from there too; text without spaces is cut by the dictionary of its language (BCP 47).
 */
export function wordAt(index: TextIndex, offset: number, language: string): TextRange | null {
  const word = utf16WordAt(index, index.toUtf16(offset), language);
  return word && { start: index.toCodePoint(word.utf16Start), end: index.toCodePoint(word.utf16End) };
}

/** The code point offset of the first word that starts after `offset`; the end of the text when there is none. */
export function nextWordStart(index: TextIndex, offset: number, language: string): number {
  const from = index.toUtf16(offset);
  for (let at = from; at < index.text.length; ) {
    const stretch = stretchAround(index.text, at);
    const next = wordsIn(index, stretch, language).find((word) => word.utf16Start > from);
    if (next) return index.toCodePoint(next.utf16Start);
    at = startOfNext(index.text, stretch);
  }
  return index.length;
}

/** The code point offset of the last word that starts before `offset`; 0 when there is none. */
export function previousWordStart(index: TextIndex, offset: number, language: string): number {
  const from = index.toUtf16(offset);
  let at = from;
  while (at >= 0) {
    const stretch = stretchAround(index.text, at);
    const previous = wordsIn(index, stretch, language).findLast((word) => word.utf16Start < from);
    if (previous) return index.toCodePoint(previous.utf16Start);
    at = stretch.utf16Start - 1;
  }
  return 0;
}

/** How many words a text has, in the sense of `wordAt`. */
export function countWords(text: string, language: string): number {
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const stretch = stretchAround(text, at);
    count += countUtf16Words(text.slice(stretch.utf16Start, stretch.utf16End), language);
    at = startOfNext(text, stretch);
  }
  return count;
}

/** All words of a text in order, in the sense of `wordAt`, in code points. */
export function listWords(index: TextIndex, language: string): TextRange[] {
  const words: TextRange[] = [];
  for (let at = 0; at < index.text.length; ) {
    const stretch = stretchAround(index.text, at);
    for (const { utf16Start, utf16End } of listUtf16Words(index.text, stretch, language)) {
      words.push({ start: index.toCodePoint(utf16Start), end: index.toCodePoint(utf16End) });
    }
    at = startOfNext(index.text, stretch);
  }
  return words;
}

/** `wordAt` in UTF-16 units. */
export function utf16WordAt(index: TextIndex, utf16: number, language: string): Utf16Range | null {
  const words = wordsIn(index, stretchAround(index.text, utf16), language);
  const holding = words.find((word) => word.utf16Start <= utf16 && utf16 < word.utf16End);
  if (holding) return holding;
  const before = words.findLast((word) => word.utf16End <= utf16);
  return before && utf16 <= utf16PossessiveEnd(index.text, before.utf16End) ? before : null;
}

type KnownWords = {
  readonly stretch: Utf16Range;
  readonly language: string;
  readonly words: readonly Utf16Range[];
};

/** The words of the stretch last asked for, since carets and searches ask for the same one again and again. */
const lastWords = new WeakMap<TextIndex, KnownWords>();

function wordsIn(index: TextIndex, stretch: Utf16Range, language: string): readonly Utf16Range[] {
  const known = lastWords.get(index);
  if (known && known.language === language && known.stretch.utf16Start === stretch.utf16Start)
    return known.words;
  const words = listUtf16Words(index.text, stretch, language);
  lastWords.set(index, { stretch, language, words });
  return words;
}
