import type { Utf16Range } from "../stretch.ts";
import { type EnclosingMark, isFirstOnLine, listMarks, mayBeApostrophe, mayBeClipping } from "./marks.ts";

/** A mark that waits for its partner. A doubtful one may be the apostrophe of ’em and ’90s, or open a quote inside one of its kind. */
type Opener = { readonly mark: EnclosingMark; readonly isDoubtful: boolean };
type Pair = { opener: Opener; readonly closer: EnclosingMark };

/**
 * The quotation marks and brackets of a range that have their partner inside the range: the place of each and of its partner, in UTF-16
 * units. A quote over several paragraphs opens anew on each and closes once: its first mark and its last are the pair.
 */
export function findPartners(text: string, range: Utf16Range): ReadonlyMap<number, number> {
  const { utf16Start, utf16End } = range;
  const known = lastAsked.find(
    (asked) => asked.utf16Start === utf16Start && asked.utf16End === utf16End && asked.text === text,
  );
  if (known) return known.partners;
  const partners = pairMarks(text, range);
  lastAsked = [{ text, utf16Start, utf16End, partners }, ...lastAsked.slice(0, 3)];
  return partners;
}

type Asked = Utf16Range & { readonly text: string; readonly partners: ReadonlyMap<number, number> };

/** One drag asks again and again for the marks of the same few ranges. */
let lastAsked: readonly Asked[] = [];

function pairMarks(text: string, range: Utf16Range): ReadonlyMap<number, number> {
  const marks = listMarks(text, range);
  const open: Opener[] = [];
  const pairs: Pair[] = [];
  for (const [position, mark] of marks.entries()) {
    const opener = open.findLast((candidate) => candidate.mark.family === mark.family);
    if (mark.side === "open" || (mark.side === "either" && !opener)) {
      const isOnSameLine = opener && !text.slice(opener.mark.utf16, mark.utf16).includes("\n");
      const opensAgain = opener && !isOnSameLine && isFirstOnLine(text, mark.utf16);
      const isDoubtful = isOnSameLine === true && /['"’”]/.test(text[mark.utf16] ?? "");
      if (!opensAgain) open.push({ mark, isDoubtful });
    } else if (opener && !isApostrophe(text, mark, marks.slice(position + 1, position + 20))) {
      pairs.push({ opener, closer: mark });
      open.length = open.indexOf(opener);
    }
  }
  const unpaired = open.filter(({ mark, isDoubtful }) => !isDoubtful && !mayBeClipping(text, mark));
  for (const opener of unpaired) takeOver(pairs, opener);
  return new Map(
    pairs.flatMap(({ opener, closer }) => [
      [opener.mark.utf16, closer.utf16],
      [closer.utf16, opener.mark.utf16],
    ]),
  );
}

/** Gives an opener that found no partner the last one that a doubtful opener after it took. */
function takeOver(pairs: readonly Pair[], unpaired: Opener): void {
  const pair = pairs.findLast(
    ({ opener }) =>
      opener.isDoubtful &&
      opener.mark.family === unpaired.mark.family &&
      opener.mark.utf16 > unpaired.mark.utf16,
  );
  if (pair) pair.opener = unpaired;
}

/** A plural's apostrophe and not the end of the quote: another mark closes it later, before the next one opens. */
function isApostrophe(text: string, mark: EnclosingMark, later: readonly EnclosingMark[]): boolean {
  if (!mayBeApostrophe(text, mark)) return false;
  const next = later.find(({ family }) => family === mark.family);
  return next?.side === "close" && !text.slice(mark.utf16, next.utf16).includes("\n");
}
