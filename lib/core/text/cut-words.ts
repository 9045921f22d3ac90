import {
  hasStoppedOrdinals,
  isAbbreviationBefore,
  isDoubledInitial,
  isStoppedCompound,
} from "./abbreviations.ts";
import { isUtf16GraphemeBoundary } from "./graphemes.ts";
import { utf16PossessiveLength } from "./possessives.ts";
import { partScripts } from "./scripts.ts";
import { getSegmenter } from "./segmenter.ts";
import type { Utf16Range } from "./stretch.ts";
import { wordPattern } from "./word-pattern.ts";

/** The words of a stretch of a text in order, in a language (BCP 47). */
export function listUtf16Words(text: string, stretch: Utf16Range, language: string): Utf16Range[] {
  const { dictionary, spaced } = partScripts(text.slice(stretch.utf16Start, stretch.utf16End));
  const words: Utf16Range[] = [];
  // Not `matchAll`, which copies the pattern and takes half as long again.
  const pattern = wordPattern(language, spaced);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(spaced); match; match = pattern.exec(spaced)) {
    const word = match[0];
    const utf16Start = stretch.utf16Start + match.index;
    const end = utf16Start + word.length;
    const isStopped = isWithStop(text, end, word, language);
    const utf16End = isStopped ? end + 1 : end - utf16PossessiveLength(word, language);
    words.push({ utf16Start, utf16End });
  }
  if (dictionary === "") return words;
  for (const { segment, index } of segmentsOf(dictionary, language)) {
    const utf16Start = stretch.utf16Start + index;
    words.push({ utf16Start, utf16End: utf16Start + segment.length });
  }
  return words.sort((a, b) => a.utf16Start - b.utf16Start);
}

/** How many words a part of a text has that is cut where a stretch is. */
export function countUtf16Words(text: string, language: string): number {
  const { dictionary, spaced } = partScripts(text);
  const count = spaced.match(wordPattern(language, spaced))?.length ?? 0;
  return dictionary === "" ? count : count + segmentsOf(dictionary, language).length;
}

/** Only the platform's dictionary knows the words of scripts without spaces. */
function segmentsOf(dictionary: string, language: string): Intl.SegmentData[] {
  return [...getSegmenter(language, "word").segment(dictionary)].filter(({ segment }) =>
    /[\p{L}\p{N}]/u.test(segment),
  );
}

/**
 * Whether the stop after a word belongs to it, as in "U.S." and, in languages that write so, "24. Februar". The boundary comes last: after
 * most stops stands a quotation mark, which takes the platform to look at.
 */
function isWithStop(text: string, utf16End: number, word: string, language: string): boolean {
  if (text[utf16End] !== ".") return false;
  const last = word.replace(/^.*[-‐‑]/u, "");
  const following = text.slice(utf16End + 1, utf16End + 8);
  const isShort =
    isAbbreviationBefore(last, following, language) ||
    isStoppedCompound(word) ||
    isDoubledInitial(word, language);
  const isOrdinal = () =>
    /^\d{1,2}$/.test(word) &&
    /^\. \p{L}/u.test(text.slice(utf16End, utf16End + 4)) &&
    hasStoppedOrdinals(language);
  return (isShort || isOrdinal()) && isUtf16GraphemeBoundary(text, utf16End + 1);
}
