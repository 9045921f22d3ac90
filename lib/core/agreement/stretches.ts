import type { Mark } from "./span-mode.ts";

/** Spans of two annotators that nothing outside reaches into. */
export type Stretch<Item extends Mark> = { readonly a: readonly Item[]; readonly b: readonly Item[] };

/** Cuts two lists in text order (`compareMarks`) where no span of either goes on, and answers the pieces that have something of both. */
export function cutStretches<Item extends Mark>(
  a: readonly Item[],
  b: readonly Item[],
): readonly Stretch<Item>[] {
  const stretches: Stretch<Item>[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [fromA, fromB] = [i, j];
    // Spans without characters meet where they are the same, so the first offset is always of the stretch.
    let reach = Math.min(startOf(a[i]), startOf(b[j])) + 1;
    for (let before = -1; before < i + j; ) {
      before = i + j;
      for (; startOf(a[i]) < reach; i += 1) reach = Math.max(reach, a[i]?.end ?? 0);
      for (; startOf(b[j]) < reach; j += 1) reach = Math.max(reach, b[j]?.end ?? 0);
    }
    if (i > fromA && j > fromB) stretches.push({ a: a.slice(fromA, i), b: b.slice(fromB, j) });
  }
  return stretches;
}

function startOf(mark: Mark | undefined): number {
  return mark ? mark.start : Number.POSITIVE_INFINITY;
}
