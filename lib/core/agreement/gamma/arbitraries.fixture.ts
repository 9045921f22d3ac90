import fc from "fast-check";
import type { Continuum } from "./continuum.ts";

const unit = fc
  .record({
    start: fc.nat({ max: 40 }),
    length: fc.nat({ max: 12 }),
    category: fc.constantFrom("quote", "claim", "date"),
  })
  .map(({ start, length, category }) => ({ start, end: start + length, category }));

/**
 * Continua of so many annotators, each with at most so many units; empty, doubled and nested ones among them.
 */
export function continua(raters: number, maxUnits: number): fc.Arbitrary<Continuum> {
  return fc.array(fc.array(unit, { maxLength: maxUnits }), { minLength: raters, maxLength: raters });
}

export const someWeights = fc.record({
  alpha: fc.constantFrom(0, 0.5, 1, 3),
  beta: fc.constantFrom(0, 1, 2),
  deltaEmpty: fc.constantFrom(0.5, 1, 2),
});
