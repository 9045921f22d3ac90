import type { TextIndex } from "./code-points.ts";
import { isLanguage } from "./scripts.ts";
import { findPartners } from "./snapping/mark-pairs.ts";
import { lineAround } from "./stretch.ts";

/** Where the possessive ends that stands right after a code point offset: ’s, or the apostrophe of "the workers’ boat". Else the offset itself. */
export function possessiveEnd(index: TextIndex, offset: number): number {
  const utf16 = index.toUtf16(offset);
  const end = utf16PossessiveEnd(index.text, utf16);
  return index.toCodePoint(end > utf16 || !isPluralPossessive(index.text, utf16) ? end : utf16 + 1);
}

function isPluralPossessive(text: string, utf16: number): boolean {
  const isApostrophe = /^[sS]['’´ʼ](?![\p{L}\p{M}\p{N}_])/u.test(text.slice(utf16 - 1, utf16 + 3));
  return isApostrophe && !findPartners(text, lineAround(text, utf16)).has(utf16);
}

/** Where the possessive ’s ends that stands at a UTF-16 unit, right after a word; the unit itself where there is none. */
export function utf16PossessiveEnd(text: string, utf16: number): number {
  return possessive.test(text.slice(utf16, utf16 + 4)) ? utf16 + 2 : utf16;
}

const possessive = /^['’‘´`＇ʼ][sS](?![\p{L}\p{M}\p{N}_])/u;

/**
 * How many UTF-16 units of a word are its possessive ’s, or the ʼ of "workersʼ" where that is written with the letter U+02BC. "it’s" and "let’s" are no possessives, nor is "1990’s"; outside English, where ’s
 * may be anything ("geht’s", "foto’s"), only names have one.
 */
export function utf16PossessiveLength(word: string, language: string): number {
  const isEnglish = () => isLanguage(language, ["en", "und", ""]);
  if (word.endsWith("ʼ")) return /[sS]ʼ$/.test(word) && isEnglish() ? 1 : 0;
  if (!(word.endsWith("s") || word.endsWith("S")) || !/['’‘´`＇ʼ].$/.test(word)) return 0;
  const owner = word.slice(0, -2);
  if (contracted.test(owner) || /\d0$/.test(owner)) return 0;
  return isEnglish() || /^[\p{Lu}\p{N}]/u.test(owner) ? 2 : 0;
}

const contracted = /^(?:it|he|she|that|there|here|what|who|where|when|how|why|let)$/i;
