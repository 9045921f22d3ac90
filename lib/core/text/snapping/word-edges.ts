import type { TextIndex } from "../code-points.ts";
import { isUtf16GraphemeBoundary, nextUtf16Grapheme, previousUtf16Grapheme } from "../graphemes.ts";
import { utf16PossessiveEnd } from "../possessives.ts";
import { isLanguage } from "../scripts.ts";
import type { Utf16Range } from "../stretch.ts";
import { utf16WordAt } from "../words.ts";

/**
 * Moves the ends of a drag to the ends of words. Inside a compound such as "ex-minister" the nearest of its parts' edges is meant. A single
 * letter of the word beside, which a hand takes along with the space before it, is left, and so is a possessive ’s at the end.
 */
export function settleOnWords(index: TextIndex, range: Utf16Range, language: string): Utf16Range {
  const { text } = index;
  const first = utf16WordAt(index, range.utf16Start, language);
  const last = utf16WordAt(index, range.utf16End, language);
  const isFirstSlip = first !== null && isSlipAtStart(text, first, range);
  const isLastSlip = last !== null && isSlipAtEnd(text, last, range);
  const isBoth = isFirstSlip && isLastSlip && !holdsWord(text, first.utf16End, last.utf16Start);
  const utf16Start = isFirstSlip && !isBoth ? first.utf16End : settleStart(text, first, range, language);
  const utf16End = isLastSlip && !isBoth ? last.utf16Start : settleEnd(text, last, range, language);
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
  if (!word || at <= word.utf16Start) return at;
  // All that it has of an elided word is the apostrophe: l[’Équipe].
  if (at === word.utf16End - 1 && at > word.utf16Start && /['’‘´`＇]/.test(text[at] ?? ""))
    return utf16End > word.utf16End ? word.utf16End : word.utf16Start;
  if (at < word.utf16End)
    return nearest(
      at,
      [word, ...listParts(text, word, language)].map((part) => part.utf16Start),
    );
  const possessiveEnd = utf16PossessiveEnd(text, word.utf16End);
  if (at === possessiveEnd) return beginsAfterDay(text, word, utf16End) ? word.utf16Start : at;
  return utf16End <= possessiveEnd ? word.utf16Start : possessiveEnd;
}

function settleEnd(
  text: string,
  word: Utf16Range | null,
  { utf16Start, utf16End: at }: Utf16Range,
  language: string,
): number {
  if (!word || at < word.utf16Start) return at;
  if (at === word.utf16Start) return endsBeforeDay(text, word, utf16Start) ? word.utf16End : at;
  if (at >= word.utf16End) return word.utf16End;
  return nearest(
    at,
    [word, ...listParts(text, word, language)].map((part) => part.utf16End),
  );
}

function isSlipAtStart(text: string, word: Utf16Range, { utf16Start, utf16End }: Utf16Range): boolean {
  if (utf16Start !== word.utf16End - 1 || isLetter(text, word.utf16End)) return false;
  const isPassable =
    /^\P{L}*\n/u.test(text.slice(word.utf16End, utf16End)) || isPassed(text, word, beginning);
  return isPassable && utf16Start > word.utf16Start && holdsWord(text, word.utf16End, utf16End);
}

function isSlipAtEnd(text: string, word: Utf16Range, { utf16Start, utf16End }: Utf16Range): boolean {
  if (utf16End !== word.utf16Start + 1 || isLetter(text, word.utf16Start - 1)) return false;
  const isPassable =
    /\n\P{L}*$/u.test(text.slice(utf16Start, word.utf16Start)) || isPassed(text, word, ending);
  return isPassable && utf16End < word.utf16End && holdsWord(text, utf16Start, word.utf16Start);
}

/**
 * Whether a single letter of a word tells that it is not meant. Of a short one it may as well be what a hand left over, so of those with
 * two letters only prepositions are, and with three no names, no figures and none of what marks `often` have there.
 */
function isPassed(text: string, { utf16Start, utf16End }: Utf16Range, often: RegExp): boolean {
  const word = text.slice(utf16Start, utf16End);
  if (word.length > 3) return true;
  return word.length === 3 ? /^\p{Ll}+$/u.test(word) && !often.test(word) : prepositions.has(word);
}

/** A claim begins with its verb, a date ends in "ago". */
const beginning = /^(?:was|had|has|are)$/;
const ending = /^ago$/;
const prepositions = new Set("in on at of to by as he im am zu en de du au di da al do".split(" "));

const holdsWord = (text: string, from: number, to: number) => /[\p{L}\p{N}]/u.test(text.slice(from, to));

/** Between words of a script without spaces there is nothing that a hand could slip over. */
const isLetter = (text: string, utf16: number) => /[\p{L}\p{M}\p{N}]/u.test(text[utf16] ?? "");

/** A day or hour is so short that a hand may miss it whole: "15[ April", "8[ p.m.". */
function beginsAfterDay(text: string, word: Utf16Range, utf16End: number): boolean {
  return isDay(text, word) && beginsWithMonth.test(text.slice(word.utf16End, utf16End));
}

/** "April ]15". */
function endsBeforeDay(text: string, word: Utf16Range, utf16Start: number): boolean {
  return isDay(text, word) && endsWithMonth.test(text.slice(utf16Start, word.utf16Start));
}

const isDay = (text: string, word: Utf16Range) =>
  /^\d{1,2}$/.test(text.slice(word.utf16Start, word.utf16End));
/** By their first letters, in the languages of Europe's west. */
const months =
  "(?:jan|feb|fév|mar|mär|apr|avr|abr|ma[iy]|ju[nl]|juil|aug|août|ago|sep|o[ck]t|nov|de[cz]|déc|dic|ene)\\p{L}*";
const beginsWithMonth = new RegExp(`^ (?:${months}|[ap]\\.?m)(?!\\p{L})`, "iu");
const endsWithMonth = new RegExp(`(?<!\\p{L})${months}\\.? $`, "iu");

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

/** The candidate nearest to a place, the first of two as near. */
function nearest(at: number, candidates: readonly number[]): number {
  return candidates.reduce((best, each) => (Math.abs(each - at) < Math.abs(best - at) ? each : best));
}
