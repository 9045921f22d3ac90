import { spaceless } from "../scripts.ts";
import type { Utf16Range } from "../stretch.ts";
import { clippedWords } from "../word-pattern.ts";

/** A quotation mark or bracket of a text, in UTF-16 units, and the side of its pair that it stands on. */
export type EnclosingMark = {
  readonly utf16: number;
  readonly family: string;
  readonly side: "open" | "close" | "either";
};

/** Marks that close one another: sloppy texts mix the signs of a family, never two families. */
const FAMILIES: readonly (readonly [family: string, opening: string, closing: string, both: string])[] = [
  ["double", "“„‟", "”", '"״'],
  ["single", "‘‚‛`", "’", "'´"],
  ["guillemet", "«", "»", ""],
  ["single guillemet", "‹", "›", ""],
  ...[
    "()",
    "[]",
    "{}",
    "（）",
    "［］",
    "｛｝",
    "「」",
    "『』",
    "【】",
    "《》",
    "〈〉",
    "〔〕",
    "〖〗",
    "｢｣",
  ].map(([opening = "", closing = ""]) => [opening + closing, opening, closing, ""] as const),
];

/** Families whose signs may stand on either side, as “x”, „x“, ”x”, «x» and »x« show. */
const turnable = new Set(["double", "single", "guillemet", "single guillemet"]);

const signs = new Map<string, Pick<EnclosingMark, "family" | "side">>(
  FAMILIES.flatMap(([family, opening, closing, both]) => [
    ...[...opening].map((sign) => [sign, { family, side: "open" as const }] as const),
    ...[...closing].map((sign) => [sign, { family, side: "close" as const }] as const),
    ...[...both].map((sign) => [sign, { family, side: "either" as const }] as const),
  ]),
);

const anySign = /[“„‟”"״‘‚‛`’'´«»‹›()[\]{}（）［］｛｝「」『』【】《》〈〉〔〕〖〗｢｣]/g;

/** The marks of a range of a text, in order. An apostrophe inside a word is none. */
export function listMarks(text: string, range: Utf16Range): EnclosingMark[] {
  const marks: EnclosingMark[] = [];
  const pattern = new RegExp(anySign);
  pattern.lastIndex = range.utf16Start;
  for (let hit = pattern.exec(text); hit && hit.index < range.utf16End; hit = pattern.exec(text)) {
    const mark = findMark(text, hit.index);
    if (mark) marks.push(mark);
  }
  return marks;
}

/** The mark at a UTF-16 unit, its side read from what stands beside it; null for anything else and for an apostrophe inside a word. */
export function findMark(text: string, utf16: number): EnclosingMark | null {
  const sign = signs.get(text[utf16] ?? "");
  if (!sign) return null;
  if (!turnable.has(sign.family)) return { utf16, ...sign };
  const { before, after } = neighbours(text, utf16);
  if (sign.family === "single" && isInsideWord(before, after)) return null;
  if (sign.family === "double" && isGershayim(before, after)) return null;
  // told reporters:' There was
  if (text[utf16 - 1] === ":" && after !== "") return { utf16, family: sign.family, side: "open" };
  // « Nous partons », a-t-il dit; but “... and so on”
  const isSpacedCloser =
    sign.family !== "single" && /^[\p{Pe}.,;:!?](?!\.)/u.test(text.slice(utf16 + 1, utf16 + 3));
  const opens = /^$|[\s\p{Ps}\p{Pd}:]/u.test(before) && /[^\s]/u.test(after) && !isSpacedCloser;
  const closes = /[^\s\p{Ps}]/u.test(before) && /^$|[\s\p{Pe}\p{Pd}.,;:!?…،؛؟。，、；：！？]/u.test(after);
  if (opens === closes) return { utf16, ...sign };
  return { utf16, family: sign.family, side: opens ? "open" : "close" };
}

/** Whether a mark stands first on its line: there it may open a paragraph of a quote that is still open. */
export function isFirstOnLine(text: string, utf16: number): boolean {
  let at = utf16;
  while (at > 0 && text[at - 1] !== "\n" && /\s/.test(text[at - 1] ?? "")) at -= 1;
  return at === 0 || text[at - 1] === "\n";
}

/** Whether a mark is one of quotation, not a bracket. */
export function isQuotationMark(mark: EnclosingMark): boolean {
  return turnable.has(mark.family) || mark.family === "「」" || mark.family === "『』";
}

/** Whether a mark that closes may as well be the apostrophe of a plural ("the workers’ claims") or a dropped g. */
export function mayBeApostrophe(text: string, mark: EnclosingMark): boolean {
  return mark.family === "single" && /(?:s|in).\s\p{L}?$/iu.test(text.slice(mark.utf16 - 2, mark.utf16 + 3));
}

/** Whether a mark that opens may as well be the apostrophe of ’90s, ’61, ’em or ’tis. */
export function mayBeClipping(text: string, { family, utf16 }: EnclosingMark): boolean {
  return family === "single" && clipping.test(text.slice(utf16 + 1, utf16 + 8));
}

const clipping = new RegExp(`^(?:${clippedWords}|\\d\\d)(?![\\p{L}\\p{M}\\p{N}_])`, "iu");

/** The characters on both sides, past marks that stand close together as in “‘Yes,’ she said”. */
function neighbours(text: string, utf16: number): { before: string; after: string } {
  let from = utf16 - 1;
  while (turnable.has(signs.get(text[from] ?? "")?.family ?? "")) from -= 1;
  let to = utf16 + 1;
  while (turnable.has(signs.get(text[to] ?? "")?.family ?? "")) to += 1;
  return { before: characterBefore(text, from + 1), after: characterAt(text, to) };
}

function isInsideWord(before: string, after: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(before) && /[\p{L}\p{N}]/u.test(after) && !spaceless.test(before + after);
}

/** The mark in צה״ל, typed as a quotation mark. */
function isGershayim(before: string, after: string): boolean {
  return /^\p{Script=Hebrew}+$/u.test(before + after) && before !== "" && after !== "";
}

function characterBefore(text: string, utf16: number): string {
  return [...text.slice(Math.max(0, utf16 - 2), utf16)].at(-1) ?? "";
}

function characterAt(text: string, utf16: number): string {
  const codePoint = text.codePointAt(utf16);
  return codePoint === undefined ? "" : String.fromCodePoint(codePoint);
}
