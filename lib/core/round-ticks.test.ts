import fc from "fast-check";
import { expect, test } from "vitest";
import { roundTicks } from "./round-ticks.ts";

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [23, [0, 5, 10, 15, 20, 25]],
  [104, [0, 50, 100, 150]],
  [1000, [0, 200, 400, 600, 800, 1000]],
])("an axis of counts up to %i is labelled at %j", (most, ticks) => {
  expect(roundTicks(0, most, "counts")).toEqual(ticks);
});

test("an axis of coefficients is labelled in fifths or halves, below nothing too", () => {
  expect(roundTicks(0, 1, "shares")).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(roundTicks(-0.3, 1, "shares")).toEqual([-0.5, 0, 0.5, 1]);
});

test("ticks are few, go up in equal steps, hold all there is, and of counts none is a fraction", () => {
  fc.assert(
    fc.property(fc.nat(2_000_000), fc.nat(1000), (most, below) => {
      const ticks = roundTicks(-below, most, "counts");
      const [first = 1, second = 0] = ticks;
      expect(
        ticks.every((tick, nth) => Number.isInteger(tick) && tick === first + nth * (second - first)),
      ).toBe(true);
      expect(second).toBeGreaterThan(first);
      expect(first).toBeLessThanOrEqual(-below);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
});

test("an axis does not go backwards", () => {
  expect(() => roundTicks(1, 0, "counts")).toThrow(RangeError);
});
