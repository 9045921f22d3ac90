/**
 * Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"). A unit with `m` values puts
 * `1 / (m-1)` into the coincidence `o_ck` for each ordered pair of them; `n_c = Σ_k o_ck`, `n = Σ_c n_c`;
 * `α = 1 - D_o / D_e` with `D_o = Σ o_ck δ²_ck / n` and `D_e = Σ n_c n_k δ²_ck / n(n-1)`.
 */
import { type Coefficient, disagreementCorrected, undefinedBecause } from "./coefficient.ts";

/** How far values lie apart: equal or not, by rank, by difference, by proportion. */
export const measurementLevels = ["nominal", "ordinal", "interval", "ratio"] as const;
export type MeasurementLevel = (typeof measurementLevels)[number];

/** The disagreement observed and that expected by chance, and of how many values. */
export type AlphaParts = { readonly observed: number; readonly expected: number; readonly pairable: number };

const nothingPairable = "No unit has a value of two annotators.";

/** Alpha of `units[unit][annotator]` for values that are equal or not; null is a value that is missing. */
export function nominalAlpha(units: readonly (readonly (string | number | null)[])[]): Coefficient {
  const values = [...new Set(units.flat().filter((value) => value !== null))];
  const ranks = new Map(values.map((value, at) => [value, at]));
  const ranked = units.map((unit) =>
    unit.map((value) => (value === null ? null : (ranks.get(value) ?? null))),
  );
  return krippendorffAlpha(ranked, "nominal");
}

/** Alpha of `units[unit][annotator]`; null is a value that is missing. Throws `RangeError` for a negative value at level "ratio". */
export function krippendorffAlpha(
  units: readonly (readonly (number | null)[])[],
  level: MeasurementLevel,
): Coefficient {
  const { observed, expected, pairable } = alphaParts(units, level);
  return pairable === 0 ? undefinedBecause(nothingPairable) : disagreementCorrected(observed, expected);
}

/** `D_o`, `D_e` and `n` of `krippendorffAlpha`. Both disagreements are 0 where no value can be paired. */
export function alphaParts(
  units: readonly (readonly (number | null)[])[],
  level: MeasurementLevel,
): AlphaParts {
  const present = units.map((unit) => unit.filter((value) => value !== null));
  const pairable = present.filter((unit) => unit.length > 1);
  const counts = new Map<number, number>();
  for (const value of pairable.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts.keys()].sort((a, b) => a - b);
  const least = values[0] ?? 0;
  if (level === "ratio" && least < 0) throw new RangeError(`A ratio cannot be taken of ${least}`);
  const totals = values.map((value) => counts.get(value) ?? 0);
  const ranks = new Map(values.map((value, at) => [value, at]));
  const distance = (a: number, b: number) =>
    squaredDistance(level, values, totals, ranks.get(a) ?? 0, ranks.get(b) ?? 0);
  const count = pairable.reduce((sum, unit) => sum + unit.length, 0);
  if (count === 0) return { observed: 0, expected: 0, pairable: 0 };
  const observed = pairable.reduce(
    (sum, unit) => sum + sumOverPairs(unit, (a, b) => distance(a, b)) / (unit.length - 1),
    0,
  );
  const expected = sumOverPairs([...values.keys()], (a, b) => {
    const weight = (totals[a] ?? 0) * (totals[b] ?? 0);
    return weight * squaredDistance(level, values, totals, a, b);
  });
  return { observed: observed / count, expected: expected / (count * (count - 1)), pairable: count };
}

/** Coincidences of nominal values as sums, which can be added up over articles. */
export type CoincidenceSums = {
  /** `Σ_{c≠k} o_ck`. */
  readonly disagreed: number;
  /** `n_c` by class. */
  readonly classes: readonly number[];
};

/** Nominal alpha of units that are known by their sums: `1 - (n-1) Σ_{c≠k} o_ck / Σ_{c≠k} n_c n_k`. */
export function alphaOf({ disagreed, classes }: CoincidenceSums): Coefficient {
  const count = classes.reduce((sum, total) => sum + total, 0);
  if (count === 0) return undefinedBecause(nothingPairable);
  const unlike = classes.reduce((sum, total) => sum + total * (count - total), 0);
  return disagreementCorrected((count - 1) * disagreed, unlike);
}

/** What a unit with `counts` annotators for each class, two or more in all, adds to `disagreed`. */
export function unitDisagreement(counts: readonly number[]): number {
  const raters = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => sum + count * (raters - count), 0) / (raters - 1);
}

/** `δ²` between the values at two ranks: [c≠k]; (Σ_{g=c..k} n_g - (n_c+n_k)/2)²; (c-k)²; ((c-k)/(c+k))². */
function squaredDistance(
  level: MeasurementLevel,
  values: readonly number[],
  totals: readonly number[],
  rankA: number,
  rankB: number,
): number {
  if (rankA === rankB) return 0;
  const [a = 0, b = 0] = [values[rankA], values[rankB]];
  switch (level) {
    case "nominal":
      return 1;
    case "interval":
      return (a - b) ** 2;
    case "ratio":
      return ((a - b) / (a + b)) ** 2;
    case "ordinal": {
      const between = totals.slice(Math.min(rankA, rankB), Math.max(rankA, rankB) + 1);
      const ends = ((totals[rankA] ?? 0) + (totals[rankB] ?? 0)) / 2;
      return (between.reduce((sum, total) => sum + total, 0) - ends) ** 2;
    }
  }
}

/** The sum of a symmetric function over all ordered pairs of two different places of a list. */
function sumOverPairs(items: readonly number[], of: (a: number, b: number) => number): number {
  let sum = 0;
  items.forEach((a, at) => {
    for (const b of items.slice(at + 1)) sum += 2 * of(a, b);
  });
  return sum;
}
