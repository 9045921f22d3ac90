import { type MarkedSpan, sharedRelations, sharedSpans } from "./accepted-suggestions.ts";
import { kindOfPair, withoutShared } from "./comparison.ts";
import { countAttributes, type PlacedAttribute } from "./count-attributes.ts";
import { type Counterpart, countRelations } from "./count-relations.ts";
import { mapList } from "./map-list.ts";
import { matchSpans, pairGroups, prepareMarks, type SpanPair } from "./match-spans.ts";
import { entryOf } from "./report/entry.ts";
import { type SpanMode, spanModes } from "./span-mode.ts";
import type { Rater, TalliedSpan } from "./tallied-span.ts";
import type { MatchedCounts, MissedCounts, PairTally } from "./tally.ts";

/** What the places of an article's tally stand for. */
export type TallyPlaces = {
  /** Label ids. */
  readonly labels: readonly string[];
  /** By place of the label. */
  readonly attributes: readonly (readonly PlacedAttribute[])[];
  readonly relationTypes: readonly string[];
};

type Pairs = readonly SpanPair<TalliedSpan>[];

/** Compares two raters of an article. The pairs of mode `strict` tell what they differ in. */
export function tallyPair(a: Rater, b: Rater, places: TallyPlaces): Omit<PairTally, "a" | "b"> {
  const shared = sharedSpans(a.accepted, b.accepted);
  const [spansA, spansB] = withoutShared(a.spans, b.spans, shared);
  const prepared = prepareMarks(spansA, spansB);
  const groups = {
    strict: pairGroups(prepared, "strict"),
    exact: pairGroups(prepared, "exact"),
    partial: pairGroups(prepared, "partial"),
    type: pairGroups(prepared, "type"),
  };
  const pairs = [...prepared.alike, ...groups.strict];
  const rows = mapList(places.labels, (_, label): LabelRow => [label, 0, 0, 0, 0, 0, 0]);
  for (const { label } of spansA) add(rows, label, 1, 1);
  for (const { label } of spansB) add(rows, label, 2, 1);
  for (const { id, label } of a.spans) if (shared.has(id)) add(rows, label, 3, 1);
  for (const column of [4, 5, 6] as const) addCredits(rows, column, prepared.alike);
  addCredits(rows, 4, groups.strict);
  addCredits(rows, 5, pairGroups(prepared, "partial", true));
  addCredits(rows, 6, groups.type);
  return {
    credits: mapList(spanModes, (mode) => sumCredits(prepared.alike) + sumCredits(groups[mode])),
    labels: rows.filter(([, a, b, suggested]) => a + b + suggested > 0),
    matched: countMatched(places.labels.length, pairs),
    missed: countMissed(rows, pairs),
    attributes: countAttributes(places.attributes, pairs),
    relations: tallyRelations(a, b, places.relationTypes, shared, prepared.alike, groups),
  };
}

/** Which span of B stands for a span of A in mode `strict`, by id; `shared` come from one suggestion (see `sharedSpans`). */
export function strictCounterpart(
  a: readonly MarkedSpan[],
  b: readonly MarkedSpan[],
  shared: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...shared, ...partners(matchSpans(...withoutShared(a, b, shared), "strict").pairs)]);
}

function tallyRelations(
  a: Rater,
  b: Rater,
  typeIds: readonly string[],
  shared: ReadonlyMap<string, string>,
  alike: Pairs,
  groups: Readonly<Record<SpanMode, Pairs>>,
): PairTally["relations"] {
  if (typeIds.length === 0) return [];
  const sameInAll = new Map([...shared, ...partners(alike)]);
  const counterpart = (mode: SpanMode): Counterpart => {
    const inMode = partners(groups[mode]);
    return (id) => sameInAll.get(id) ?? inMode.get(id);
  };
  const counterparts = {
    strict: counterpart("strict"),
    exact: counterpart("exact"),
    partial: counterpart("partial"),
    type: counterpart("type"),
  };
  const sharedLinks = sharedRelations(a.accepted, b.accepted);
  return countRelations(typeIds, [a.relations, b.relations], counterparts, sharedLinks);
}

/** The pairs that have credit, by the id of A's span: that of B's. */
function partners(pairs: readonly SpanPair<MarkedSpan>[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { a, b, credit } of pairs) if (credit > 0) found.set(a.id, b.id);
  return found;
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
type LabelColumn = 1 | 2 | 3 | 4 | 5 | 6;

function add(rows: readonly LabelRow[], label: number, column: LabelColumn, amount: number): void {
  const row = rows[label];
  if (row) row[column] += amount;
}

function addCredits(rows: readonly LabelRow[], column: LabelColumn, pairs: Pairs): void {
  for (const { a, credit } of pairs) add(rows, a.label, column, credit);
}

function sumCredits(pairs: Pairs): number {
  return pairs.reduce((sum, { credit }) => sum + credit, 0);
}

type MatchedRow = [labelA: number, labelB: number, same: number, attributes: number, edges: number];

function countMatched(labelCount: number, pairs: Pairs): readonly MatchedCounts[] {
  const rows = new Map<number, MatchedRow>();
  for (const { a, b } of pairs) {
    const key = a.label * labelCount + b.label;
    const row = entryOf(rows, key, (): MatchedRow => [a.label, b.label, 0, 0, 0]);
    const kind = kindOfPair(a, b);
    row[kind === "attributes" ? 3 : kind === "edges" || kind === "both" ? 4 : 2] += 1;
  }
  return [...rows.values()];
}

/** What is left of each one's spans without the paired. */
function countMissed(rows: readonly LabelRow[], pairs: Pairs): readonly MissedCounts[] {
  const missed = mapList(rows, ([label, a, b]): [number, number, number] => [label, a, b]);
  for (const { a, b } of pairs) {
    const [ofA, ofB] = [missed[a.label], missed[b.label]];
    if (ofA) ofA[1] -= 1;
    if (ofB) ofB[2] -= 1;
  }
  return missed.filter(([, onlyA, onlyB]) => onlyA + onlyB > 0);
}
