import { type Coefficient, undefinedBecause } from "./coefficient.ts";
import { matchSpans } from "./match-spans.ts";
import type { Mark, SpanMode } from "./span-mode.ts";

/** What F1 is made of, which can be added up over articles and pairs of annotators: how many spans each has, and their credits. */
export type SpanSums = { readonly a: number; readonly b: number; readonly credit: number };

/**
 * Agreement on spans of two annotators: `F1 = 2 · Σ credit / (|A| + |B|)` over the pairs of `matchSpans`. It treats both alike, and as
 * unmarked text grows it is what kappa tends to (Hripcsak and Rothschild 2005). 0 where only one of them marked something,
 * undefined where neither did.
 */
export function spanF1(a: readonly Mark[], b: readonly Mark[], mode: SpanMode): Coefficient {
  const credit = matchSpans(a, b, mode).pairs.reduce((sum, pair) => sum + pair.credit, 0);
  return f1Of({ a: a.length, b: b.length, credit });
}

/** F1 of sums. */
export function f1Of({ a, b, credit }: SpanSums): Coefficient {
  if (a + b === 0) return undefinedBecause("Neither has marked anything.");
  return { value: (2 * credit) / (a + b) };
}

/** The share of `a` that `b` has too: precision where `b` is the reference. */
export function shareOf({ a, credit }: Pick<SpanSums, "a" | "credit">): Coefficient {
  return a === 0 ? undefinedBecause("There is no span to compare.") : { value: credit / a };
}
