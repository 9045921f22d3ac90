import { dissimilarity } from "./dissimilarity.ts";
import { type Field, type Group, groupCost, type Placed, tightLimit } from "./field.ts";

/** A group that a best alignment may hold. `slack` is its cost less the prices of its units (see prices.ts). */
export type Candidate = { readonly units: Group; readonly cost: number; slack: number };

type Search = { readonly field: Field; readonly found: Candidate[]; visitsLeft: number };

/**
 * The groups among `units` that a best alignment may need: each unit alone, and the groups out of which no
 * unit can be taken at a gain. Null where more than `visitLimit` groups would have to be looked at.
 */
export function listCandidates(
  field: Field,
  units: readonly Placed[],
  visitLimit: number,
): readonly Candidate[] | null {
  const search: Search = { field, found: [], visitsLeft: visitLimit };
  for (const unit of units) {
    const later = unit.near.filter(({ index }) => index > unit.index);
    extend(search, [unit], later);
    if (search.visitsLeft < 0) return null;
  }
  return search.found;
}

/** Adds `group` and all that its later neighbours, `options`, make of it. */
function extend(search: Search, group: Group, options: readonly Placed[]): void {
  const { field, found } = search;
  search.visitsLeft -= 1;
  field.work.steps += group.length ** 2 + options.length;
  const farthest = group.reduce((most, unit) => Math.max(most, distanceSum(field, unit, group)), 0);
  if (search.visitsLeft < 0 || farthest >= tightLimit(field, field.raterCount)) return;
  if (farthest < tightLimit(field, group.length))
    found.push({ units: group, cost: groupCost(field, group), slack: 0 });
  for (const [at, unit] of options.entries()) {
    const rest = options
      .slice(at + 1)
      .filter((other) => other.rater !== unit.rater && unit.near.includes(other));
    extend(search, [...group, unit], rest);
  }
}

function distanceSum({ weights }: Field, unit: Placed, group: Group): number {
  return group.reduce((sum, other) => sum + (other === unit ? 0 : dissimilarity(unit, other, weights)), 0);
}
