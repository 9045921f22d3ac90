import fc from "fast-check";
import { expect, test } from "vitest";
import { estimateCompletion, paceDays } from "./completion.ts";

const left = fc.integer({ min: 1, max: 20_000 });
const daily = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: paceDays });

test("a week of six a day and a day of rest, worked out by hand", () => {
  const { estimate, doubt } = estimateCompletion(60, [6, 6, 6, 6, 6, 6, 0]);
  // mean 36/7, variance 36/7, margin 1.44 * 6/7 = 1.2343
  expect(doubt).toBeNull();
  expect(estimate?.perDay).toBeCloseTo(5.1429, 4);
  expect(estimate?.likely).toBeCloseTo(11.6667, 4);
  expect(estimate?.soonest).toBeCloseTo(9.4086, 3);
  expect(estimate?.latest).toBeCloseTo(15.3509, 3);
});

test("not enough done yet is said, and why", () => {
  expect(estimateCompletion(10, [9, 9])).toMatchObject({ estimate: null, doubt: "began-lately", done: 18 });
  expect(estimateCompletion(10, [1, 0, 2, 1])).toMatchObject({ estimate: null, doubt: "too-little-done" });
  expect(estimateCompletion(10, [])).toMatchObject({ estimate: null, doubt: "began-lately" });
  expect(estimateCompletion(0, [])).toMatchObject({ estimate: null, doubt: null });
});

test("a pace that may as well be none has no latest day", () => {
  expect(estimateCompletion(10, [5, 0, 0]).estimate).toMatchObject({ likely: 6, latest: null });
});

test("the likely day lies within the range, and the order of the days does not matter", () => {
  fc.assert(
    fc.property(left, daily, (left, daily) => {
      const completion = estimateCompletion(left, daily);
      expect(
        estimateCompletion(
          left,
          daily.toSorted((a, b) => a - b),
        ).done,
      ).toBe(completion.done);
      if (!completion.estimate) return;
      const { soonest, likely, latest } = completion.estimate;
      expect(soonest).toBeLessThan(likely);
      expect(soonest).toBeGreaterThan(0);
      if (latest !== null) expect(likely).toBeLessThan(latest);
    }),
  );
});

test("twice the rest takes twice as long at the same pace", () => {
  fc.assert(
    fc.property(left, daily, (left, daily) => {
      const once = estimateCompletion(left, daily).estimate;
      const twice = estimateCompletion(2 * left, daily).estimate;
      expect(twice === null).toBe(once === null);
      if (once && twice) expect(twice.likely).toBeCloseTo(2 * once.likely, 6);
    }),
  );
});

test("one more piece done on any day makes the likely day no later", () => {
  fc.assert(
    fc.property(left, daily, fc.nat(), (left, daily, at) => {
      const before = estimateCompletion(left, daily).estimate;
      const more = daily.map((count, day) => (day === at % daily.length ? count + 1 : count));
      const after = estimateCompletion(left, more).estimate;
      if (before) expect(after?.likely).toBeLessThan(before.likely);
    }),
  );
});

test("numbers that no desk has are refused", () => {
  expect(() => estimateCompletion(-1, [])).toThrow(RangeError);
  expect(() => estimateCompletion(1, [-1, 2, 3])).toThrow(RangeError);
  expect(() =>
    estimateCompletion(
      1,
      Array.from({ length: 15 }, () => 1),
    ),
  ).toThrow(RangeError);
});
