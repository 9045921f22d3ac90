import type { TextRange } from "@/lib/core/text/range.ts";
import type { Reading } from "./candidate.ts";

type Edges = readonly TextRange[];

/** The characters of a reading that not all of `others` cover, in code points. */
export function contestedRanges(reading: Reading, others: readonly Reading[]): readonly TextRange[] {
  return union(others.flatMap(({ spans }) => subtract(reading.spans, spans)));
}

/** What `from` covers and `taken` does not: disjoint ranges in text order. */
function subtract(from: Edges, taken: Edges): readonly TextRange[] {
  const holes = union(taken);
  return union(from).flatMap(({ start, end }) => {
    const left: TextRange[] = [];
    let at = start;
    for (const hole of holes) {
      if (hole.end <= at || hole.start >= end) continue;
      if (hole.start > at) left.push({ start: at, end: hole.start });
      at = hole.end;
    }
    return at < end ? [...left, { start: at, end }] : left;
  });
}

/** The same characters as disjoint ranges in text order; ranges that touch become one. */
function union(ranges: Edges): readonly TextRange[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
