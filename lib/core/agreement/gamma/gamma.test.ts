import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "../../random.ts";
import { continua, someWeights } from "./arbitraries.fixture.ts";
import type { Continuum } from "./continuum.ts";
import { examples } from "./examples.fixture.ts";
import { gammaOf } from "./gamma.ts";

const quick = { seed: 1, workLimit: 0 };

test.each(examples)(
  "$name of $source has a gamma near the one of another sampler",
  ({ continuum, weights, ...published }) => {
    const measured = gammaOf([continuum], { seed: 11, weights, precision: 0.01 });
    expect(distance(measured, published.gamma[0])).toBeLessThan(published.gamma[1]);
    expect(measured.observed).toBeCloseTo(published.disorder, 6);
    expect(measured.samples).toBeGreaterThanOrEqual(30);
    expect(measured.provenSamples).toBe(measured.samples);
    if (published.category) {
      expect(distance(measured.category, published.category[0])).toBeLessThan(published.category[1]);
    }
  },
);

test("the order of annotators and of units makes no difference", () => {
  fc.assert(
    fc.property(continua(3, 5), fc.integer(), (continuum, seed) => {
      const turned = continuum.toReversed().map((units) => units.toReversed());
      expect(gammaOf([turned], { ...quick, seed })).toEqual(gammaOf([continuum], { ...quick, seed }));
    }),
    { numRuns: 25 },
  );
});

test("annotators who marked the same have a gamma of 1, and their categories too", () => {
  const stretch = fc.record({
    start: fc.nat({ max: 90 }),
    length: fc.integer({ min: 1, max: 20 }),
    category: fc.constantFrom("quote", "claim"),
  });
  const units = fc
    .array(stretch, { minLength: 1, maxLength: 6 })
    .map((list) => list.map(({ start, length, category }) => ({ start, end: start + length, category })));
  fc.assert(
    fc.property(units, fc.integer({ min: 2, max: 4 }), (marked, raters) => {
      const { value, observed } = gammaOf([Array.from({ length: raters }, () => marked)], quick);
      expect(observed).toBeCloseTo(0, 9);
      expect(value).toBeCloseTo(1, 9);
    }),
    { numRuns: 25 },
  );
});

test("whatever was marked, a gamma is a number up to 1 or null with the reason", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: 0, max: 4 }).chain((raters) => continua(raters, 3)),
        { maxLength: 3 },
      ),
      someWeights,
      (articles, weights) => {
        const gamma = gammaOf(articles, { ...quick, weights });
        for (const coefficient of [gamma, gamma.category]) {
          if (coefficient.value === null) expect(coefficient.reason).not.toBe("");
          else {
            expect(Number.isFinite(coefficient.value)).toBe(true);
            expect(coefficient.value).toBeLessThanOrEqual(1);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("without two annotators, or without a mark, there is no gamma and the reason is said", () => {
  expect(gammaOf([[[{ start: 0, end: 4, category: "date" }]]], quick)).toMatchObject({
    value: null,
    reason: "No article was marked by two annotators.",
  });
  expect(gammaOf([[[], []]], quick)).toMatchObject({
    value: null,
    reason: "Nobody marked anything.",
    eligible: 0,
  });
});

test("where chance has nothing to disagree about, there is no gamma", () => {
  const alike: Continuum = [
    [{ start: 0, end: 4, category: "date" }],
    [{ start: 0, end: 4, category: "date" }],
  ];
  expect(gammaOf([alike], { ...quick, weights: { alpha: 0, beta: 1, deltaEmpty: 1 } }).value).toBeNull();
});

test("one who marked nothing against one who did agrees no better than chance", () => {
  const { value, observed } = gammaOf([[[], [{ start: 5, end: 9, category: "date" }]]], quick);
  expect(observed).toBe(2);
  expect(value).toBeLessThanOrEqual(0);
});

test("a seed gives the same result again, another seed a near one", () => {
  const articles = newsroom(6);
  const first = gammaOf(articles, { seed: 5 });
  expect(gammaOf(articles, { seed: 5 })).toEqual(first);
  const other = gammaOf(articles, { seed: 6 });
  expect(other.expected).not.toBe(first.expected);
  expect(Math.abs((other.value ?? 0) - (first.value ?? 1))).toBeLessThan(0.05);
});

test("of many articles, so many are looked at as the work limit allows, and how many is said", () => {
  const articles = newsroom(40);
  expect(gammaOf(articles, { seed: 2, workLimit: 0 })).toMatchObject({
    articles: 1,
    samples: 30,
    eligible: 40,
  });
  const some = gammaOf(articles, { seed: 2, workLimit: 20_000 });
  expect(some.articles).toBeGreaterThan(1);
  expect(some.articles).toBeLessThan(40);
  expect(gammaOf(articles, { seed: 2 })).toMatchObject({ articles: 40, eligible: 40 });
});

test("more samples are drawn until the expected disorder is as precise as asked for", () => {
  const articles = newsroom(1);
  const rough = gammaOf(articles, { seed: 9, precision: 0.2 });
  const fine = gammaOf(articles, { seed: 9, precision: 0.01 });
  expect(rough.samples).toBe(30);
  expect(fine.samples).toBeGreaterThan(30);
  expect(fine.precision).toBeLessThanOrEqual(0.01);
});

test("units that end before they start and weights that weigh nothing are refused", () => {
  expect(() => gammaOf([[[{ start: 4, end: 2, category: "date" }], []]], quick)).toThrow(RangeError);
  expect(() => gammaOf([], { ...quick, weights: { alpha: 1, beta: 1, deltaEmpty: 0 } })).toThrow(RangeError);
});

function distance({ value }: { readonly value: number | null }, published: number): number {
  return value === null ? Number.POSITIVE_INFINITY : Math.abs(value - published);
}

/** Articles of three annotators who mark nearly the same. */
function newsroom(count: number): readonly Continuum[] {
  const random = createRandom(77);
  return Array.from({ length: count }, () => {
    const places = Array.from({ length: 8 }, () => Math.floor(random() * 900));
    return Array.from({ length: 3 }, () =>
      places.map((place) => {
        const start = place + Math.floor(random() * 8);
        return {
          start,
          end: start + 10 + Math.floor(random() * 10),
          category: random() < 0.8 ? "quote" : "claim",
        };
      }),
    );
  });
}
