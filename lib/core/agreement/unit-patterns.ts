import type { TextRange } from "@/lib/core/text/range.ts";
import { mapList } from "./map-list.ts";
import { entryOf } from "./report/entry.ts";
import { unitAfter } from "./units.ts";

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

/** What a rater has marked with a label: the ranges that were `shared` with another rater by way of a suggestion, and the others. */
export type LabelRanges = { readonly own: readonly TextRange[]; readonly shared: readonly TextRange[] };

/** The units that have been judged alike so far. */
type Alike = {
  readonly sets: readonly number[];
  /** Where a unit goes with one judgement more, by rater and judgement. */
  readonly next: Map<number, Alike>;
  units: number;
};

/**
 * Counts the patterns of `units`. What raters have marked is given by label, for as many labels each. A unit has a judgement if a range
 * with it shares a character with it.
 */
export function unitPatterns(
  units: readonly TextRange[],
  raters: readonly (readonly LabelRanges[])[],
): UnitPatterns {
  const judgements = 2 * (raters[0]?.length ?? 0);
  const sets: (readonly number[])[] = [[]];
  const larger = new Map<number, number>();
  const start = open(mapList(raters, () => 0));
  start.units = units.length;
  const found = [start];
  const stateOf = mapList(units, () => start);
  for (const [rater, labels] of raters.entries()) {
    for (const [label, { own, shared }] of labels.entries()) {
      // What is taken over from a suggestion stays so where the annotator has marked the same label once more.
      for (const range of shared) judge(rater, 2 * label + 1, range);
      for (const range of own) judge(rater, 2 * label, range);
    }
  }
  return {
    sets,
    patterns: found.filter((alike) => alike.units > 0).map((alike) => [alike.units, ...alike.sets]),
  };

  function judge(rater: number, judgement: number, { start, end }: TextRange): void {
    for (let at = unitAfter(units, start); (units[at]?.start ?? end) < end; at += 1) {
      const state = stateOf[at];
      if (!state) continue;
      const set = state.sets[rater] ?? 0;
      const last = sets[set]?.at(-1);
      if (last === judgement || last === judgement + 1) continue;
      const next = entryOf(state.next, rater * judgements + judgement, () => {
        const opened = open(state.sets.with(rater, add(set, judgement)));
        found.push(opened);
        return opened;
      });
      state.units -= 1;
      next.units += 1;
      stateOf[at] = next;
    }
  }

  function add(set: number, judgement: number): number {
    return entryOf(
      larger,
      set * judgements + judgement,
      () => sets.push([...(sets[set] ?? []), judgement]) - 1,
    );
  }
}

function open(sets: readonly number[]): Alike {
  return { sets, next: new Map(), units: 0 };
}
