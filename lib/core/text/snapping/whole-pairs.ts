import { lineAround, type Utf16Range } from "../stretch.ts";
import { findPartners } from "./mark-pairs.ts";
import { findMark, isQuotationMark, listMarks, mayBeApostrophe } from "./marks.ts";
import { endOfRunOn } from "./shed-outer.ts";

/**
 * Takes in the marks that stand right beside a range where their partner is inside, and with `takesQuotationMarks` a pair of quotation marks that
 * stands around it, with the comma or stop before the closing one. `drag` is what the hand selected, which may have missed two characters.
 */
export function reachForMarks(
  text: string,
  range: Utf16Range,
  drag: Utf16Range,
  takesQuotationMarks: boolean,
): Utf16Range {
  const slip = takesQuotationMarks ? 2 : 0;
  const opener = openerBefore(text, range.utf16Start, Math.min(range.utf16Start, drag.utf16Start) - slip);
  const closer = closerAfter(text, range.utf16End, Math.max(range.utf16End, drag.utf16End) + slip);
  const utf16Start = opener ?? range.utf16Start;
  const utf16End = closer === null ? range.utf16End : closer + 1;
  const partners = findPartners(text, { utf16Start, utf16End });
  const isInside = (place: number | undefined) =>
    place !== undefined && place >= range.utf16Start && place < range.utf16End;
  if (opener !== null && closer !== null && partners.get(opener) === closer) {
    return takesQuotationMarks && isQuotation(text, opener) ? { utf16Start, utf16End } : range;
  }
  const takesOpener = opener !== null && isInside(partners.get(opener));
  const takesCloser = closer !== null && isInside(partners.get(closer));
  if (takesOpener || takesCloser) {
    return {
      utf16Start: takesOpener ? opener : range.utf16Start,
      utf16End: takesCloser ? closer + 1 : range.utf16End,
    };
  }
  const runOn = takesQuotationMarks && opener !== null ? endOfRunOn(text, opener, range.utf16End) : null;
  return runOn !== null && opener !== null ? { utf16Start: opener, utf16End: runOn } : range;
}

function isQuotation(text: string, utf16: number): boolean {
  const mark = findMark(text, utf16);
  return mark !== null && isQuotationMark(mark);
}

/** The mark right before a range, perhaps with a space between, or as far before as a slip may reach. */
function openerBefore(text: string, utf16: number, lowest: number): number | null {
  const beside = /\S?\s?$/u.exec(text.slice(Math.max(0, utf16 - 2), utf16))?.[0] ?? "";
  const from = Math.max(0, Math.min(utf16 - beside.length, lowest));
  const mark = listMarks(text, { utf16Start: from, utf16End: utf16 }).at(-1);
  return mark && mark.side !== "close" ? mark.utf16 : null;
}

/** The mark right after a range, perhaps with stops or a space between, or as far after as a slip may reach. */
function closerAfter(text: string, utf16: number, highest: number): number | null {
  const beside = /^[.,;:!?…،؛؟。，、；：！？]*\s?/u.exec(text.slice(utf16, utf16 + 8))?.[0] ?? "";
  const to = Math.min(text.length, Math.max(utf16 + beside.length + 1, highest));
  const [mark] = listMarks(text, { utf16Start: utf16, utf16End: to });
  return mark && mark.side !== "open" ? mark.utf16 : null;
}

/**
 * A drag that begins or ends up to two characters beside the marks of a quote that it holds: from mark to mark, then. A mark is three
 * pixels wide.
 */
export function pullToMarks(text: string, drag: Utf16Range): Utf16Range {
  const slip = 2;
  const around = {
    utf16Start: Math.max(0, drag.utf16Start - slip),
    utf16End: Math.min(text.length, drag.utf16End + slip),
  };
  const pairs = [...findPartners(text, around)].filter(([opener, closer]) => opener < closer);
  const quotes = pairs.filter(([opener]) => isQuotation(text, opener));
  const opener = quotes.find(([place]) => Math.abs(place - drag.utf16Start) <= slip)?.[0];
  const closer = quotes.findLast(([, place]) => Math.abs(place + 1 - drag.utf16End) <= slip)?.[1];
  return {
    utf16Start: opener ?? drag.utf16Start,
    utf16End: closer === undefined ? drag.utf16End : closer + 1,
  };
}

/** How far beyond a range its lines are read. */
const window = 10_000;

/**
 * A range without half pairs: where one of two marks stands in it and the other beside it in the same line, the range is grown to hold
 * both or cut before the one, whichever changes less.
 */
export function closeHalfPairs(text: string, range: Utf16Range): Utf16Range {
  const lines = {
    utf16Start: Math.max(lineAround(text, range.utf16Start).utf16Start, range.utf16Start - window),
    utf16End: Math.min(lineAround(text, range.utf16End).utf16End, range.utf16End + window),
  };
  let { utf16Start, utf16End } = range;
  for (const [place, partner] of findPartners(text, lines)) {
    if (place < utf16Start || place >= utf16End) continue;
    if (partner >= utf16Start && partner < utf16End) continue;
    const [opener, closer] = place < partner ? [place, partner] : [partner, place];
    const mark = findMark(text, closer);
    if (!mark || mayBeApostrophe(text, mark)) continue;
    if (partner === closer) utf16End = closer + 1 - utf16End <= utf16End - opener ? closer + 1 : opener;
    else utf16Start = utf16Start - opener <= closer + 1 - utf16Start ? opener : closer + 1;
  }
  return { utf16Start, utf16End };
}
