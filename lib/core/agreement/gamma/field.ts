import { type Continuum, countUnits, type Unit } from "./continuum.ts";
import { dissimilarity, type Weights } from "./dissimilarity.ts";

/**
 * A unit in its field: whose it is, its place in the field's order, and the units of others it could be
 * aligned with.
 */
export type Placed = Unit & { readonly rater: number; readonly index: number; readonly near: Placed[] };

/**
 * The units said to mean the same, at most one of each annotator: the paper's unitary alignment without its
 * empty units.
 */
export type Group = readonly Placed[];

/**
 * A continuum laid out for alignment. `pairCount` is that of its annotators; `aloneCost` what a unit by
 * itself costs, a hair above deltaEmpty so that of equally good alignments one with the fewest groups is
 * found; costs closer than `tolerance` are the same; `work` counts the steps taken so far.
 */
export type Field = {
  readonly units: readonly Placed[];
  readonly raterCount: number;
  readonly pairCount: number;
  readonly weights: Weights;
  readonly aloneCost: number;
  readonly tolerance: number;
  readonly work: { steps: number };
};

/** Lays a continuum out, by where its units start; each is told which others it could be aligned with. */
export function openField(continuum: Continuum, weights: Weights): Field {
  const units = continuum
    .flatMap((marked, rater) => marked.map((unit) => ({ ...unit, rater })))
    .sort((one, other) => one.start - other.start)
    .map(
      ({ start, end, category, rater }, index): Placed => ({ start, end, category, rater, index, near: [] }),
    );
  const raterCount = continuum.length;
  const pairCount = (raterCount * (raterCount - 1)) / 2;
  const aloneCost = weights.deltaEmpty * (1 + 1e-9);
  const tolerance = weights.deltaEmpty * 1e-10;
  const work = { steps: units.length };
  const field = { units, raterCount, pairCount, weights, aloneCost, tolerance, work };
  findNeighbours(field);
  return field;
}

/**
 * What a group adds to the disorder: the mean over all pairs of annotators, where a pair that lacks a unit on
 * either side or on both counts deltaEmpty. A unit alone therefore costs deltaEmpty, however many annotators
 * there are.
 */
export function groupCost({ weights, pairCount, aloneCost }: Field, group: Group): number {
  let gain = 0;
  for (const [at, one] of group.entries()) {
    for (let next = at + 1; next < group.length; next++) {
      const other = group[next];
      if (other) gain += weights.deltaEmpty - dissimilarity(one, other, weights);
    }
  }
  return aloneCost - gain / pairCount;
}

/** The sum of the costs over the mean number of units of an annotator: the paper's disorder of an alignment. */
export function disorderOf(cost: number, continuum: Continuum): number {
  return (cost * continuum.length) / countUnits(continuum);
}

/**
 * Taking unit u out of a group of k pays unless its dissimilarities to the other k-1 sum to less than
 * pairCount · aloneCost + (k - 1) · deltaEmpty, so two units further apart than that with k = raterCount are
 * never together in a best alignment. The units are in order of their starts, which bounds how far back a
 * neighbour can be.
 */
function findNeighbours(field: Field): void {
  const { units, raterCount, weights, work } = field;
  const limit = tightLimit(field, raterCount);
  const reach = Math.sqrt(limit / (weights.alpha * weights.deltaEmpty));
  const longest = units.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  for (const unit of units) {
    const window = reach * (unit.end - unit.start + longest);
    for (let before = unit.index - 1; before >= 0; before--) {
      const other = units[before];
      if (!other || unit.start - other.start > window) break;
      work.steps += 1;
      if (other.rater !== unit.rater && dissimilarity(unit, other, weights) < limit) {
        unit.near.push(other);
        other.near.push(unit);
      }
    }
  }
}

/**
 * What the dissimilarities of a unit to the others of its group must sum to less than, for a group of `size`.
 */
export function tightLimit({ pairCount, aloneCost, weights }: Field, size: number): number {
  return pairCount * aloneCost + (size - 1) * weights.deltaEmpty;
}
