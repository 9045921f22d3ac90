import { hasSameEdges, type Mark } from "./span-mode.ts";

/** Spans of two annotators that hang together by overlaps between the two; nothing outside overlaps anything inside. */
export type OverlapGroup<Item extends Mark> = {
  readonly a: readonly Item[];
  readonly b: readonly Item[];
  /** Which of `b`, by place, overlap each of `a`, ascending. */
  readonly touching: readonly (readonly number[])[];
};

/** Takes two lists in text order (`compareMarks`) apart into groups, in text order. Groups are small where texts are news. */
export function overlapGroups<Item extends Mark>(
  a: readonly Item[],
  b: readonly Item[],
): readonly OverlapGroup<Item>[] {
  const neighbours = findOverlaps(a, b);
  const parents = Array.from({ length: a.length + b.length }, (_, at) => at);
  neighbours.forEach((list, i) => {
    for (const j of list) parents[rootOf(parents, a.length + j)] = rootOf(parents, i);
  });
  const groups = new Map<number, { a: number[]; b: number[] }>();
  const groupOf = (node: number) => {
    const root = rootOf(parents, node);
    const known = groups.get(root) ?? { a: [], b: [] };
    groups.set(root, known);
    return known;
  };
  for (const i of a.keys()) groupOf(i).a.push(i);
  const placeInGroup = new Int32Array(b.length);
  for (const j of b.keys()) placeInGroup[j] = groupOf(a.length + j).b.push(j) - 1;
  return [...groups.values()].map((group) => ({
    a: group.a.flatMap((i) => a[i] ?? []),
    b: group.b.flatMap((j) => b[j] ?? []),
    touching: group.a.map((i) => (neighbours[i] ?? []).map((j) => placeInGroup[j] ?? 0)),
  }));
}

/** Text order: by start, end, label and id. Fits `Array.prototype.sort`. */
export function compareMarks(a: Mark, b: Mark): number {
  return comparePlaces(a, b) || compareText(a.id, b.id);
}

/** Text order by what is marked alone. */
export function comparePlaces(a: Mark, b: Mark): number {
  return a.start - b.start || a.end - b.end || compareText(a.labelId, b.labelId);
}

/** For each of `a` the places of the overlapping `b`. Two spans without characters meet where they are the same. */
function findOverlaps(a: readonly Mark[], b: readonly Mark[]): number[][] {
  let open: number[] = [];
  let next = 0;
  return a.map((mark) => {
    open = open.filter((j) => (b[j]?.end ?? 0) >= mark.start);
    const reachable = [...open];
    for (let j = next; j < b.length && (b[j]?.start ?? 0) <= mark.end; j += 1) reachable.push(j);
    for (; next < b.length && (b[next]?.start ?? 0) <= mark.start; next += 1) open.push(next);
    return reachable.filter((j) => {
      const other = b[j];
      return other && ((mark.start < other.end && other.start < mark.end) || hasSameEdges(mark, other));
    });
  });
}

function rootOf(parents: number[], node: number): number {
  let root = node;
  for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) root = parent;
  parents[node] = root;
  return root;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
