import type { TextIndex } from "../code-points.ts";
import { snapToGraphemes } from "../graphemes.ts";
import type { TextRange } from "../range.ts";
import type { Utf16Range } from "../stretch.ts";
import { shedOuter } from "./shed-outer.ts";
import { closeHalfPairs, pullToMarks, reachForMarks } from "./whole-pairs.ts";
import { settleOnWords, wholeGraphemes } from "./word-edges.ts";

/** How a drag is read. `takesQuotationMarks`: words between quotation marks are meant with them, as a quote is and a name is not. */
type Snapping = { readonly takesQuotationMarks: boolean };

/**
 * What a drag over `range` marks: whole words, without the white space and stray punctuation at its ends and without the possessive of
 * a name, and never one half of a pair of quotation marks or brackets. Null when nothing is left.
 */
export function snapSelection(
  index: TextIndex,
  range: TextRange,
  language: string,
  { takesQuotationMarks }: Snapping = { takesQuotationMarks: true },
): TextRange | null {
  const exact = snapToGraphemes(index, range);
  if (!exact) return null;
  const drag = { utf16Start: index.toUtf16(exact.start), utf16End: index.toUtf16(exact.end) };
  const snapped = settle(drag, (range) => snapOnce(index, range, language, takesQuotationMarks));
  if (snapped.utf16Start >= snapped.utf16End) return null;
  return { start: index.toCodePoint(snapped.utf16Start), end: index.toCodePoint(snapped.utf16End) };
}

/**
 * Snaps until nothing changes, since each pair taken in may bring another in reach: “‘Go.’” has two. Marks without sense may lead round in
 * a circle; then it is the first place of that, so that what was snapped is never snapped to something else.
 */
function settle(drag: Utf16Range, snap: (range: Utf16Range) => Utf16Range): Utf16Range {
  const seen = [drag];
  for (;;) {
    const next = snap(seen.at(-1) ?? drag);
    if (next.utf16Start >= next.utf16End) return next;
    const at = seen.findIndex((each) => isSame(each, next));
    if (at >= 0) return seen.slice(at).reduce((best, each) => (isBefore(each, best) ? each : best));
    seen.push(next);
  }
}

const isSame = (a: Utf16Range, b: Utf16Range) => a.utf16Start === b.utf16Start && a.utf16End === b.utf16End;
const isBefore = (a: Utf16Range, b: Utf16Range) =>
  a.utf16Start < b.utf16Start || (a.utf16Start === b.utf16Start && a.utf16End < b.utf16End);

function snapOnce(
  index: TextIndex,
  drag: Utf16Range,
  language: string,
  takesQuotationMarks: boolean,
): Utf16Range {
  const { text } = index;
  const pulled = takesQuotationMarks ? pullToMarks(text, drag) : drag;
  const shed = shedOuter(index, settleOnWords(index, pulled, language), language);
  if (shed.utf16Start >= shed.utf16End) return shed;
  // White space may have hidden a possessive: "the U.S.’s ".
  const settled = settleOnWords(index, shed, language);
  const reached = reachForMarks(text, settled, drag, takesQuotationMarks);
  return shedOuter(index, wholeGraphemes(text, closeHalfPairs(text, reached)), language);
}
