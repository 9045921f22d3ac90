import { isLanguage } from "./scripts.ts";

/** Degrees and the like, with stops inside. */
export const dottedAbbreviations = [
  "Ph.D",
  "M.Sc",
  "B.Sc",
  "M.Phil",
  "D.Phil",
  "M.Ed",
  "B.Ed",
  "LL.B",
  "LL.M",
];

/** Titles, months, ranks and company forms that English news sets with a stop; ambiguous ones ("no.", "fig.") are left out. */
const ABBREVIATIONS = new Set([
  ...(
    "Mr Mrs Ms Messrs Dr Prof Rev Hon Sen Rep Gov Gen Lt Col Maj Capt Sgt Cpl Pvt Adm Cmdr Supt Insp Jr Sr St Mt Ft " +
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Inc Ltd Co Corp Bros vs etc approx"
  ).split(" "),
  ...dottedAbbreviations,
]);

const initialism = /^(?:(?:\p{L}\p{M}*\.)+\p{L}\p{M}*|(\p{Lu})\1\.(\p{Lu})\2)$/u;

/** Whether a word, given without its last stop, is set with one: "Mr", "Feb", "U.S", "a.m". */
export function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word) || isInitialism(word);
}

/** Whether a word, given without its last stop, is letters between stops: "U.S", "p.m", "J.R.R", and the Spanish "EE.UU". */
export function isInitialism(word: string): boolean {
  return initialism.test(word);
}

/** Whether a word is half of the Spanish "EE. UU.", in a language (BCP 47) that doubles letters for a plural. */
export function isDoubledInitial(word: string, language: string): boolean {
  return /^(\p{Lu})\1$/u.test(word) && isLanguage(language, ["es", "ca", "gl"]);
}

/** Whether a language (BCP 47) writes "24. Februar". */
export function hasStoppedOrdinals(language: string): boolean {
  return isLanguage(language, ordinalLanguages);
}

const ordinalLanguages = "de da nb nn no fi et cs sk sl hr bs sr hu is lv tr".split(" ");
