/**
 * Fleiss' kappa (Fleiss 1971, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76(5)): `n` annotators
 * put each of `N` units into one class. `P_i = (Σ_j n_ij² - n) / (n(n-1))`, `p_j = Σ_i n_ij / Nn`, `κ = (P̄ - Σ_j p_j²) / (1 - Σ_j p_j²)`.
 */
import { type Coefficient, chanceCorrected, undefinedBecause } from "./coefficient.ts";

/** The sums of Fleiss' kappa, which can be added up over articles that have the same number of annotators. */
export type FleissSums = {
  readonly units: number;
  /** `Σ_i P_i`. */
  readonly agreement: number;
  /** `Σ_i n_ij` by class. */
  readonly classes: readonly number[];
};

/** Fleiss' kappa of `counts[unit][class]`. Throws `RangeError` where units have been judged by different numbers of annotators. */
export function fleissKappa(counts: readonly (readonly number[])[]): Coefficient {
  const raters = sumOf(counts[0] ?? []);
  const other = counts.map(sumOf).find((sum) => sum !== raters);
  if (other !== undefined) {
    throw new RangeError(`Fleiss' kappa needs as many annotators for each unit, not ${raters} and ${other}`);
  }
  if (raters < 2) return undefinedBecause("It takes two annotators to agree.");
  return fleissOf({
    units: counts.length,
    agreement: sumOf(counts.map(unitAgreement)),
    classes: (counts[0] ?? []).map((_, column) => sumOf(counts.map((row) => row[column] ?? 0))),
  });
}

/** `fleissKappa` of units that are known by their sums. */
export function fleissOf({ units, agreement, classes }: FleissSums): Coefficient {
  if (units === 0) return undefinedBecause("The annotators have no unit in common to compare.");
  const judgements = sumOf(classes);
  const expected = classes.reduce((sum, count) => sum + (count / judgements) ** 2, 0);
  return chanceCorrected(agreement / units, expected);
}

/** `P_i`: the share of pairs of annotators who agree on a unit with `counts` annotators for each class, two or more in all. */
export function unitAgreement(counts: readonly number[]): number {
  const raters = sumOf(counts);
  const squares = counts.reduce((sum, count) => sum + count * count, 0);
  return (squares - raters) / (raters * (raters - 1));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
