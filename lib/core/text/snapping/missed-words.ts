import { isLanguage } from "../scripts.ts";
import type { Utf16Range } from "../stretch.ts";
import { monthNames } from "./month-names.ts";

/**
 * Where a mark begins that a drag begins right after a word too short to be seen missed: "15[ April", "8[ p.m.", "a[ week ago",
 * "J[. Edgar Hoover", "in A[ Coruña". Null where nothing was missed.
 */
export function startOfMissed(text: string, utf16: number, language: string): number | null {
  const before = text.slice(Math.max(0, utf16 - 8), utf16);
  const after = text.slice(utf16, utf16 + 24);
  for (const { word, next, languages } of missedWords) {
    const hit = languages(language) && next.test(after) ? word.exec(before) : null;
    if (hit) return utf16 - hit[0].length;
  }
  return null;
}

const month = `(?:${monthNames})`;
const alone = "(?<![\\p{L}\\p{M}\\p{N}.,:/'’-])";
const inEvery = () => true;
const isEnglish = (language: string) => isLanguage(language, ["en", "und", ""]);
const isFrench = (language: string) => isLanguage(language, ["fr"]);

type MissedWord = {
  readonly word: RegExp;
  readonly next: RegExp;
  readonly languages: (language: string) => boolean;
};

const missedWords: readonly MissedWord[] = [
  {
    word: new RegExp(`${alone}\\d{1,2}(?:\\.|er|st|nd|rd|th|º)?$`, "u"),
    next: new RegExp(`^ (?:(?:de )?${month}|[ap]\\.?m)(?!\\p{L})`, "iu"),
    languages: inEvery,
  },
  { word: new RegExp(`${alone}\\d$`, "u"), next: /^ of \p{L}/u, languages: inEvery },
  {
    word: new RegExp(`${alone}an?$`, "u"),
    next: /^ (?:few |couple of )?(?:year|month|week|day|decade|century|hour|fortnight|minute)s? (?:ago|earlier|later|before|after)/u,
    languages: inEvery,
  },
  { word: new RegExp(`${alone}(?!I)\\p{Lu}$`, "u"), next: /^\.[ \u00A0]?\p{L}/u, languages: inEvery },
  // The French M. is a title, which many leave out.
  {
    word: new RegExp(`${alone}(?!I)\\p{Lu}\\.$`, "u"),
    next: /^[ \u00A0]\p{Lu}/u,
    languages: (language) => !isFrench(language),
  },
  { word: /(?<=[\p{Ll}\p{N}],? )(?![AI])\p{Lu}$/u, next: /^ \p{Lu}/u, languages: inEvery },
  { word: /(?<=[\p{Ll}\p{N}],? )A$/u, next: /^ \p{Lu}/u, languages: (language) => !isEnglish(language) },
];

/** Whether a drag that ends right before a word of a character or two missed it: "April ]15", "Terminal ]5,", "Mr ]X". */
export function isMissedAtEnd(text: string, word: Utf16Range, language: string): boolean {
  const { utf16Start, utf16End } = word;
  const before = text.slice(Math.max(0, utf16Start - 24), utf16Start);
  const last = text.slice(utf16Start, utf16End);
  const after = text.slice(utf16End, utf16End + 16);
  if (/^\d{1,2}$/.test(last) && endsWithMonth.test(before)) return true;
  if (last === "h" && /\p{N} $/u.test(before)) return true;
  if (!/[\p{L}.] $/u.test(before)) return false;
  const isAfterName = endsWithCapital.test(before);
  if (/^\p{N}$/u.test(last))
    return endsWithNumber.test(after) || (isAfterName && isEnglish(language) && countsNothing.test(after));
  return isAfterName && /^(?![AI])\p{Lu}$/u.test(last) && !/^[.'’]\p{L}/u.test(after);
}

const endsWithMonth = new RegExp(`(?<!\\p{L})${month}\\.? $`, "iu");
const endsWithCapital = /(?<!\p{L})(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}\p{L}*\.? $/u;
const endsWithNumber = /^(?:$|\n|['’]s|[,.;:!?)\]]+(?!\p{N}))/u;
/** "Formula 1 driver", but "Friday 5 ships" and "Spain 3 million". */
const countsNothing =
  /^ (?!\p{Ll}+s(?!\p{L})|(?:m|b|tr)illion|per|people|men|women|children|year|month|week|day|hour|minute|time)\p{Ll}/u;
