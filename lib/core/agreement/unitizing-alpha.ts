/**
 * Krippendorff's alpha for unitizing (Krippendorff 1995, "On the Reliability of Unitizing Continuous Data", Sociological Methodology 25;
 * 2004, "Content Analysis", p. 251 ff.): do annotators find the same stretches of a text? For a label, on a text of `L` characters
 * read by `m` annotators:
 *
 * `D_o = Σ_{i≠j} Σ_g Σ_h δ²_gh / (m(m-1)L²)`
 *
 * `D_e = (2/L) Σ_{units g} [ (N-1)/3 (2l³-3l²+l) + l² Σ_{gaps h, l_h≥l} (l_h-l+1) ] / (mL(mL-1) - Σ_{units} l(l-1))`
 *
 * A text is kept as sums for each annotator and each two of them, so that any choice of annotators can be put together later.
 */

import type { TextRange } from "@/lib/core/text/range.ts";
import { type Coefficient, disagreementCorrected, undefinedBecause } from "./coefficient.ts";
import { type Section, sumDistances, toSections } from "./continuum.ts";
import { mapList } from "./map-list.ts";

/** The sums of one text and one label. Annotators are counted from 0, `m` of them; a table of two is a list with the place `i·m + j`. */
export type UnitizingSums = {
  /** `L`. */
  readonly length: number;
  /** How many units each annotator has. */
  readonly units: readonly number[];
  /** `Σ (2l³-3l²+l)/3` over an annotator's units. */
  readonly cubes: readonly number[];
  /** `Σ l(l-1)` over an annotator's units. */
  readonly squares: readonly number[];
  /** `Σ_g Σ_h δ²` of two annotators, i < j; 0 elsewhere. */
  readonly distances: readonly number[];
  /** `Σ l² Σ (l_h-l+1)` over the units of i and the gaps of j that can hold them; j may be i. */
  readonly room: readonly number[];
};

/** Observed and expected disagreement, `D_o` and `D_e`. */
export type UnitizingParts = { readonly observed: number; readonly expected: number };

/** The sums for the units of each annotator, which may not overlap (see `joinOverlapping`), on a text of `length` characters. */
export function unitizingSums(raters: readonly (readonly TextRange[])[], length: number): UnitizingSums {
  const sections = mapList(raters, (units) => toSections(units, length));
  const lengths = mapList(sections, (list) => lengthsOf(list, true));
  const gaps = mapList(sections, (list) => lengthsOf(list, false));
  return {
    length,
    units: mapList(lengths, (list) => list.length),
    cubes: mapList(lengths, (list) => list.reduce((sum, l) => sum + (2 * l ** 3 - 3 * l ** 2 + l) / 3, 0)),
    squares: mapList(lengths, (list) => list.reduce((sum, l) => sum + l * (l - 1), 0)),
    distances: sections.flatMap((first, i) =>
      mapList(sections, (second, j) => (i < j ? sumDistances(first, second) : 0)),
    ),
    room: lengths.flatMap((units) => mapList(gaps, (list) => roomFor(units, list))),
  };
}

/** `D_o` and `D_e` of the annotators at `chosen`, two or more, on a text with characters. */
export function unitizingParts(sums: UnitizingSums, chosen: readonly number[]): UnitizingParts {
  const m = chosen.length;
  const all = sums.units.length;
  let [units, cubes, squares, distances, room] = [0, 0, 0, 0, 0];
  for (const i of chosen) {
    units += sums.units[i] ?? 0;
    cubes += sums.cubes[i] ?? 0;
    squares += sums.squares[i] ?? 0;
    for (const j of chosen) {
      distances += sums.distances[i * all + j] ?? 0;
      room += sums.room[i * all + j] ?? 0;
    }
  }
  const total = m * sums.length;
  const placements = total * (total - 1) - squares;
  return {
    observed: (2 * distances) / (m * (m - 1) * sums.length ** 2),
    expected: placements > 0 ? (2 / sums.length) * (((units - 1) * cubes + room) / placements) : 0,
  };
}

/** `α_U = 1 - Σ D_o / Σ D_e` over labels, or over texts whose parts have been weighted. Undefined where nothing is marked. */
export function unitizingAlpha(parts: readonly UnitizingParts[]): Coefficient {
  const observed = parts.reduce((sum, part) => sum + part.observed, 0);
  const expected = parts.reduce((sum, part) => sum + part.expected, 0);
  if (!(expected > 0)) return undefinedBecause("Nobody has marked anything.");
  return disagreementCorrected(observed, expected);
}

/** Longest first. */
function lengthsOf(sections: readonly Section[], isUnit: boolean): number[] {
  const lengths: number[] = [];
  for (const section of sections) if (section.isUnit === isUnit) lengths.push(section.end - section.start);
  return lengths.sort((a, b) => b - a);
}

/** Of lengths from `lengthsOf`: the gaps which hold a unit are a growing head of the list. */
function roomFor(units: readonly number[], gaps: readonly number[]): number {
  let [room, count, space] = [0, 0, 0];
  for (const l of units) {
    for (let gap = gaps[count]; gap !== undefined && gap >= l; gap = gaps[count]) {
      space += gap + 1;
      count += 1;
    }
    room += l ** 2 * (space - count * l);
  }
  return room;
}
