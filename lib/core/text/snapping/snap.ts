import type { TextIndex } from "../code-points.ts";
import { snapToGraphemes } from "../graphemes.ts";
import type { TextRange } from "../range.ts";
import type { Utf16Range } from "../stretch.ts";
import { shedOuter } from "./shed-outer.ts";
import { closeHalfPairs, pullToMarks, reachForMarks } from "./whole-pairs.ts";
import { settleOnWords } from "./word-edges.ts";

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
  let drag = { utf16Start: index.toUtf16(exact.start), utf16End: index.toUtf16(exact.end) };
  // Each pair taken in may bring another in reach: “‘Go.’” has two.
  for (let turn = 0; turn < 8; turn += 1) {
    const snapped = snapOnce(index, drag, language, takesQuotationMarks);
    if (snapped.utf16Start >= snapped.utf16End) return null;
    if (snapped.utf16Start === drag.utf16Start && snapped.utf16End === drag.utf16End) break;
    drag = snapped;
  }
  return { start: index.toCodePoint(drag.utf16Start), end: index.toCodePoint(drag.utf16End) };
}

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
  return shedOuter(index, closeHalfPairs(text, reached), language);
}
