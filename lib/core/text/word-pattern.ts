/**
 * What one word is, in scripts that set spaces between words. The platforms' own word breaks (`Intl.Segmenter`) differ from engine to
 * engine and from version to version; these rules use nothing but the properties that Unicode gives its characters.
 */
import { dottedAbbreviations } from "./abbreviations.ts";
import { isLanguage } from "./scripts.ts";

const apostrophe = "['’‘´`＇]";
const hyphen = "[-‐‑־]";
const inWord = "\\p{L}\\p{M}\\p{N}_";
/** Soft hyphens, joiners of words and marks of direction: they show nothing, and a word goes on behind them. */
const invisible = "\\u00AD\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF";
const letters = `[${inWord}\\u200C\\u200D]*`;
const notInWord = `(?![${inWord}])`;
const run = `_*[\\p{L}\\p{N}]${letters}(?:[${invisible}]+(?=[${inWord}])${letters})*`;
/** The `s` of `(Bout)'s` and `Yahoo!'s` belongs to no word, nor does the ʼ before it, which Unicode counts as a letter. */
const loneS = `(?!ʼ[sS]${notInWord}|[sS](?<=\\S['’‘´\`＇ʼ][sS])${notInWord})`;

/**
 * Most words of most news: letters before a space or a comma, which no other rule makes longer or shorter. Told first, since it takes
 * half the time.
 */
const plain = `${loneS}[A-Za-z]+(?=[ ,])`;

const addressCharacters = `[^\\s<>"“”«»]`;
const addressEnd = `(?<![.,;:!?'’)\\]}…])`;
const address = `(?=[hfw])(?:https?://|ftp://|www\\.)${addressCharacters}+${addressEnd}`;
const path = `/(?<=\\.\\p{Ll}{2,12}/)${addressCharacters}*${addressEnd}`;

/** What follows the apostrophe that stands for lost letters at the start of a word: ’90s, ’em. */
export const clippedWords = "\\d0s|em|tis|twas|til|cause";
/** A year cut short, ’61, where the mark is no opening one. */
const clippedYear = "\\d\\d(?<=’..|(?:in|of|since|from|until|by) ['‘]..)";
/** What does in Dutch: ’s-Hertogenbosch, ’t Harde. */
const dutchClippedWords = "[stnkmr]";
/** @handles and #tags; the apostrophe of ’90s and ’em. */
const before = (clipped: string) =>
  `(?:[@#＠＃](?<![${inWord}@#.].)(?=[\\p{N}_]*\\p{L})|['’‘](?<![${inWord}].)(?=(?:${clipped}|${clippedYear})${notInWord}))?`;
/** What a word can begin with, so that spaces and most punctuation are passed at once. */
const begins = "(?=[\\p{L}\\p{N}_@#＠＃'’‘])";
/** A number sign keeps its geresh in Hebrew, and so does a letter that stands for a foreign sound; Disney+ and C++ keep their signs. */
const after = `(?:׳|(?<=[גזצץ])['’]|\\+{1,2}(?<=[\\p{L}\\p{N}]\\+{1,2})(?![${inWord}+]))?`;

/** What stands between two letters or digits of one word, each of these characters. */
const jointCharacters = "(?=['’‘´`＇·׳\"״”.,:/٫٬⁄\\-‐‑־+@&])";
const joints = [
  // don't, O'Brien, Griner's, col·legi, צה״ל
  `${apostrophe}(?<=\\p{L}\\p{M}*.)(?=\\p{L})`,
  "[·׳](?<=\\p{L}\\p{M}*.)(?=\\p{L})",
  `["״”](?<=\\p{Script=Hebrew}\\p{M}*.)(?=\\p{Script=Hebrew})`,
  // 1,900 · 3.12 · 24.02.2022 · 29/07/2022 · 8:30 · 1’000 · 1990’s
  "[.,:/'’٫٬⁄](?<=\\p{N}.)(?=\\p{N})",
  `${apostrophe}(?<=\\p{N}.)(?=[sS]${notInWord})`,
  "\\.(?<=\\p{N}.)(?=[ªº])",
  // 31-year-old, F-16, post-9/11, 2026-03-04, 24-02-2022; but 2019-2020 are two
  `${hyphen}(?<=[\\p{L}\\p{M}].)(?=[\\p{L}\\p{N}])`,
  `${hyphen}(?<=\\p{N}.)(?=\\p{L})`,
  `-(?<=(?<!\\d)\\d{4}-)(?=\\d\\d-\\d\\d(?!\\d))|-(?<=(?<!\\d)\\d{4}-\\d\\d-)(?=\\d\\d(?!\\d))`,
  `-(?<=(?<!\\d)\\d\\d?-)(?=\\d\\d?-\\d{4}(?!\\d))|-(?<=(?<!\\d)\\d\\d?-\\d\\d?-)(?=\\d{4}(?!\\d))`,
  // U.S · a.m · z.B · U.S.-led · U.S.’s
  `\\.(?<=(?<![${inWord}])\\p{L}\\p{M}*.)(?=\\p{L}\\p{M}*${notInWord})`,
  `\\.(?:${hyphen}(?=[\\p{L}\\p{N}])|${apostrophe}(?=[sS]${notInWord}))(?<=\\.\\p{L}\\p{M}*..)`,
  // Fla.-based · J.-P
  `\\.${hyphen}(?<=\\p{L}\\p{M}*..)(?=\\p{L})`,
  // EE.UU: letters that are doubled for a plural
  `\\.(?<=(?<![${inWord}])\\1(\\p{Lu})\\.)(?=(\\p{Lu})\\2${notInWord})`,
  // B.1.1 · BA.5
  `\\.(?<=(?<![${inWord}])\\p{Lu}{1,3}.)(?=\\p{N})`,
  // example.com · Node.js · No.10 · ana.lim@example.com
  `\\.(?<=\\p{L}[${inWord}]*.)(?=\\p{Ll})`,
  `\\.(?<=(?<![${inWord}])(?:No|Nos|Nr).)(?=\\p{N})`,
  `[.+](?=[\\p{L}\\p{N}._+-]*@[\\p{L}\\p{N}])|@(?<=[\\p{L}\\p{N}].)(?=[\\p{L}\\p{N}-]+\\.\\p{L})`,
  // AT&T
  `&(?<=\\p{L}.)(?=\\p{L})`,
];

/** EU:n and S:t: endings after letters that are capitals or figures, in Finnish and Swedish after any. */
const colon = (isAny: boolean) =>
  `:(?<=[${isAny ? "\\p{L}" : "\\p{Lu}"}\\p{N}].)(?=\\p{Ll}{1,8}${notInWord})`;

const isElided = {
  french: `(?<![${inWord}])(?:[cdjlmnstL]|[CDJMNST](?=.\\p{Ll})|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu)`,
  italian: `(?<![${inWord}])(?:\\p{Ll}+|\\p{Lu}\\p{Ll}*(?=.\\p{Ll})|L)`,
};

type Kind = "plain" | "colons" | "french" | "italian" | "dutch";

function sourceOf(kind: Kind): string {
  const elided = kind === "french" || kind === "italian" ? isElided[kind] : null;
  const between = [...joints, colon(kind === "colons")].join("|");
  // An elided word ends with its apostrophe: the one in l’Élysée is two words.
  const noElision = elided ? `(?!${apostrophe}(?<=${elided}.))` : "";
  const elision = elided ? `(?:${apostrophe}(?<=${elided}.)(?=\\p{L}))?` : "";
  const joined = `(?:${jointCharacters}${noElision}(?:${between})${run})*`;
  const clipped = kind === "dutch" ? `${clippedWords}|${dutchClippedWords}` : clippedWords;
  const abbreviation = `(?=[PMBDLWvn])(?:${dottedAbbreviations.map((word) => word.replaceAll(".", "\\.")).join("|")})${notInWord}`;
  return `${plain}|${begins}(?:${address}|${before(clipped)}(?:${abbreviation}|${loneS}${run})${joined}(?:${path})?${elision}${after})`;
}

/** Texts of Latin letters and the punctuation of news, as almost all are whose script is Latin. */
const latin = /^[\t\n -\u024F\u2000-\u206F\u20A0-\u20CF]*$/;
/** All letters, digits and marks there are in such texts, as parts of a class. */
const latinClasses: Readonly<Record<string, string>> = { L: "A-Za-zªµºÀ-ÖØ-öø-ɏ", N: "0-9²³¹¼-¾", M: "" };

/** The same for texts that are `latin`: engines take fifty times as long for the classes of all Unicode. */
function toLatin(source: string): string {
  const inClass = (part: string) => part.replace(/\\p\{([LNM])\}/g, (_, name) => latinClasses[name] ?? "");
  return source.replace(/\[(?:\\.|[^\]\\])*\]|\\p\{[LNM]\}/g, (part) =>
    part.startsWith("[") ? inClass(part) : `[${inClass(part)}]`,
  );
}

const compiled = new Map<string, RegExp>();

function compile(kind: Kind, isLatin: boolean): RegExp {
  const name = `${kind} ${isLatin}`;
  const known = compiled.get(name);
  if (known) return known;
  const source = sourceOf(kind);
  const pattern = new RegExp(isLatin ? toLatin(source) : source, "gu");
  compiled.set(name, pattern);
  return pattern;
}

function kindOf(language: string): Kind {
  if (isLanguage(language, ["fi", "sv"])) return "colons";
  if (isLanguage(language, ["fr", "ca", "oc", "co"])) return "french";
  if (isLanguage(language, ["nl"])) return "dutch";
  return isLanguage(language, ["it"]) ? "italian" : "plain";
}

/** The pattern of the words of a text in a language (BCP 47), with the flags `g` and `u`. It never matches white space. */
export function wordPattern(language: string, text: string): RegExp {
  return compile(kindOf(language), latin.test(text));
}
