import { TextDecoder } from "@exodus/bytes/encoding.js";

/** The encodings of pages that name none, by the language they name: the table of HTML 13.2.3.2, step 8. */
const encodingOfLanguage: Readonly<Record<string, string>> = {
  ar: "windows-1256",
  az: "windows-1254",
  ba: "windows-1251",
  be: "windows-1251",
  bg: "windows-1251",
  cs: "windows-1250",
  el: "iso-8859-7",
  et: "windows-1257",
  fa: "windows-1256",
  he: "windows-1255",
  hr: "windows-1250",
  hu: "iso-8859-2",
  ja: "shift_jis",
  kk: "windows-1251",
  ko: "euc-kr",
  ku: "windows-1254",
  ky: "windows-1251",
  lt: "windows-1257",
  lv: "windows-1257",
  mk: "windows-1251",
  pl: "iso-8859-2",
  ru: "windows-1251",
  sk: "windows-1250",
  sl: "iso-8859-2",
  sr: "windows-1251",
  tg: "windows-1251",
  th: "windows-874",
  tr: "windows-1254",
  tt: "windows-1251",
  uk: "windows-1251",
  vi: "windows-1258",
  zh: "gb18030",
};

/** Encodings that are told by what a text becomes in them: mostly letters of one script. */
const encodingsOfScript: readonly (readonly [encoding: string, letters: RegExp, share: number])[] = [
  ["euc-jp", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.2],
  ["shift_jis", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.2],
  ["euc-kr", /\p{Script=Hangul}/gu, 0.6],
  ["windows-1251", /[а-яёіїєґ]/gu, 0.6],
  ["koi8-r", /[а-яё]/gu, 0.6],
  ["gb18030", /\p{Script=Han}/gu, 0.6],
];

const mostBytes = 200_000;
/** Fewer letters of a script are there by chance. */
const fewestLetters = 5;

/** The likeliest encoding of bytes that name none: UTF-8 where most of them fit it, else by the page's language, else by its letters. */
export function guessEncoding(bytes: Uint8Array): string {
  const start = bytes.subarray(0, mostBytes);
  if (isMostlyUtf8(bytes)) return "utf-8";
  const letters = encodingsOfScript.find(([encoding, pattern, share]) => {
    const text = visibleText(new TextDecoder(encoding).decode(start));
    const all = text.match(/\p{L}/gu)?.length ?? 0;
    const own = text.match(pattern)?.length ?? 0;
    // The first bytes of a long page can end inside a character.
    return !text.slice(0, mostBytes / 4).includes("\uFFFD") && own >= fewestLetters && own > all * share;
  });
  return letters?.[0] ?? encodingOfLanguage[findLanguage(start)] ?? "windows-1252";
}

/** A few broken bytes do not make a page of another encoding: there must be many more good sequences than bad. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const bad = text.split("\uFFFD").length - 1;
  const beyond = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return bad * 2 <= beyond - bad;
}

function findLanguage(bytes: Uint8Array): string {
  const page = new TextDecoder("windows-1252").decode(bytes);
  return /<html[^>]*\slang\s*=\s*["']?([a-z]{2})/i.exec(page)?.[1]?.toLowerCase() ?? "";
}

function visibleText(html: string): string {
  return html.replace(/<(script|style)[\s\S]*?<\/\1/gi, "").replace(/<[^>]*>/g, "");
}
