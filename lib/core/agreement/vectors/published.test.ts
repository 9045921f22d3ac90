import { describe, expect, test } from "vitest";
import { type Coefficient, meanCoefficient } from "../coefficient.ts";
import { joinOverlapping, sectionDistance } from "../continuum.ts";
import { fleissKappa, unitAgreement } from "../fleiss-kappa.ts";
import {
  bennettS,
  cohenKappa,
  expectedAgreement,
  observedAgreement,
  scottPi,
  tableMarginals,
} from "../kappa.ts";
import { alphaParts, krippendorffAlpha, nominalAlpha } from "../krippendorff-alpha.ts";
import { spanF1 } from "../span-f1.ts";
import type { SpanMode } from "../span-mode.ts";
import { unitizingAlpha, unitizingParts, unitizingSums } from "../unitizing-alpha.ts";
import { alphaVectors } from "./alpha.fixture.ts";
import { fleissVectors } from "./fleiss.fixture.ts";
import { kappaVectors } from "./kappa.fixture.ts";
import { spanF1Vectors } from "./span-f1.fixture.ts";
import { unitizingVectors } from "./unitizing.fixture.ts";

/** Is `value` within `tolerance` of a published figure? Figures that were not published are not compared. */
function expectNear(value: number | null, published: number | undefined, tolerance: number): void {
  if (published === undefined) return;
  expect(Math.abs((value ?? Number.NaN) - published)).toBeLessThanOrEqual(tolerance);
}

function numberOf(coefficient: Coefficient): number {
  return coefficient.value ?? Number.NaN;
}

describe("kappa, pi and S are those published", () => {
  test.each(kappaVectors)("$id: $source", ({ table, expected, tolerance }) => {
    const marginals = tableMarginals(table);
    expectNear(observedAgreement(marginals), expected.po, tolerance);
    expectNear(expectedAgreement(marginals), expected.pe, tolerance);
    expectNear(cohenKappa(table).value, expected.kappa, tolerance);
    expectNear(scottPi(table).value, expected.scott_pi, tolerance);
    expectNear(bennettS(table).value, expected.bennett_s, tolerance);
    const units = table.flatMap((row, first) =>
      row.flatMap((count, second) => Array.from({ length: count }, () => [first, second])),
    );
    expectNear(nominalAlpha(units).value, expected.alpha_nominal, tolerance);
  });
});

describe("Fleiss' kappa is that published", () => {
  test.each(fleissVectors)("$id: $source", ({ counts, expected, tolerance }) => {
    expectNear(fleissKappa(counts).value, expected.kappa, tolerance);
    const agreements = counts.map(unitAgreement);
    agreements.forEach((agreement, at) => {
      expectNear(agreement, expected.P_i?.[at], tolerance);
    });
    const mean = meanCoefficient(agreements.map((value) => ({ value })));
    expectNear(mean.value, expected.P_bar, tolerance);
  });
});

describe("Krippendorff's alpha is that published", () => {
  test.each(alphaVectors)("$id: $source", ({ level, units, expected, tolerance, tolerances }) => {
    const codes = [...new Set(units.flat().filter((value) => typeof value === "string"))];
    const numbers = units.map((unit) =>
      unit.map((value) => (typeof value === "string" ? codes.indexOf(value) : value)),
    );
    expectNear(krippendorffAlpha(numbers, level).value, expected.alpha, tolerance);
    if (level === "nominal") expect(nominalAlpha(units)).toEqual(krippendorffAlpha(numbers, level));
    const parts = alphaParts(numbers, level);
    expectNear(parts.observed, expected.Do, tolerances?.Do ?? tolerance);
    expectNear(parts.expected, expected.De, tolerances?.De ?? tolerance);
    if (expected.pairable !== undefined) expect(parts.pairable).toBe(expected.pairable);
  });
});

describe("alpha for unitizing is that published", () => {
  test.each(unitizingVectors)("$id: $source", (vector) => {
    const raters = Object.values(vector.raters);
    const parts = Object.entries(vector.expected).map(([category, expected]) => {
      const units = raters.map((marks) =>
        joinOverlapping(
          marks
            .filter(({ cat }) => cat === category)
            .map(({ start, length }) => ({
              start: start - vector.begin,
              end: start - vector.begin + length,
            })),
        ),
      );
      const part = unitizingParts(unitizingSums(units, vector.length), [...raters.keys()]);
      expectNear(part.observed, expected.Do, vector.tolerance);
      expectNear(part.expected, expected.De, vector.tolerance);
      expectNear(unitizingAlpha([part]).value, expected.alpha, vector.tolerance);
      return part;
    });
    expectNear(unitizingAlpha(parts).value, vector.overall, vector.overallTolerance ?? vector.tolerance);
  });

  test("krip-2004-unitizing: the three distances worked out in Krippendorff 2004 p. 254", () => {
    const unit = (start: number, length: number) => ({ start, end: start + length, isUnit: true });
    const gap = (start: number, length: number) => ({ ...unit(start, length), isUnit: false });
    expect(sectionDistance(unit(225, 70), unit(220, 80))).toBe(50);
    expect(sectionDistance(unit(370, 30), unit(355, 20))).toBe(850);
    expect(sectionDistance(gap(400, 50), unit(400, 20))).toBe(400);
  });
});

describe("span F1 is that published", () => {
  test.each(spanF1Vectors)("$id: $source", ({ gold, pred, expected, tolerance }) => {
    const toSpans = (texts: typeof gold) =>
      texts.flatMap((marks, text) =>
        marks.map(({ s, e, l }, at) => ({
          id: `${text}.${at}`,
          labelId: l,
          start: text * 1000 + s,
          end: text * 1000 + e,
        })),
      );
    const f1 = (mode: SpanMode) => numberOf(spanF1(toSpans(gold), toSpans(pred), mode));
    expectNear(f1("strict"), expected.strict_f1, tolerance);
    expectNear(f1("exact"), expected.exact_f1, tolerance);
    expectNear(f1("partial"), expected.partial_f1, tolerance);
    expectNear(f1("type"), expected.type_f1, tolerance);
  });
});
