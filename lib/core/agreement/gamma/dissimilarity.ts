import type { Unit } from "./continuum.ts";

/**
 * How much place (`alpha`) and category (`beta`) count, and what a unit that nobody else has costs
 * (`deltaEmpty`), as in Mathet, Widlöcher & Métivier 2015, "The Unified and Holistic Method Gamma (γ) for
 * Inter-Annotator Agreement Measure and Alignment", Computational Linguistics 41(3), section 4.3.
 */
export type Weights = { readonly alpha: number; readonly beta: number; readonly deltaEmpty: number };

/** Place and category count alike, and as much as a unit by itself. */
export const usualWeights: Weights = { alpha: 1, beta: 1, deltaEmpty: 1 };

/** Throws RangeError unless `alpha` and `beta` are at least 0 and `deltaEmpty` is above it. */
export function requireWeights({ alpha, beta, deltaEmpty }: Weights): void {
  const areFinite = [alpha, beta, deltaEmpty].every(Number.isFinite);
  if (!areFinite || alpha < 0 || beta < 0 || deltaEmpty <= 0) {
    throw new RangeError(`No dissimilarity has alpha ${alpha}, beta ${beta} and deltaEmpty ${deltaEmpty}`);
  }
}

/** alpha · place + beta · category, from 0 for two units that are alike. */
export function dissimilarity(one: Unit, other: Unit, weights: Weights): number {
  const category = one.category === other.category ? 0 : weights.beta * weights.deltaEmpty;
  return weights.alpha === 0
    ? category
    : weights.alpha * placeDissimilarity(one, other, weights.deltaEmpty) + category;
}

/**
 * The paper's sporadic dissimilarity of place: ((|Δstart| + |Δend|) / sum of lengths)² · deltaEmpty. Two
 * empty units are 0 apart at one place and Infinity anywhere else.
 */
export function placeDissimilarity(one: Unit, other: Unit, deltaEmpty: number): number {
  const moved = Math.abs(one.start - other.start) + Math.abs(one.end - other.end);
  if (moved === 0) return 0;
  const share = moved / (one.end - one.start + other.end - other.start);
  return share * share * deltaEmpty;
}
