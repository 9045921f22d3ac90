import fc from "fast-check";
import { expect, test } from "vitest";
import type { Work } from "./progress.ts";
import { sumWork, toWorkFigures } from "./work-figures.ts";

const count = fc.nat(1000);
const someWork: fc.Arbitrary<Work> = fc.record({
  open: count,
  submitted: count,
  acceptedLayers: count,
  lately: count,
  reviewed: count,
  seconds: fc.array(fc.integer({ min: 1, max: 20_000 }), { maxLength: 20 }),
  marks: count,
  timedMarks: count,
  accepted: count,
  corrected: count,
  rejected: count,
});
const nothing = sumWork([]);

test("three articles of 2, 4 and 10 minutes with 40 marks, 8 of 10 accepted", () => {
  const work = {
    ...nothing,
    seconds: [600, 120, 240],
    timedMarks: 40,
    accepted: 8,
    corrected: 1,
    rejected: 1,
  };
  expect(toWorkFigures(work)).toMatchObject({
    medianSeconds: 240,
    activeSeconds: 960,
    marksPerMinute: 2.5,
    judged: 10,
    acceptedShare: 0.8,
    correctedShare: 0.1,
  });
});

test("of nothing done no time, rate or share is known", () => {
  expect(toWorkFigures(nothing)).toMatchObject({
    medianSeconds: null,
    marksPerMinute: null,
    acceptedShare: null,
    correctedShare: null,
    rejectedShare: null,
  });
});

test("the shares of the verdicts make a whole", () => {
  fc.assert(
    fc.property(someWork, (work) => {
      const { acceptedShare, correctedShare, rejectedShare } = toWorkFigures(work);
      if (acceptedShare === null) return;
      expect(acceptedShare + (correctedShare ?? 0) + (rejectedShare ?? 0)).toBeCloseTo(1, 9);
    }),
  );
});

test("the sum of everybody's work does not depend on who comes first, and one person's is their own", () => {
  fc.assert(
    fc.property(fc.array(someWork, { maxLength: 5 }), (works) => {
      const figures = toWorkFigures(sumWork(works.toReversed()));
      expect(figures).toEqual(toWorkFigures(sumWork(works)));
      for (const work of works) expect(toWorkFigures(sumWork([work]))).toEqual(toWorkFigures(work));
    }),
  );
});
