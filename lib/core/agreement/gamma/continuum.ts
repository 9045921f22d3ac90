/** What one annotator marked once: code points `start` (included) to `end` (excluded) as `category`. */
export type Unit = { readonly start: number; readonly end: number; readonly category: string };

/** One article as its annotators marked it: for each of them, all that they marked; a list may be empty. */
export type Continuum = readonly (readonly Unit[])[];

/**
 * The same continuum with units and annotators in an order that depends on nothing but what was marked, so
 * that whatever is computed from it does not depend on the order they were given in. Throws RangeError on a
 * unit that ends before it starts or whose edges are not finite.
 */
export function sortContinuum(continuum: Continuum): Continuum {
  for (const { start, end } of continuum.flat()) {
    if (!(Number.isFinite(start) && Number.isFinite(end) && start <= end)) {
      throw new RangeError(`A unit from ${start} to ${end} is no stretch of text`);
    }
  }
  return continuum.map((units) => units.toSorted(compareUnits)).sort(compareAnnotators);
}

/** How many units all annotators marked. */
export function countUnits(continuum: Continuum): number {
  return continuum.reduce((sum, units) => sum + units.length, 0);
}

function compareUnits(one: Unit, other: Unit): number {
  return one.start - other.start || one.end - other.end || compareNames(one.category, other.category);
}

function compareAnnotators(one: readonly Unit[], other: readonly Unit[]): number {
  for (const [at, unit] of one.entries()) {
    const rival = other[at];
    if (!rival) break;
    const order = compareUnits(unit, rival);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

function compareNames(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
