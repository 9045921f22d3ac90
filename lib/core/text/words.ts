import { isAbbreviation } from "./abbreviations.ts";
import type { TextIndex } from "./code-points.ts";
import { isUtf16GraphemeBoundary } from "./graphemes.ts";
import type { TextRange } from "./range.ts";
import { spaceless } from "./scripts.ts";
import { getSegmenter } from "./segmenter.ts";
import { startOfNext, stretchAround, type Utf16Range } from "./stretch.ts";

/**
 * The word that holds a code point offset, or else ends at it; null between words.
 * "don’t", "don´t" and "U.S." are one word each; text without spaces is cut by the dictionary of its language (BCP 47).
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
    const next = listWords(index, stretch, language).find((word) => word.utf16Start > from);
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
    const previous = listWords(index, stretch, language).findLast((word) => word.utf16Start < from);
    if (previous) return index.toCodePoint(previous.utf16Start);
    at = stretch.utf16Start - 1;
  }
  return 0;
}

/**
 * How many words a text has, in the sense of `wordAt`. Only scripts without spaces are segmented, which takes ten times as long
 * as a pattern.
 */
export function countWords(text: string, language: string): number {
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const stretch = stretchAround(text, at);
    const part = text.slice(stretch.utf16Start, stretch.utf16End);
    count += spaceless.test(part)
      ? segmentWords(text, stretch, language).length
      : (part.match(spacedWord)?.length ?? 0);
    at = startOfNext(text, stretch);
  }
  return count;
}

/** `wordAt` in UTF-16 units. */
export function utf16WordAt(index: TextIndex, utf16: number, language: string): Utf16Range | null {
  const words = listWords(index, stretchAround(index.text, utf16), language);
  const holding = words.find((word) => word.utf16Start <= utf16 && utf16 < word.utf16End);
  return holding ?? words.find((word) => word.utf16End === utf16) ?? null;
}

type KnownWords = { stretch: Utf16Range; language: string; words: readonly Utf16Range[] };

/** The words of the stretch last asked for, since carets and searches ask for the same one again and again. */
const lastWords = new WeakMap<TextIndex, KnownWords>();

function listWords(index: TextIndex, stretch: Utf16Range, language: string): readonly Utf16Range[] {
  const known = lastWords.get(index);
  if (known && known.language === language && known.stretch.utf16Start === stretch.utf16Start)
    return known.words;
  const words = segmentWords(index.text, stretch, language);
  lastWords.set(index, { stretch, language, words });
  return words;
}

function segmentWords(text: string, stretch: Utf16Range, language: string): Utf16Range[] {
  const words: Utf16Range[] = [];
  const part = text.slice(stretch.utf16Start, stretch.utf16End);
  for (const { segment, index, isWordLike } of getSegmenter(language, "word").segment(part)) {
    if (!isWordLike) continue;
    const seen = segment.replace(outerInvisible, "");
    if (seen === "") continue;
    const utf16Start = stretch.utf16Start + index + segment.indexOf(seen);
    const utf16End = utf16Start + seen.length;
    const last = words.at(-1);
    // UAX #29 knows ' and ’ inside words but not the acute accent that typists put in their place.
    const isJoined = last?.utf16End === utf16Start - 1 && text[utf16Start - 1] === "´";
    if (last && isJoined) words.pop();
    const isStopped =
      text[utf16End] === "." && isAbbreviation(seen) && isUtf16GraphemeBoundary(text, utf16End + 1);
    words.push({
      utf16Start: last && isJoined ? last.utf16Start : utf16Start,
      utf16End: isStopped ? utf16End + 1 : utf16End,
    });
  }
  return words;
}

/** Direction marks, soft hyphens and the like, which UAX #29 counts into the word they touch. */
const outerInvisible =
  /^[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]+|[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]+$/g;

const spacedWord =
  /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u00AD\u200C\u200D]*(?:(?:(?<=\p{L}\p{M}*)['’´.·״׳](?=\p{L})|(?<=\p{N})['’.,;](?=\p{N}))[\p{L}\p{M}\p{N}_\u00AD\u200C\u200D]+)*/gu;
