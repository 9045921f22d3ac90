import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom, shuffle } from "./random.ts";

const draws = (seed: number, stream: number, count: number) => {
  const random = createRandom(seed, stream);
  return Array.from({ length: count }, random);
};

test("the same seed and stream draw the same numbers, and another draws others", () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(50), (seed, stream) => {
      expect(draws(seed, stream, 20)).toEqual(draws(seed, stream, 20));
      expect(draws(seed, stream, 20)).not.toEqual(draws(seed, stream + 1, 20));
      expect(draws(seed, stream, 20)).not.toEqual(draws(seed ^ 1, stream, 20));
    }),
  );
});

// 99 of 100 cells free: a sum above 180 comes about once in a million times.
test("numbers lie from 0 up to 1 and fill 100 cells evenly, two after each other too", () => {
  for (const seed of [0, 1, 77, -5]) {
    const drawn = draws(seed, 3, 100_000);
    expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
    const tens = drawn.map((number) => Math.floor(number * 10));
    const cells = new Array<number>(100).fill(0);
    for (const [at, ten] of tens.entries()) {
      const cell = ten * 10 + (tens[at + 1] ?? 0);
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    const spread = cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(spread).toBeLessThan(180);
  }
});

test("shuffling keeps every item, and leaves the list as it is", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer(), (items, seed) => {
      const before = [...items];
      expect(shuffle(items, createRandom(seed)).toSorted()).toEqual(items.toSorted());
      expect(items).toEqual(before);
    }),
  );
});
