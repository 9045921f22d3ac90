import { assignColumns, type Edge } from "./assignment.ts";
import { compareMarks, comparePlaces, type OverlapGroup, overlapGroups } from "./overlap-groups.ts";
import { halfCredits, hasSameEdges, type Mark, type SpanMode } from "./span-mode.ts";

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

/** The overlaps between two annotators, found once for all modes. */
export type PreparedMarks<Item extends Mark> = {
  /** Spans that both have alike, and that overlap nothing but such spans: worth 1 in every mode. */
  readonly alike: readonly SpanPair<Item>[];
  /** What is left to be paired. */
  readonly groups: readonly OverlapGroup<Item>[];
  /** Have the two changed sides in `groups`? */
  readonly isTurned: boolean;
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
  return withUnpaired(a, b, pairMarks(prepareMarks(a, b), mode));
}

/** Finds what overlaps what. The sides are put in an order that depends on what is marked, so that ties fall alike either way. */
export function prepareMarks<Item extends Mark>(a: readonly Item[], b: readonly Item[]): PreparedMarks<Item> {
  const sortedA = [...a].sort(compareMarks);
  const sortedB = [...b].sort(compareMarks);
  const isTurned = compareLists(sortedA, sortedB) > 0;
  const alike: SpanPair<Item>[] = [];
  const groups: OverlapGroup<Item>[] = [];
  for (const group of isTurned ? overlapGroups(sortedB, sortedA) : overlapGroups(sortedA, sortedB)) {
    if (!isTwin(group)) groups.push(group);
    else for (const [at, first] of group.a.entries()) pushPair(alike, first, group.b[at], 1, isTurned);
  }
  return { alike, groups, isTurned };
}

/** The pairs of `matchSpans`. `isWithinLabel` leaves spans of different labels apart altogether. */
export function pairMarks<Item extends Mark>(
  { alike, groups, isTurned }: PreparedMarks<Item>,
  mode: SpanMode,
  isWithinLabel = false,
): readonly SpanPair<Item>[] {
  const pairs = [...alike];
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
export function withUnpaired<Item extends Mark>(
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
function groupColumns(group: OverlapGroup<Mark>, mode: SpanMode, isWithinLabel: boolean): ArrayLike<number> {
  const { a, b } = group;
  if (a.length + b.length === 2) return [isWithinLabel && a[0]?.labelId !== b[0]?.labelId ? -1 : 0];
  return assignColumns(weigh(group, mode, isWithinLabel), b.length);
}

function isTwin({ a, b }: OverlapGroup<Mark>): boolean {
  return a.length === b.length && a.every((mark, at) => isAlike(mark, b[at]));
}

function isAlike(a: Mark, b: Mark | undefined): boolean {
  return b !== undefined && a.labelId === b.labelId && hasSameEdges(a, b);
}

/** No two spans are closer than this: 1,000 for the label, 1,000 for the overlap. */
const closest = 2000;

/** Whole numbers in three tiers, so that no sum of a lower tier ever outweighs one of a higher: credit, alike, close. */
function weigh({ a, b, touching }: OverlapGroup<Mark>, mode: SpanMode, isWithinLabel: boolean): Edge[][] {
  const most = Math.min(a.length, b.length);
  const tier = closest * most + 1;
  return a.map((first, row) =>
    (touching[row] ?? []).flatMap((column): Edge[] => {
      const second = b[column];
      if (!second || (isWithinLabel && first.labelId !== second.labelId)) return [];
      const credits = halfCredits(first, second, mode) * (most + 1) + Number(isAlike(first, second));
      return [{ column, weight: credits * tier + closeness(first, second) }];
    }),
  );
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
