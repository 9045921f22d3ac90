import { placeDissimilarity, type Weights } from "./dissimilarity.ts";
import type { Group } from "./field.ts";

/** How much the categories of aligned units differ: `differing` of `weight`. */
export type CategoryDisorder = { readonly differing: number; readonly weight: number };

/**
 * The disorder of categories alone, for γcat (Mathet 2017, "The Agreement Measure γcat, a Complement to γ
 * Focused on Categorization of a Continuum", Computational Linguistics 43(3), section 4.2.5): over the pairs
 * of units aligned with each other, each counting as much as their places agree, and as one of the partners a
 * unit has. A unit's pair with an annotator who has nothing there counts as wholly different, as
 * pygamma-agreement has it, where the paper leaves it out.
 */
export function categoryDisorder(
  groups: readonly Group[],
  raterCount: number,
  { alpha, deltaEmpty }: Weights,
): CategoryDisorder {
  let differing = 0;
  let weight = 0;
  for (const group of groups) {
    const missing = group.length * (raterCount - group.length);
    differing += missing * deltaEmpty * deltaEmpty;
    weight += missing * deltaEmpty;
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        const moved = alpha === 0 ? 0 : alpha * placeDissimilarity(one, other, deltaEmpty);
        const share = Math.max(0, 1 - moved) / (group.length - 1);
        weight += share;
        if (one.category !== other.category) differing += share * deltaEmpty;
      }
    }
  }
  return { differing, weight };
}
