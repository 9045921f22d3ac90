import {
  type Accepted,
  type MarkedSpan,
  type Marking,
  sharedRelations,
  sharedSpans,
} from "./accepted-suggestions.ts";
import { kindOfPair, withoutShared } from "./comparison.ts";
import { countAttributes, type LabelAttribute } from "./count-attributes.ts";
import { countRelations } from "./count-relations.ts";
import { pairMarks, prepareMarks, type SpanPair, withUnpaired } from "./match-spans.ts";
import { type SpanMode, spanModes } from "./span-mode.ts";
import type { LabelCounts, MatchedCounts, MissedCounts, PairTally } from "./tally.ts";

/** One side of a comparison: what a rater has marked, and what of it comes from suggestions. */
export type Rater = Marking & { readonly accepted: Accepted };

/** What the places of an article's tally stand for. */
export type TallyPlaces = {
  readonly labels: ReadonlyMap<string, number>;
  readonly attributes: readonly LabelAttribute[];
  readonly relationTypes: readonly string[];
};

/** Compares two raters of an article. The pairs of mode `strict` tell what they differ in. */
export function tallyPair(a: Rater, b: Rater, places: TallyPlaces): Omit<PairTally, "a" | "b"> {
  const shared = sharedSpans(a.accepted, b.accepted);
  const [spansA, spansB] = withoutShared(a.spans, b.spans, shared);
  const prepared = prepareMarks(spansA, spansB);
  const matchings = {
    strict: pairMarks(prepared, "strict"),
    exact: pairMarks(prepared, "exact"),
    partial: pairMarks(prepared, "partial"),
    type: pairMarks(prepared, "type"),
  };
  const { pairs, onlyA, onlyB } = withUnpaired(spansA, spansB, matchings.strict);
  const counts = openLabelRows(places.labels);
  for (const { labelId } of spansA) counts.add(labelId, 1, 1);
  for (const { labelId } of spansB) counts.add(labelId, 2, 1);
  for (const { id, labelId } of a.spans) if (shared.has(id)) counts.add(labelId, 3, 1);
  for (const { a: span, credit } of pairs) counts.add(span.labelId, 4, credit);
  for (const { a: span, credit } of pairMarks(prepared, "partial", true)) counts.add(span.labelId, 5, credit);
  for (const { a: span, credit } of matchings.type) counts.add(span.labelId, 6, credit);
  const counterpart = (mode: SpanMode) => toCounterpart(matchings[mode], shared);
  return {
    credits: spanModes.map((mode) => matchings[mode].reduce((sum, { credit }) => sum + credit, 0)),
    labels: counts.rows(),
    matched: countMatched(places.labels, pairs),
    missed: countMissed(places.labels, onlyA, onlyB),
    attributes: countAttributes(places.attributes, pairs),
    relations:
      places.relationTypes.length === 0
        ? []
        : countRelations(
            places.relationTypes,
            [a.relations, b.relations],
            {
              strict: counterpart("strict"),
              exact: counterpart("exact"),
              partial: counterpart("partial"),
              type: counterpart("type"),
            },
            sharedRelations(a.accepted, b.accepted),
          ),
  };
}

/** Which span of B stands for a span of A in mode `strict`, by id; `shared` come from one suggestion (see `sharedSpans`). */
export function strictCounterpart(
  a: readonly MarkedSpan[],
  b: readonly MarkedSpan[],
  shared: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return toCounterpart(pairMarks(prepareMarks(...withoutShared(a, b, shared)), "strict"), shared);
}

/** The pairs that have credit, as a map; spans that come from one suggestion stand for each other too. */
function toCounterpart(
  pairs: readonly SpanPair<MarkedSpan>[],
  shared: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const counterpart = new Map(shared);
  for (const { a, b, credit } of pairs) if (credit > 0) counterpart.set(a.id, b.id);
  return counterpart;
}

type LabelRow = [
  label: number,
  a: number,
  b: number,
  suggested: number,
  strict: number,
  partial: number,
  type: number,
];

function openLabelRows(labels: ReadonlyMap<string, number>) {
  const rows = new Map<string, LabelRow>();
  return {
    add(labelId: string, column: 1 | 2 | 3 | 4 | 5 | 6, amount: number): void {
      if (amount === 0) return;
      const row = rows.get(labelId) ?? [labels.get(labelId) ?? -1, 0, 0, 0, 0, 0, 0];
      rows.set(labelId, row);
      row[column] += amount;
    },
    rows: (): readonly LabelCounts[] => [...rows.values()],
  };
}

function countMatched(
  labels: ReadonlyMap<string, number>,
  pairs: readonly SpanPair<MarkedSpan>[],
): readonly MatchedCounts[] {
  const rows = new Map<number, [number, number, number, number, number]>();
  for (const { a, b } of pairs) {
    const [labelA, labelB] = [labels.get(a.labelId) ?? -1, labels.get(b.labelId) ?? -1];
    const key = labelA * labels.size + labelB;
    const row = rows.get(key) ?? [labelA, labelB, 0, 0, 0];
    rows.set(key, row);
    const kind = kindOfPair(a, b);
    row[kind === "attributes" ? 3 : kind === "edges" || kind === "both" ? 4 : 2] += 1;
  }
  return [...rows.values()];
}

function countMissed(
  labels: ReadonlyMap<string, number>,
  onlyA: readonly MarkedSpan[],
  onlyB: readonly MarkedSpan[],
): readonly MissedCounts[] {
  const count = (spans: readonly MarkedSpan[], id: string) =>
    spans.filter(({ labelId }) => labelId === id).length;
  return [...labels].flatMap(([id, place]): MissedCounts[] => {
    const [countA, countB] = [count(onlyA, id), count(onlyB, id)];
    return countA + countB === 0 ? [] : [[place, countA, countB]];
  });
}
