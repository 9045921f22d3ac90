import type { TextRange } from "@/lib/core/text/range.ts";

/** A mark that a hand means to make; offsets are code points. */
export type MeantMark = TextRange & { readonly label: string };

const weekdays = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const months =
  "January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.";
const date = new RegExp(
  `\\b(?:\\d{1,2} (?:${months})(?:,? \\d{4})?|(?:${months}) \\d{1,2}(?:, \\d{4})?|${weekdays}|(?:19|20)\\d\\d)\\b`,
  "gu",
);
const name =
  /\b(?:(?:\p{Lu}\.){2,}|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*)(?: (?:\p{Lu}\.|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*)(?!\p{L}))*/gu;
const quotes = [
  /(?<![\p{L}\p{N}])'(?=\S)[^'\n]*(?:(?<=\p{L})'(?=\p{Ll})[^'\n]*)*[^\s']'(?![\p{L}\p{N}])/gu,
  /‘(?=\S)[^‘\n]*?[^\s‘]’(?![\p{L}\p{N}])/gu,
  /"(?=\S)[^"\n]+"/gu,
  /“[^“”\n]+”/gu,
];
const sentence = /(?<=^|[.!?] )\p{Lu}[^.!?'"“”‘’\n]{30,200}(?=\.(?:\s|$))/gmu;

function find(text: string, label: string, pattern: RegExp): MeantMark[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => {
    const start = [...text.slice(0, index)].length;
    return { label, start, end: start + [...words].length };
  });
}

/** Does a name stand here only because a sentence begins? */
function isFirstWord(text: readonly string[], { start, end }: MeantMark): boolean {
  const before = text
    .slice(Math.max(0, start - 2), start)
    .join("")
    .trim();
  return (before === "" || /[.!?:'"“‘]$/u.test(before)) && !text.slice(start, end).includes(" ");
}

/**
 * What somebody may well mark in an English text that nobody has marked: passages in quotation marks, sentences without any, words
 * with a capital inside a sentence, and dates. A proposal only; what matters is that the words are whole.
 */
export function proposeMarks(text: string): readonly MeantMark[] {
  const characters = [...text];
  const dates = find(text, "date", date);
  const isDate = ({ start, end }: TextRange) => dates.some((one) => one.start < end && start < one.end);
  return [
    ...quotes.flatMap((pattern) => find(text, "quote", pattern)),
    ...find(text, "claim", sentence),
    ...find(text, "entity", name).filter((mark) => !isFirstWord(characters, mark) && !isDate(mark)),
    ...dates,
  ];
}
