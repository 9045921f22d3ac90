/** A text as one annotator has cut it for one label: units that were marked and the gaps between them (Krippendorff 1995, 2004). */
import type { TextRange } from "@/lib/core/text/range.ts";

/** A stretch of the continuum: marked, or between marks. Lengths are in code points and above 0. */
export type Section = TextRange & { readonly isUnit: boolean };

/** Ranges in order, those that share a character joined into one. Ranges that touch stay two; empty ones go. */
export function joinOverlapping(ranges: readonly TextRange[]): readonly TextRange[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start >= end) continue;
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Tiles `[0, length)` with units, which may not overlap, and the gaps around them. */
export function toSections(units: readonly TextRange[], length: number): readonly Section[] {
  const sections: Section[] = [];
  let at = 0;
  for (const { start, end } of units) {
    if (start > at) sections.push({ start: at, end: start, isUnit: false });
    sections.push({ start, end, isUnit: true });
    at = end;
  }
  if (at < length) sections.push({ start: at, end: length, isUnit: false });
  return sections;
}

/**
 * How far two sections that share a character lie apart: `δ² = (b_g - b_h)² + (e_g - e_h)²` for two units, the square of the unit's
 * length for a unit inside a gap, else 0.
 */
export function sectionDistance(g: Section, h: Section): number {
  if (!(g.start < h.end && h.start < g.end)) return 0;
  if (g.isUnit && h.isUnit) return (g.start - h.start) ** 2 + (g.end - h.end) ** 2;
  if (g.isUnit && isWithin(g, h)) return (g.end - g.start) ** 2;
  if (h.isUnit && isWithin(h, g)) return (h.end - h.start) ** 2;
  return 0;
}

/** `Σ_g Σ_h δ²_gh` over the sections of two annotators. */
export function sumDistances(first: readonly Section[], second: readonly Section[]): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  for (let g = first[i], h = second[j]; g && h; g = first[i], h = second[j]) {
    sum += sectionDistance(g, h);
    if (g.end <= h.end) i += 1;
    if (h.end <= g.end) j += 1;
  }
  return sum;
}

function isWithin(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
