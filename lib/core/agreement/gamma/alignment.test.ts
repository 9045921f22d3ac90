import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRandom } from "../../random.ts";
import { alignContinuum } from "./alignment.ts";
import { continua, someWeights } from "./arbitraries.fixture.ts";
import { type Continuum, sortContinuum, type Unit } from "./continuum.ts";
import { dissimilarity, usualWeights, type Weights } from "./dissimilarity.ts";
import { examples } from "./examples.fixture.ts";
import { disorderOf } from "./field.ts";

describe.each(examples)("$name of $source", ({ continuum, weights, disorder, groups }) => {
  test("has the published disorder, proven to be the least", () => {
    const alignment = alignContinuum(sortContinuum(continuum), weights);
    expect(disorderOf(alignment.cost, continuum)).toBeCloseTo(disorder, 6);
    expect(alignment.isExact).toBe(true);
    if (groups !== null) expect(alignment.groups).toHaveLength(groups);
  });
});

test.each([
  { raters: 2, units: 4 },
  { raters: 3, units: 3 },
  { raters: 4, units: 2 },
  { raters: 5, units: 1 },
])("no alignment of $raters annotators is cheaper, as trying them all shows", ({ raters, units }) => {
  fc.assert(
    fc.property(continua(raters, units), someWeights, (continuum, weights) => {
      const alignment = alignContinuum(sortContinuum(continuum), weights);
      expect(alignment.isExact).toBe(true);
      expect(alignment.cost).toBeCloseTo(leastCost(continuum, weights), 6);
    }),
  );
});

test("every unit is in one group, and no group has two of one annotator", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }).chain((raters) => continua(raters, 4)),
      someWeights,
      (continuum, weights) => {
        const sorted = sortContinuum(continuum);
        const { groups, cost } = alignContinuum(sorted, weights);
        const held = groups
          .flat()
          .map(({ rater, start, end, category }) => ({ rater, start, end, category }));
        const marked = sorted.flatMap((units, rater) => units.map((unit) => ({ rater, ...unit })));
        expect(new Set(held.map((unit) => JSON.stringify(unit)))).toEqual(
          new Set(
            marked.map((unit) =>
              JSON.stringify({
                rater: unit.rater,
                start: unit.start,
                end: unit.end,
                category: unit.category,
              }),
            ),
          ),
        );
        expect(held).toHaveLength(marked.length);
        for (const group of groups) expect(new Set(group.map(({ rater }) => rater)).size).toBe(group.length);
        expect(cost).toBeLessThanOrEqual(marked.length * weights.deltaEmpty + 1e-9);
      },
    ),
    { numRuns: 40 },
  );
});

test("three annotators with 100 units each are proven in bounded work", () => {
  const random = createRandom(3);
  const units = () =>
    Array.from({ length: 100 }, () => {
      const start = Math.floor(random() * 6000);
      return {
        start,
        end: start + 5 + Math.floor(random() * 60),
        category: random() < 0.5 ? "quote" : "claim",
      };
    });
  const { isExact, steps } = alignContinuum(sortContinuum([units(), units(), units()]), usualWeights);
  expect(isExact).toBe(true);
  expect(steps).toBeLessThan(2_000_000);
});

test("a crowd that cannot be proven still gets an alignment better than leaving every unit alone, and says so", () => {
  const random = createRandom(4);
  const raters = Array.from({ length: 7 }, () =>
    Array.from({ length: 40 }, () => {
      const start = Math.floor(random() * 300);
      return { start, end: start + 30, category: "claim" };
    }),
  );
  const { isExact, cost, steps } = alignContinuum(sortContinuum(raters), usualWeights);
  expect(isExact).toBe(false);
  expect(cost).toBeLessThan(140);
  expect(steps).toBeLessThan(20_000_000);
});

type Owned = Unit & { readonly rater: number };

/** The least cost of all ways to group the units, by trying them all. */
function leastCost(continuum: Continuum, weights: Weights): number {
  const units = continuum.flatMap((marked, rater) => marked.map((unit): Owned => ({ ...unit, rater })));
  const pairs = (continuum.length * (continuum.length - 1)) / 2;
  const costOf = (group: readonly Owned[]) => {
    const between = group.flatMap((one, at) =>
      group.slice(at + 1).map((other) => dissimilarity(one, other, weights)),
    );
    return (
      (between.reduce((sum, value) => sum + value, 0) + (pairs - between.length) * weights.deltaEmpty) / pairs
    );
  };
  const least = (left: readonly Owned[], groups: readonly (readonly Owned[])[]): number => {
    const [unit, ...rest] = left;
    if (!unit) return groups.reduce((sum, group) => sum + costOf(group), 0);
    const joined = groups.flatMap((group, at) =>
      group.some(({ rater }) => rater === unit.rater) ? [] : [least(rest, groups.with(at, [...group, unit]))],
    );
    return Math.min(least(rest, [...groups, [unit]]), ...joined);
  };
  return least(units, []);
}
