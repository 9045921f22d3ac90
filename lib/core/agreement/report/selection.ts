import type { SpanSums } from "../span-f1.ts";
import { type SpanMode, spanModes } from "../span-mode.ts";
import type { ArticleTally, LabelCounts, PairTally } from "../tally.ts";
import type { UnitKind } from "../units.ts";
import type { BootstrapOptions } from "./bootstrap.ts";

/** What a report is about, and how it counts. */
export type ReportOptions = BootstrapOptions & {
  /** Label ids; null for all there are. */
  readonly labels: readonly string[] | null;
  /** Ids of annotators; null for all there are. */
  readonly annotators: readonly string[] | null;
  /** What counts as the same span. */
  readonly mode: SpanMode;
  /** What kappa and alpha are counted over. */
  readonly unit: UnitKind;
};

/** What a report takes from one tally: places of labels, of annotators, and of gold. */
export type Selection = {
  readonly labels: readonly number[];
  readonly annotators: readonly number[];
  readonly gold: number | null;
};

/** What the options choose from a tally. */
export function selectFrom(tally: ArticleTally, options: ReportOptions): Selection {
  return {
    labels: placesOf(tally.labels, options.labels),
    annotators: placesOf(tally.annotators, options.annotators),
    gold: tally.hasGold ? tally.annotators.length : null,
  };
}

/** Can a mode be counted over these labels? Two labels can share credit in `exact` and `partial`, and only their sum over all is known. */
export function isCountable(mode: SpanMode, labels: readonly string[] | null): boolean {
  return labels === null || labels.length === 1 || mode === "strict" || mode === "type";
}

/** The spans of a pair over the chosen labels. Without a meaning unless `isCountable`. */
export function pairSums(
  pair: PairTally,
  { labels }: Selection,
  options: Pick<ReportOptions, "labels">,
  mode: SpanMode,
): SpanSums {
  const sums = { a: 0, b: 0, credit: 0 };
  for (const counts of pair.labels) {
    if (!labels.includes(counts[0])) continue;
    const { a, b, credit } = labelSums(counts, mode);
    sums.a += a;
    sums.b += b;
    sums.credit += credit;
  }
  return options.labels === null ? { ...sums, credit: pair.credits[spanModes.indexOf(mode)] ?? 0 } : sums;
}

/** The spans of a pair with one label. */
export function labelSums([, a, b, , strict, partial, type]: LabelCounts, mode: SpanMode): SpanSums {
  return { a, b, credit: { strict, exact: strict, partial, type }[mode] };
}

function placesOf(ids: readonly string[], chosen: readonly string[] | null): readonly number[] {
  return [...ids.keys()].filter((place) => chosen === null || chosen.includes(ids[place] ?? ""));
}
