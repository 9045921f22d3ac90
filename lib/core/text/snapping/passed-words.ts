import { isLanguage } from "../scripts.ts";
import type { Utf16Range } from "../stretch.ts";
import { functionWordsOf } from "./function-words.ts";

/**
 * Whether a drag that has only the last letter of a word did not mean it. Of a short word that letter may as well be what a hand left
 * over. So words with two letters are passed where they begin no mark, and with three unless they are names or figures; before
 * lower-case words, or at the start of a whole sentence, an article or verb is meant.
 */
export function isPassedAtStart(
  text: string,
  { utf16Start, utf16End }: Utf16Range,
  dragEnd: number,
  language: string,
): boolean {
  const word = text.slice(utf16Start, utf16End);
  if (word.length > 3) return true;
  const rest = text.slice(utf16End, dragEnd);
  const isBeforeName = nameFollows.test(rest) && !isLong(rest);
  const { joining, articles, following } = functionWordsOf(language);
  const lower = word.toLowerCase();
  const isJoining = joining.has(lower);
  const isBeside = isJoining || articles.has(lower) || following.has(lower);
  // "i 15 år" is a time.
  if (word.length === 1) return isJoining && word === lower && isBeforeName && !/^\P{L}*\p{N}/u.test(rest);
  if (word === lower && isJoining) return true;
  if (articles.has(lower) && counted.test(rest)) return false;
  if (word !== lower) return isBeside && isBeforeName && isFirst(text, word, utf16Start);
  if (isBeside) return isBeforeName;
  if (word.length < 3 || !/^\p{Ll}+$/u.test(word)) return false;
  if (verbs.test(word)) return isBeforeName;
  return !isLong(rest) && !(isLanguage(language, ["en"]) && particles.test(word) && isBeforeName);
}

/** Whether a drag that has only the first letter of a word did not mean it. */
export function isPassedAtEnd(
  text: string,
  { utf16Start, utf16End }: Utf16Range,
  dragStart: number,
  language: string,
): boolean {
  const word = text.slice(utf16Start, utf16End);
  if (word.length > 3 || /['’]$/.test(word)) return true;
  if (word.length === 3) return /^\p{Ll}+$/u.test(word) && word !== "ago";
  if (/\p{N}\s?$/u.test(text.slice(dragStart, utf16Start)) && /^[ap]m$/.test(word)) return false;
  const { joining, articles, following } = functionWordsOf(language);
  return joining.has(word) || articles.has(word) || following.has(word);
}

const nameFollows = /^[^\p{L}\p{N}\n]{1,3}[\p{Lu}\p{Lo}\p{N}]/u;
/** Names and dates have no more words than this; what has is a claim, or another whole sentence. */
const isLong = (text: string) => (text.match(/\s\S/gu)?.length ?? 0) > 6;
/** The article belongs to "the 1970s" and "the 27th". */
const counted = /^ (?:['’‘]?\d{1,3}0s|\d+(?:st|nd|rd|th))/;
/** A claim begins with its verb. */
const verbs = /^(?:was|had|has|are)$/;
/** Parts of names of families: "van Dijk". */
const particles = /^(?:van|von|bin|ibn|del|des|der|den|dos|das|ter|ten|las|los)$/;

/** A capital that is there only because a sentence begins. */
function isFirst(text: string, word: string, utf16: number): boolean {
  if (word.slice(1) !== word.slice(1).toLowerCase()) return false;
  return /(?:^|\n|[.!?:…]["'’”»)]*\s+|[–—-]\s+)["'‘“„«]*$/u.test(text.slice(Math.max(0, utf16 - 8), utf16));
}
