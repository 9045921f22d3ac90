import type { TextRange } from "@/lib/core/text/range.ts";
import { unitsWithin } from "./units.ts";

/**
 * How often each combination of judgements occurs among the units of a text: everything that token and sentence coefficients need,
 * for any choice of labels and annotators, in the space of a few lines.
 */
export type UnitPatterns = {
  /** The different sets of judgements. A judgement is `2 · label`, or `2 · label + 1` where a suggestion taken over gave it. */
  readonly sets: readonly (readonly number[])[];
  /** How many units, then for each rater the place of a set in `sets`. */
  readonly patterns: readonly (readonly number[])[];
};

/** A range that a rater gives a judgement. */
export type JudgedRange = TextRange & { readonly judgement: number };

type Turn = {
  readonly at: number;
  readonly rater: number;
  readonly judgement: number;
  readonly step: 1 | -1;
};

/** Counts the patterns of `units` by walking the edges of the raters' ranges. A unit has a judgement if a range with it shares a character with it. */
export function unitPatterns(
  units: readonly TextRange[],
  raters: readonly (readonly JudgedRange[])[],
): UnitPatterns {
  const turns = raters.flatMap((ranges, rater) =>
    ranges.flatMap(({ judgement, ...range }): Turn[] => {
      const { start, end } = unitsWithin(units, range);
      return start === end
        ? []
        : [
            { at: start, rater, judgement, step: 1 },
            { at: end, rater, judgement, step: -1 },
          ];
    }),
  );
  turns.sort((a, b) => a.at - b.at);
  const numbers = new Map([["", 0]]);
  const sets: number[][] = [[]];
  const open = raters.map(() => new Map<number, number>());
  const current = raters.map(() => 0);
  const counts = new Map<string, number[]>();
  const isStale = raters.map(() => false);
  let reached = 0;

  for (const { at, rater, judgement, step } of turns) {
    if (at > reached) count(at);
    const judgements = open[rater] ?? new Map<number, number>();
    const times = (judgements.get(judgement) ?? 0) + step;
    if (times === 0) judgements.delete(judgement);
    else judgements.set(judgement, times);
    isStale[rater] = true;
  }
  if (reached < units.length) count(units.length);
  return { sets, patterns: [...counts.values()] };

  function count(until: number): void {
    for (const [rater, judgements] of open.entries()) {
      if (isStale[rater]) current[rater] = numberOf(judgements);
      isStale[rater] = false;
    }
    const key = current.join(" ");
    const known = counts.get(key);
    if (known) known[0] = (known[0] ?? 0) + until - reached;
    else counts.set(key, [until - reached, ...current]);
    reached = until;
  }

  function numberOf(judgements: ReadonlyMap<number, number>): number {
    const set = [...judgements.keys()].sort((a, b) => a - b);
    // What is taken over from a suggestion stays so where the annotator has marked the same label once more.
    const plain = set.filter((judgement) => judgement % 2 === 1 || !judgements.has(judgement + 1));
    const key = plain.join(" ");
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, sets.length);
    return sets.push(plain) - 1;
  }
}
