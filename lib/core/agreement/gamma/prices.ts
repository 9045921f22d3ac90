import type { Candidate } from "./candidates.ts";
import type { Field, Placed } from "./field.ts";

type Priced = { price: number; candidates: Candidate[] };

/** How blurred the least of several slacks is, in shares of deltaEmpty, round by round. */
const blurs = [0.1, 0.05, 0.025, 0.012, 0.006, 0.003, 0.0015];
const passesPerRound = 14;

/**
 * `bound`: what any alignment costs at least. `open`: the candidates that one cheaper than the goal may have.
 */
export type Pricing = { readonly bound: number; readonly open: readonly Candidate[]; readonly steps: number };

/**
 * Prices the units so that no candidate costs less than its units together, and the prices sum to as much as
 * can be found: no alignment made of candidates costs less than that sum. What is left of a candidate's cost
 * becomes its slack; a slack beyond what is missing to `goal` rules it out. Coordinate ascent on the dual of
 * the set partitioning problem, smoothed with an entropy that fades, so that it does not get stuck where no
 * single price can rise.
 */
export function priceUnits(
  units: readonly Placed[],
  candidates: readonly Candidate[],
  goal: number,
  { weights, tolerance }: Field,
): Pricing {
  const priced = new Map(units.map((unit): [Placed, Priced] => [unit, { price: 0, candidates: [] }]));
  for (const candidate of candidates) {
    candidate.slack = candidate.cost;
    for (const unit of candidate.units) priced.get(unit)?.candidates.push(candidate);
  }
  const holders = [...priced.values()];
  let bound = 0;
  let steps = 0;
  for (const blur of blurs) {
    for (let pass = 0; pass < passesPerRound; pass++) {
      for (const holder of pass % 2 === 0 ? holders : holders.toReversed())
        setPrice(holder, blur * weights.deltaEmpty);
    }
    for (const holder of holders) setPrice(holder, 0);
    bound = holders.reduce((sum, { price }) => sum + price, 0);
    steps += holders.reduce((sum, holder) => sum + holder.candidates.length, 0) * passesPerRound;
    if (bound >= goal - tolerance) break;
    for (const holder of holders) {
      holder.candidates = holder.candidates.filter(({ slack }) => slack <= goal - bound + tolerance);
    }
  }
  return { bound, open: [...new Set(holders.flatMap((holder) => holder.candidates))], steps };
}

/**
 * Raises a unit's price by the least slack of its candidates, which leaves none below 0, or less where that
 * is blurred.
 */
function setPrice(holder: Priced, blur: number): void {
  let least = Number.POSITIVE_INFINITY;
  for (const { slack } of holder.candidates) if (slack < least) least = slack;
  let rise = least;
  if (blur > 0) {
    const far = least + blur * 20;
    let mass = 0;
    for (const { slack } of holder.candidates) if (slack < far) mass += Math.exp((least - slack) / blur);
    rise -= blur * Math.log(mass);
  }
  holder.price += rise;
  for (const candidate of holder.candidates) candidate.slack -= rise;
}
