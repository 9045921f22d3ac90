import { mapList } from "./map-list.ts";
import { hasSameEdges, type Mark } from "./span-mode.ts";
import type { Stretch } from "./stretches.ts";

/** Spans of two annotators that hang together by overlaps between the two; nothing outside overlaps anything inside. */
export type OverlapGroup<Item extends Mark> = {
  readonly a: readonly Item[];
  readonly b: readonly Item[];
  /** Which of `b`, by place, overlap each of `a`, ascending. */
  readonly touching: readonly (readonly number[])[];
};

/** The groups of a stretch in which both sides have something, in text order. They are small where texts are news. */
export function overlapGroups<Item extends Mark>({ a, b }: Stretch<Item>): readonly OverlapGroup<Item>[] {
  const neighbours = findOverlaps(a, b);
  // Most stretches are two spans alone.
  if (a.length + b.length === 2) return neighbours[0]?.length === 1 ? [{ a, b, touching: [[0]] }] : [];
  const parents = Int32Array.from({ length: a.length + b.length }, (_, at) => at);
  for (const [i, list] of neighbours.entries()) {
    for (const j of list) parents[rootOf(parents, a.length + j)] = rootOf(parents, i);
  }
  const groups = new Map<number, { a: Item[]; b: Item[]; touching: (readonly number[])[] }>();
  for (const [i, mark] of a.entries()) {
    const list = neighbours[i] ?? [];
    if (list.length === 0) continue;
    const root = rootOf(parents, i);
    const group = groups.get(root);
    if (group) {
      group.a.push(mark);
      group.touching.push(list);
    } else groups.set(root, { a: [mark], b: [], touching: [list] });
  }
  const placeInGroup = new Int32Array(b.length);
  for (const [j, mark] of b.entries()) {
    const group = groups.get(rootOf(parents, a.length + j));
    if (group) placeInGroup[j] = group.b.push(mark) - 1;
  }
  return mapList([...groups.values()], (group) => ({
    ...group,
    touching: mapList(group.touching, (list) => mapList(list, (j) => placeInGroup[j] ?? 0)),
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
  return mapList(a, (mark) => {
    // A `b` that ends before this start is behind every later `a` as well; one that starts at its end may be empty and the same.
    if (open.some((j) => (b[j]?.end ?? 0) < mark.start)) {
      open = open.filter((j) => (b[j]?.end ?? 0) >= mark.start);
    }
    const overlapping = open.filter((j) => doMeet(mark, b[j]));
    for (let j = next; j < b.length && (b[j]?.start ?? 0) <= mark.end; j += 1) {
      if (doMeet(mark, b[j])) overlapping.push(j);
    }
    for (; next < b.length && (b[next]?.start ?? 0) <= mark.start; next += 1) open.push(next);
    return overlapping;
  });
}

function doMeet(a: Mark, b: Mark | undefined): boolean {
  return b !== undefined && (hasSameEdges(a, b) || (a.start < b.end && b.start < a.end));
}

function rootOf(parents: Int32Array, node: number): number {
  let root = node;
  for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) root = parent;
  parents[node] = root;
  return root;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
