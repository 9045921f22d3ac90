import fc from "fast-check";
import { expect, test } from "vitest";
import { joinOverlapping } from "./continuum.ts";
import { fleissKappa } from "./fleiss-kappa.ts";
import { bennettS, cohenKappa, scottPi } from "./kappa.ts";
import { krippendorffAlpha, measurementLevels, nominalAlpha } from "./krippendorff-alpha.ts";
import { unitizingAlpha, unitizingParts, unitizingSums } from "./unitizing-alpha.ts";

const size = 3;
const tables = fc.array(fc.array(fc.nat(9), { minLength: size, maxLength: size }), {
  minLength: size,
  maxLength: size,
});
const unitValues = fc.array(
  fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 3, maxLength: 3 }),
  { maxLength: 12 },
);
const rangeLists = fc
  .array(fc.record({ start: fc.nat(80), length: fc.integer({ min: 1, max: 19 }) }), { maxLength: 6 })
  .map((list) => joinOverlapping(list.map(({ start, length }) => ({ start, end: start + length }))));

test("kappa, pi and S are the same whoever comes first, and at most 1", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const turned = table.map((_, row) => table.map((line) => line[row] ?? 0));
      for (const coefficient of [cohenKappa, scottPi, bennettS]) {
        const { value } = coefficient(table);
        const { value: other } = coefficient(turned);
        expect(other === null).toBe(value === null);
        expect(other ?? 0).toBeCloseTo(value ?? 0, 12);
        expect(value ?? 0).toBeLessThanOrEqual(1);
        expect(value).not.toBeNaN();
      }
    }),
  );
});

test("annotators who always agree have 1, or no value where they only ever used one class", () => {
  expect(
    cohenKappa([
      [3, 0],
      [0, 4],
    ]),
  ).toEqual({ value: 1 });
  for (const coefficient of [cohenKappa, scottPi]) {
    expect(
      coefficient([
        [7, 0],
        [0, 0],
      ]),
    ).toMatchObject({ value: null, reason: expect.any(String) });
  }
  expect(
    fleissKappa([
      [3, 0],
      [3, 0],
    ]),
  ).toMatchObject({ value: null, reason: expect.any(String) });
  expect(
    nominalAlpha([
      ["a", "a"],
      ["a", "a"],
    ]),
  ).toMatchObject({ value: null });
  expect(
    nominalAlpha([
      ["a", "a"],
      ["b", "b"],
    ]),
  ).toEqual({ value: 1 });
});

test("where nothing can be compared there is no value, and the reason says so", () => {
  expect(cohenKappa([])).toMatchObject({ value: null, reason: expect.any(String) });
  expect(fleissKappa([])).toMatchObject({ value: null });
  expect(
    fleissKappa([
      [1, 0],
      [0, 1],
    ]),
  ).toEqual({ value: null, reason: "It takes two annotators to agree." });
  expect(
    nominalAlpha([
      ["a", null],
      [null, null],
    ]),
  ).toMatchObject({ value: null });
  expect(unitizingAlpha([])).toEqual({ value: null, reason: "Nobody has marked anything." });
});

test("tables and units that cannot be are refused", () => {
  expect(() => cohenKappa([[1, 2]])).toThrow("A row of 2 counts in a table of 1 classes");
  expect(() => cohenKappa([[-1]])).toThrow("-1");
  expect(() =>
    fleissKappa([
      [1, 1],
      [2, 1],
    ]),
  ).toThrow("not 2 and 3");
  expect(() => krippendorffAlpha([[-1, 2]], "ratio")).toThrow("-1");
});

test("alpha does not depend on the order of units or annotators, and is at most 1", () => {
  fc.assert(
    fc.property(unitValues, fc.constantFrom(...measurementLevels), (units, level) => {
      const alpha = krippendorffAlpha(units, level);
      const turned = krippendorffAlpha(units.map((unit) => unit.toReversed()).reverse(), level);
      expect(turned.value === null).toBe(alpha.value === null);
      expect(turned.value ?? 0).toBeCloseTo(alpha.value ?? 0, 9);
      expect(alpha.value ?? 0).toBeLessThanOrEqual(1);
    }),
  );
});

test("alpha for unitizing is at most 1, and 1 where all have the same units", () => {
  fc.assert(
    fc.property(fc.array(rangeLists, { minLength: 2, maxLength: 4 }), (raters) => {
      const everyone = [...raters.keys()];
      const { value } = unitizingAlpha([unitizingParts(unitizingSums(raters, 100), everyone)]);
      const turned = unitizingSums(raters.toReversed(), 100);
      expect(unitizingAlpha([unitizingParts(turned, everyone)]).value ?? 0).toBeCloseTo(value ?? 0, 9);
      expect(value ?? 0).toBeLessThanOrEqual(1);
      const [first = []] = raters;
      const same = unitizingAlpha([unitizingParts(unitizingSums([first, first], 100), [0, 1])]);
      expect(same.value ?? 1).toBe(1);
    }),
  );
});

test("the sums of a few annotators are those of the text without the others", () => {
  fc.assert(
    fc.property(rangeLists, rangeLists, rangeLists, (a, b, c) => {
      const chosen = unitizingParts(unitizingSums([a, b, c], 100), [0, 2]);
      const alone = unitizingParts(unitizingSums([a, c], 100), [0, 1]);
      expect(chosen.observed).toBeCloseTo(alone.observed, 12);
      expect(chosen.expected).toBeCloseTo(alone.expected, 12);
    }),
  );
});
