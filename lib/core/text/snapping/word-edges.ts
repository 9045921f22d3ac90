import type { TextIndex } from "../code-points.ts";
import { isUtf16GraphemeBoundary, nextUtf16Grapheme, previousUtf16Grapheme } from "../graphemes.ts";
import { utf16PossessiveEnd } from "../possessives.ts";
import { isLanguage } from "../scripts.ts";
import type { Utf16Range } from "../stretch.ts";
import { utf16WordAt } from "../words.ts";
import { isMissedAtEnd, startOfMissed } from "./missed-words.ts";
import { isPassedAtEnd, isPassedAtStart } from "./passed-words.ts";

/**
 * Moves the ends of a drag to the ends of words. Inside a compound such as "ex-minister" the nearest of its parts' edges is meant. A single
 * letter of the word beside, which a hand takes along with the space before it, is left, and so is a possessive ’s at the end.
 */
export function settleOnWords(index: TextIndex, range: Utf16Range, language: string): Utf16Range {
  const { text } = index;
  const first = utf16WordAt(index, range.utf16Start, language);
  const last = utf16WordAt(index, range.utf16End, language);
  const isFirstSlip = first !== null && isSlipAtStart(text, first, range, language);
  const isLastSlip = last !== null && isSlipAtEnd(text, last, range, language);
  const isBoth = isFirstSlip && isLastSlip && !holdsWord(text, first.utf16End, last.utf16Start);
  const utf16Start = isFirstSlip && !isBoth ? first.utf16End : settleStart(text, first, range, language);
  const utf16End = isLastSlip && !isBoth ? last.utf16Start : settleEnd(text, last, range.utf16End, language);
  return withSigns(text, wholeGraphemes(text, { utf16Start, utf16End }));
}

/** With the sign of money before a number and the one of a share after it, which a hand misses as easily as a quotation mark. */
function withSigns(text: string, { utf16Start, utf16End }: Utf16Range): Utf16Range {
  if (utf16Start >= utf16End) return { utf16Start, utf16End };
  const money = /\p{Sc}(?=\p{N})/u.test(text.slice(Math.max(0, utf16Start - 1), utf16Start + 1));
  const share = /^\p{N}([ \u00A0\u202F]?[%‰٪％])/u.exec(text.slice(utf16End - 1, utf16End + 2))?.[1] ?? "";
  return { utf16Start: utf16Start - Number(money), utf16End: utf16End + share.length };
}

/** Grown outwards where a word or mark is one grapheme with what stands beside it, as with the Arabic number sign. */
export function wholeGraphemes(text: string, { utf16Start, utf16End }: Utf16Range): Utf16Range {
  return {
    utf16Start: isUtf16GraphemeBoundary(text, utf16Start)
      ? utf16Start
      : previousUtf16Grapheme(text, utf16Start),
    utf16End: isUtf16GraphemeBoundary(text, utf16End) ? utf16End : nextUtf16Grapheme(text, utf16End),
  };
}

/** Whether a mark may begin or end at a UTF-16 unit without cutting a word, or what stands between the hyphens of a compound. */
export function isWordEdge(index: TextIndex, utf16: number, language: string): boolean {
  const word = utf16WordAt(index, utf16, language);
  if (!word || utf16 <= word.utf16Start || utf16 >= word.utf16End) return true;
  return listParts(index.text, word, language).some(
    ({ utf16Start, utf16End }) => utf16 === utf16Start || utf16 === utf16End,
  );
}

function settleStart(
  text: string,
  word: Utf16Range | null,
  { utf16Start: at, utf16End }: Utf16Range,
  language: string,
): number {
  const missed = startOfMissed(text, at, language);
  if (missed !== null) return missed;
  if (!word || at <= word.utf16Start) return at;
  // All that it has of an elided word is the apostrophe: l[’Équipe].
  if (at === word.utf16End - 1 && at > word.utf16Start && /['’‘´`＇]/.test(text[at] ?? ""))
    return utf16End > word.utf16End ? word.utf16End : word.utf16Start;
  if (at < word.utf16End)
    return nearest(
      at,
      [word, ...listParts(text, word, language)].map((part) => part.utf16Start),
      false,
    );
  const possessiveEnd = utf16PossessiveEnd(text, word.utf16End);
  if (at === possessiveEnd) return at;
  return utf16End <= possessiveEnd ? word.utf16Start : possessiveEnd;
}

function settleEnd(text: string, word: Utf16Range | null, at: number, language: string): number {
  if (!word || at < word.utf16Start) return at;
  if (at === word.utf16Start) return isMissedAtEnd(text, word, language) ? word.utf16End : at;
  if (at >= word.utf16End) return word.utf16End;
  return nearest(
    at,
    [word, ...listParts(text, word, language)].map((part) => part.utf16End),
    true,
  );
}

function isSlipAtStart(
  text: string,
  word: Utf16Range,
  { utf16Start, utf16End }: Utf16Range,
  language: string,
): boolean {
  if (utf16Start !== word.utf16End - 1 || isLetter(text, word.utf16End)) return false;
  const isCut = utf16Start > word.utf16Start;
  const isPassable =
    (isCut && /^\P{L}*\n/u.test(text.slice(word.utf16End, utf16End))) ||
    isPassedAtStart(text, word, utf16End, language);
  return isPassable && holdsWord(text, word.utf16End, utf16End);
}

function isSlipAtEnd(
  text: string,
  word: Utf16Range,
  { utf16Start, utf16End }: Utf16Range,
  language: string,
): boolean {
  if (utf16End !== word.utf16Start + 1 || isLetter(text, word.utf16Start - 1)) return false;
  const isCut = utf16End < word.utf16End;
  const isPassable =
    (isCut && /\n\P{L}*$/u.test(text.slice(utf16Start, word.utf16Start))) ||
    isPassedAtEnd(text, word, utf16Start, language);
  return isPassable && holdsWord(text, utf16Start, word.utf16Start);
}

const holdsWord = (text: string, from: number, to: number) => /[\p{L}\p{N}]/u.test(text.slice(from, to));

/** Between words of a script without spaces there is nothing that a hand could slip over. */
const isLetter = (text: string, utf16: number) => /[\p{L}\p{M}\p{N}]/u.test(text[utf16] ?? "");

/** The parts of a compound, between its hyphens, and a name without the ending that is set off from it: Ankara’da, EU:n. */
function listParts(text: string, word: Utf16Range, language: string): Utf16Range[] {
  const parts: Utf16Range[] = [];
  let utf16Start = word.utf16Start;
  for (const part of text.slice(word.utf16Start, word.utf16End).split(jointsOf(language))) {
    parts.push({ utf16Start, utf16End: utf16Start + part.length });
    utf16Start += part.length + 1;
  }
  return parts;
}

function jointsOf(language: string): RegExp {
  if (isLanguage(language, ["tr", "az"])) return /[-‐‑'’]/u;
  return isLanguage(language, ["fi", "sv"]) ? /[-‐‑:]/u : /[-‐‑־]/u;
}

/** The candidate nearest to a place; of two as near the first at the start, at the end the last, so that G-7 is whole. */
function nearest(at: number, candidates: readonly number[], isEnd: boolean): number {
  const outer = isEnd ? Math.max : Math.min;
  const least = Math.min(...candidates.map((each) => Math.abs(each - at)));
  return outer(...candidates.filter((each) => Math.abs(each - at) === least));
}
