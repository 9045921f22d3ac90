import { expect } from "vitest";
import type { TextIndex } from "../code-points.ts";
import type { TextRange } from "../range.ts";
import { lineAround } from "../stretch.ts";
import { findPartners } from "./mark-pairs.ts";
import { findMark, mayBeApostrophe } from "./marks.ts";

/** Law: of two marks that stand in the lines of a range, it holds both or none. */
export function expectWholePairs(index: TextIndex, range: TextRange): void {
  const { text } = index;
  const [utf16Start, utf16End] = [index.toUtf16(range.start), index.toUtf16(range.end)];
  const lines = {
    utf16Start: lineAround(text, utf16Start).utf16Start,
    utf16End: lineAround(text, utf16End).utf16End,
  };
  const isInside = (place: number) => place >= utf16Start && place < utf16End;
  for (const [place, partner] of findPartners(text, lines)) {
    const closer = findMark(text, Math.max(place, partner));
    if (closer && !mayBeApostrophe(text, closer)) expect(isInside(place)).toBe(isInside(partner));
  }
}
