import { assignColumns, type Edge } from "./assignment.ts";
import { mapList } from "./map-list.ts";
import { compareMarks, comparePlaces, type OverlapGroup, overlapGroups } from "./overlap-groups.ts";
import { halfCredits, hasSameEdges, type Mark, type SpanMode } from "./span-mode.ts";
import { cutStretches, type Stretch } from "./stretches.ts";

/** Two spans that stand for one another, and what the pair is worth: 1, 0.5, or 0 where only their being close pairs them. */
export type SpanPair<Item extends Mark> = {
  readonly a: Item;
  readonly b: Item;
  readonly credit: number;
};

/** Every span of two annotators exactly once: in a pair, or alone. */
export type SpanMatching<Item extends Mark> = {
  readonly pairs: readonly SpanPair<Item>[];
  readonly onlyA: readonly Item[];
  readonly onlyB: readonly Item[];
};

/** The overlaps between two annotators, found and weighed once for all modes. */
export type PreparedMarks<Item extends Mark> = {
  /** Spans that both have alike, where they have nothing else: worth 1 in every mode. */
  readonly alike: readonly SpanPair<Item>[];
  /** What is left to be paired. */
  readonly groups: readonly WeighedGroup<Item>[];
  /** Have the two changed sides in `groups`? */
  readonly isTurned: boolean;
};

type WeighedGroup<Item extends Mark> = {
  readonly a: readonly Item[];
  readonly b: readonly Item[];
  /** For each of `a` those of `b` that it overlaps, with what the pair weighs but for its credit. */
  readonly edges: readonly (readonly Edge[])[];
  /** What half a credit weighs. */
  readonly halfWeight: number;
};

/**
 * Pairs the spans of two annotators one to one so that the sum of credits in `mode` is as large as it can be. Of all such pairings it
 * takes the one with most spans alike, then that of closest spans: same label first, then overlap. The order of the lists does not
 * matter, and exchanging the two exchanges the sides of the pairs and nothing else.
 */
export function matchSpans<Item extends Mark>(
  a: readonly Item[],
  b: readonly Item[],
  mode: SpanMode,
): SpanMatching<Item> {
  return withUnpaired(
    a,
    b,
    pairMarks(prepareMarks(a.toSorted(compareMarks), b.toSorted(compareMarks)), mode),
  );
}

/**
 * Finds what overlaps what in two lists in text order (`compareMarks`). The sides are put in an order that depends on what is marked, so
 * that ties fall alike either way.
 */
export function prepareMarks<Item extends Mark>(a: readonly Item[], b: readonly Item[]): PreparedMarks<Item> {
  const isTurned = compareLists(a, b) > 0;
  const alike: SpanPair<Item>[] = [];
  const groups: WeighedGroup<Item>[] = [];
  for (const stretch of isTurned ? cutStretches(b, a) : cutStretches(a, b)) {
    if (isTwin(stretch)) {
      for (const [at, first] of stretch.a.entries()) pushPair(alike, first, stretch.b[at], 1, isTurned);
    } else for (const group of overlapGroups(stretch)) groups.push(weigh(group));
  }
  return { alike, groups, isTurned };
}

/** The pairs of `matchSpans`. */
function pairMarks<Item extends Mark>(
  prepared: PreparedMarks<Item>,
  mode: SpanMode,
): readonly SpanPair<Item>[] {
  return [...prepared.alike, ...pairGroups(prepared, mode)];
}

/** The pairs of `matchSpans` but for those that are `alike`. `isWithinLabel` leaves spans of different labels apart altogether. */
export function pairGroups<Item extends Mark>(
  { groups, isTurned }: PreparedMarks<Item>,
  mode: SpanMode,
  isWithinLabel = false,
): readonly SpanPair<Item>[] {
  const pairs: SpanPair<Item>[] = [];
  for (const group of groups) {
    const columns = groupColumns(group, mode, isWithinLabel);
    for (const [row, first] of group.a.entries()) {
      const second = group.b[columns[row] ?? -1];
      if (second) pushPair(pairs, first, second, halfCredits(first, second, mode) / 2, isTurned);
    }
  }
  return pairs;
}

function pushPair<Item extends Mark>(
  pairs: SpanPair<Item>[],
  first: Item,
  second: Item | undefined,
  credit: number,
  isTurned: boolean,
): void {
  if (second) pairs.push(isTurned ? { a: second, b: first, credit } : { a: first, b: second, credit });
}

/** Adds to the pairs those of either side that are in none. */
function withUnpaired<Item extends Mark>(
  a: readonly Item[],
  b: readonly Item[],
  pairs: readonly SpanPair<Item>[],
): SpanMatching<Item> {
  const pairedA = new Set(pairs.map((pair) => pair.a));
  const pairedB = new Set(pairs.map((pair) => pair.b));
  return {
    pairs,
    onlyA: a.filter((span) => !pairedA.has(span)),
    onlyB: b.filter((span) => !pairedB.has(span)),
  };
}

/** For each of the first side the place of its partner, or -1. Many groups are two spans alone. */
function groupColumns(
  { a, b, edges, halfWeight }: WeighedGroup<Mark>,
  mode: SpanMode,
  isWithinLabel: boolean,
): readonly number[] {
  if (a.length + b.length === 2) return [isWithinLabel && a[0]?.labelId !== b[0]?.labelId ? -1 : 0];
  const weighed = mapList(a, (first, row) => {
    const inMode: Edge[] = [];
    for (const { column, weight } of edges[row] ?? []) {
      const second = b[column];
      if (!second || (isWithinLabel && first.labelId !== second.labelId)) continue;
      inMode.push({ column, weight: weight + halfWeight * halfCredits(first, second, mode) });
    }
    return inMode;
  });
  return assignColumns(weighed, b.length);
}

function isTwin({ a, b }: Stretch<Mark>): boolean {
  return a.length === b.length && a.every((mark, at) => isAlike(mark, b[at]));
}

function isAlike(a: Mark, b: Mark | undefined): boolean {
  return b !== undefined && a.labelId === b.labelId && hasSameEdges(a, b);
}

/** No two spans are closer than this: 1,000 for the label, 1,000 for the overlap. */
const closest = 2000;

/** Whole numbers in three tiers, so that no sum of a lower tier ever outweighs one of a higher: credit, alike, close. */
function weigh<Item extends Mark>({ a, b, touching }: OverlapGroup<Item>): WeighedGroup<Item> {
  const most = Math.min(a.length, b.length);
  const tier = closest * most + 1;
  const edges = mapList(a, (first, row) => {
    const list: Edge[] = [];
    for (const column of touching[row] ?? []) {
      const second = b[column];
      if (!second) continue;
      list.push({ column, weight: Number(isAlike(first, second)) * tier + closeness(first, second) });
    }
    return list;
  });
  return { a, b, edges, halfWeight: (most + 1) * tier };
}

/** 1 to 2000: a thousand for the same label and up to a thousand for the overlap (Dice). */
function closeness(a: Mark, b: Mark): number {
  const lengths = a.end - a.start + b.end - b.start;
  const overlap = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const dice = lengths === 0 ? 1 : (2 * overlap) / lengths;
  return (a.labelId === b.labelId ? 1000 : 0) + Math.max(1, Math.round(1000 * dice));
}

function compareLists(a: readonly Mark[], b: readonly Mark[]): number {
  if (a.length !== b.length) return a.length - b.length;
  for (const [at, mark] of a.entries()) {
    const other = b[at];
    const order = other ? comparePlaces(mark, other) : 0;
    if (order !== 0) return order;
  }
  return 0;
}
