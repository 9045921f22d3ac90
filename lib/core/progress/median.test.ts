import fc from "fast-check";
import { expect, test } from "vitest";
import { median } from "./median.ts";
import { ratio } from "./ratio.ts";

const numbers = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1 });

test("the median of an odd and of an even number of values", () => {
  expect(median([300, 60, 120])).toBe(120);
  expect(median([300, 60, 120, 100])).toBe(110);
  expect(median([])).toBeNull();
});

test("at least half of the values are no larger than the median, and at least half no smaller", () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const middle = median(values) ?? Number.NaN;
      expect(values.filter((value) => value <= middle).length * 2).toBeGreaterThanOrEqual(values.length);
      expect(values.filter((value) => value >= middle).length * 2).toBeGreaterThanOrEqual(values.length);
    }),
  );
});

test("the order of the values does not move the median", () => {
  fc.assert(
    fc.property(numbers, (values) => {
      expect(median(values.toReversed())).toBe(median(values));
    }),
  );
});

test("a share of nothing is not known", () => {
  expect(ratio(3, 4)).toBe(0.75);
  expect(ratio(0, 0)).toBeNull();
});
