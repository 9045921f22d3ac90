import { commonPasswords, commonWords, keyboardRows } from "./common-password-words.ts";

/** Letters that people put digits and signs for, and think it clever. */
const disguises: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

const shortestRun = 4;
const stretches = new Set(keyboardRows.flatMap((row) => [...pieces(row), ...pieces(reversed(row))]));
const wordsLongestFirst = [...commonWords].sort((a, b) => b.length - a.length);

function reversed(text: string): string {
  return [...text].reverse().join("");
}

function pieces(row: string): string[] {
  return Array.from({ length: Math.max(0, row.length - shortestRun + 1) }, (_, at) =>
    row.slice(at, at + shortestRun),
  );
}

/**
 * Is this among the first that anybody would guess: a password of many leaks; one or two such words, or the person's own
 * name or address, with digits and signs around; one thing again and again; a run of keys?
 */
export function isCommonPassword(password: string, person: { email: string; name: string }): boolean {
  const plain = password.toLowerCase();
  if (commonPasswords.has(plain.replace(/\s/g, ""))) return true;
  if (isRepetition(plain)) return true;
  const own = ownWords(person);
  return isWordWithTrimmings(plain, own) || isWordWithTrimmings(undisguise(plain), own);
}

function undisguise(text: string): string {
  return text.replace(/[013457@$!]/g, (sign) => disguises[sign] ?? sign);
}

function isRepetition(text: string): boolean {
  return new Set(text).size <= 3 || /^(.{1,8})\1+.{0,3}$/u.test(text);
}

function ownWords({ email, name }: { email: string; name: string }): string[] {
  const words = `${email} ${name}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return [...words, email.split("@")[0] ?? ""].filter((word) => word.length >= 3);
}

/** True when less than four characters are left without the guessable words, the runs, the signs and up to eight digits. */
function isWordWithTrimmings(text: string, own: readonly string[]): boolean {
  let left = own.reduce((rest, word) => rest.replaceAll(word, " "), text);
  let wordsFound = 0;
  for (const word of wordsLongestFirst) {
    if (wordsFound === 2) break;
    if (!left.includes(word)) continue;
    left = left.replaceAll(word, " ");
    wordsFound += 1;
  }
  left = withoutRuns(left).replace(/[^\p{L}\p{N}]/gu, "");
  for (let digits = 0; digits < 8; digits += 1) left = left.replace(/\d/, "");
  return left.length < 4;
}

/** The text without stretches of four and more neighbouring keys. */
function withoutRuns(text: string): string {
  const isInRun = new Array<boolean>(text.length).fill(false);
  for (let at = 0; at + shortestRun <= text.length; at += 1) {
    if (stretches.has(text.slice(at, at + shortestRun))) isInRun.fill(true, at, at + shortestRun);
  }
  return text
    .split("")
    .filter((_, at) => !isInRun[at])
    .join("");
}
