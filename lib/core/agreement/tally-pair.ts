import type { AttributeDefinition } from "@/lib/core/annotation/label.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { type Accepted, type Marking, sharedRelations, sharedSpans } from "./accepted-suggestions.ts";
import { kindOfPair, withoutShared } from "./comparison.ts";
import { countAttributes } from "./count-attributes.ts";
import { countRelations } from "./count-relations.ts";
import { pairMarks, prepareMarks, type SpanPair, withUnpaired } from "./match-spans.ts";
import { spanModes } from "./span-mode.ts";
import type { LabelCounts, MatchedCounts, MissedCounts, PairTally } from "./tally.ts";

/** One side of a comparison: what a rater has marked, and what of it comes from suggestions. */
export type Rater = Marking & { readonly accepted: Accepted };

/** What the labels of an article are: their places, and the attributes of each by label id. */
export type LabelPlaces = {
  readonly placeOf: ReadonlyMap<string, number>;
  readonly attributesOf: ReadonlyMap<string, readonly AttributeDefinition[]>;
};

/** Compares two raters of an article. The pairs of mode `strict` tell what they differ in. */
export function tallyPair(a: Rater, b: Rater, labels: LabelPlaces): Omit<PairTally, "a" | "b"> {
  const shared = sharedSpans(a.accepted, b.accepted);
  const [spansA, spansB] = withoutShared(a.spans, b.spans, shared);
  const prepared = prepareMarks(spansA, spansB);
  const matchings = spanModes.map((mode) => pairMarks(prepared, mode));
  const { pairs, onlyA, onlyB } = withUnpaired(spansA, spansB, matchings[0] ?? []);
  const within = pairMarks(prepared, "partial", true);
  const counts = countLabels(labels, spansA, spansB);
  for (const span of a.spans) if (shared.has(span.id)) countsAt(counts, labels, span)[2] += 1;
  addCredits(counts, labels, pairs, 3);
  addCredits(counts, labels, within, 4);
  addCredits(counts, labels, matchings[3] ?? [], 5);
  const links = matchings.map((matching) => {
    const credited = matching.filter(({ credit }) => credit > 0);
    return new Map([...shared, ...credited.map((pair): [string, string] => [pair.a.id, pair.b.id])]);
  });
  return {
    credits: matchings.map((matching) => matching.reduce((sum, { credit }) => sum + credit, 0)),
    labels: [...counts].map(([label, row]): LabelCounts => [label, ...row]),
    matched: countMatched(labels, pairs),
    missed: countMissed(labels, onlyA, onlyB),
    attributes: countAttributes(labels, pairs),
    relations: countRelations(a.relations, b.relations, links, sharedRelations(a.accepted, b.accepted)),
  };
}

type Row = [a: number, b: number, suggested: number, strict: number, partial: number, type: number];

function countLabels(labels: LabelPlaces, a: readonly Span[], b: readonly Span[]): Map<number, Row> {
  const counts = new Map<number, Row>();
  for (const span of a) countsAt(counts, labels, span)[0] += 1;
  for (const span of b) countsAt(counts, labels, span)[1] += 1;
  return counts;
}

function countsAt(
  counts: Map<number, Row>,
  { placeOf }: LabelPlaces,
  { labelId }: Pick<Span, "labelId">,
): Row {
  const place = placeOf.get(labelId) ?? -1;
  const row = counts.get(place) ?? [0, 0, 0, 0, 0, 0];
  counts.set(place, row);
  return row;
}

function addCredits(
  counts: Map<number, Row>,
  labels: LabelPlaces,
  pairs: readonly SpanPair<Span>[],
  column: 3 | 4 | 5,
): void {
  for (const { a, credit } of pairs) if (credit > 0) countsAt(counts, labels, a)[column] += credit;
}

function countMatched({ placeOf }: LabelPlaces, pairs: readonly SpanPair<Span>[]): MatchedCounts[] {
  const rows = new Map<string, [number, number, number, number, number]>();
  for (const { a, b } of pairs) {
    const key = `${a.labelId} ${b.labelId}`;
    const row = rows.get(key) ?? [placeOf.get(a.labelId) ?? -1, placeOf.get(b.labelId) ?? -1, 0, 0, 0];
    rows.set(key, row);
    const kind = kindOfPair(a, b);
    row[kind === "attributes" ? 3 : kind === "edges" || kind === "both" ? 4 : 2] += 1;
  }
  return [...rows.values()];
}

function countMissed(
  { placeOf }: LabelPlaces,
  onlyA: readonly Span[],
  onlyB: readonly Span[],
): MissedCounts[] {
  const rows = new Map<number, [number, number, number]>();
  for (const [side, spans] of [onlyA, onlyB].entries()) {
    for (const { labelId } of spans) {
      const place = placeOf.get(labelId) ?? -1;
      const row = rows.get(place) ?? [place, 0, 0];
      rows.set(place, row);
      row[side === 0 ? 1 : 2] += 1;
    }
  }
  return [...rows.values()];
}
