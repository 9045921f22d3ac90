import { type Writing, western } from "./writings.ts";

/** How well a text would be one of a writing, judged by what it holds beyond ASCII. */
export type Judgement = {
  /** The logarithm of how likely its characters are there: the higher the better, to be compared for the same bytes only. */
  readonly likelihood: number;
  /** How many characters were judged, and how many things do not belong there. */
  readonly judged: number;
  readonly odd: number;
};

const punctuation = new Set(
  "\u00a0\u00ad«»‘’‚“”„–—…•·№§©®™°€£´،؛؟\u3000、。，．！？：；（）「」『』《》〈〉【】・ー％",
);

const wordEnds = new Set("®™°´");

/** What a character takes from the likelihood, in natural logarithms: shares of characters in news, roughly. */
const common = 5.6;
const uncommon = 8.8;
const mark = 5;
const capital = 1.5;
const accentBesideAccent = 1.5;
const oddity = 14;

/** Judges a text as one of `writing`. */
export function judgeText(text: string, writing: Writing): Judgement {
  const ranks = new Map([...writing.characters].map((character, rank) => [character, rank]));
  let likelihood = 0;
  let judged = 0;
  let odd = 0;
  let before = "";
  let run = 0;
  for (const character of text) {
    if (isOutOfPlace(before, character, writing.kind)) odd += 1;
    const isBeyondAscii = character > "\x7f";
    run = isBeyondAscii && isLetter(character) ? run + 1 : 0;
    if (isBeyondAscii) {
      const price = priceOf(character, ranks, writing);
      judged += 1;
      likelihood -= price ?? 0;
      if (price === null || (writing === western && run > 2)) odd += 1;
      if (writing.kind === "accents" && run > 1) likelihood -= accentBesideAccent;
    }
    before = character;
  }
  return { likelihood: likelihood - odd * oddity, judged, odd };
}

/** Null for what does not belong to the writing. */
function priceOf(character: string, ranks: ReadonlyMap<string, number>, writing: Writing): number | null {
  // Lower case of some capitals is a letter and a mark.
  const lower = character.toLowerCase().slice(0, character.length);
  const rank = ranks.get(lower);
  if (writing.kind === "ideographs") {
    if (rank !== undefined) return common;
    if (writing.others?.test(character)) return uncommon;
  } else if (rank !== undefined) {
    // Letters by their rank: the commonest of an alphabet is every ninth, the tenth a third as common.
    return 2.2 + rank / 9 + (lower === character ? 0 : capital);
  }
  return punctuation.has(character) ? mark : null;
}

/** Is a character wrong behind the one before: a capital in a word, a letter of another script, or any letter behind a sign that ends words? */
function isOutOfPlace(before: string, character: string, kind: Writing["kind"]): boolean {
  if (kind === "ideographs" || !isLetter(character)) return false;
  if (!isLetter(before)) return wordEnds.has(before);
  if (kind === "letters" && before > "\x7f" !== character > "\x7f") return true;
  return character > "\x7f" && isCapital(character) && !isCapital(before);
}

function isLetter(character: string): boolean {
  return character < "\x80" ? /^[a-z]$/i.test(character) : /^[\p{L}\p{M}]$/u.test(character);
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}
