import fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "@/lib/core/annotation/span.ts";
import { index, labels } from "../../annotation/arbitraries.fixture.ts";
import { type Coefficient, meanCoefficient } from "../coefficient.ts";
import { compareLayers } from "../comparison.ts";
import { joinOverlapping } from "../continuum.ts";
import { fleissKappa } from "../fleiss-kappa.ts";
import { cohenKappa } from "../kappa.ts";
import { nominalAlpha } from "../krippendorff-alpha.ts";
import { spanF1 } from "../span-f1.ts";
import { spanModes } from "../span-mode.ts";
import type { TalliedLayer } from "../tally-article.ts";
import { unitizingAlpha, unitizingParts, unitizingSums } from "../unitizing-alpha.ts";
import { type UnitKind, unitKinds } from "../units.ts";
import { reportAgreement } from "./report.ts";
import { layerOf, renamed, spanLists, tally, threeLayers, units, usual } from "./report-scene.fixture.ts";

/** Unit by unit the labels that each layer gives it, of those asked for, as one word. */
function judgements(list: readonly TalliedLayer[], unit: UnitKind, labelIds: readonly string[]): string[][] {
  return units[unit].map(({ start, end }) =>
    list.map(({ spans }) => {
      const held = spans.filter((span) => span.start < end && start < span.end);
      return [...new Set(held.map(({ labelId }) => labelId))]
        .filter((labelId) => labelIds.includes(labelId))
        .sort()
        .join(" ");
    }),
  );
}

function toCounts(rows: readonly (readonly string[])[]): number[][] {
  const classes = [...new Set(rows.flat())];
  return rows.map((row) => classes.map((name) => row.filter((other) => other === name).length));
}

function toTable(rows: readonly (readonly string[])[]): number[][] {
  const classes = [...new Set(rows.flat())];
  return classes.map((a) => classes.map((b) => rows.filter((row) => row[0] === a && row[1] === b).length));
}

function expectSame(coefficient: Coefficient | undefined, wanted: Coefficient): void {
  expect(coefficient?.value === null).toBe(wanted.value === null);
  expect(coefficient?.value ?? 0).toBeCloseTo(wanted.value ?? 0, 9);
}

test("kappa, alpha and Fleiss' kappa over the labels of each token and sentence", () => {
  fc.assert(
    fc.property(threeLayers, fc.constantFrom(...unitKinds), (list, unit) => {
      const report = reportAgreement([tally(...list)], { ...usual, unit });
      const labelIds = labels.map(({ id }) => id);
      const all = judgements(list, unit, labelIds);
      expectSame(report.headline.alpha.coefficient, nominalAlpha(all));
      expectSame(report.headline.fleiss.coefficient, fleissKappa(toCounts(all)));
      const kappaOf = ({ a, b }: { a: string; b: string }, chosen: readonly string[]) => {
        const two = list.filter(({ annotatorId }) => annotatorId === a || annotatorId === b);
        return cohenKappa(toTable(judgements(two, unit, chosen)));
      };
      for (const { labelId, alpha, fleiss, meanKappa } of report.labels) {
        const rows = judgements(list, unit, [labelId]);
        expectSame(alpha.coefficient, nominalAlpha(rows));
        expectSame(fleiss.coefficient, fleissKappa(toCounts(rows)));
        const kappas = report.pairs.map((pair) => kappaOf(pair, [labelId]));
        expectSame(meanKappa.coefficient, meanCoefficient(kappas));
      }
      for (const pair of report.pairs) expectSame(pair.kappa.coefficient, kappaOf(pair, labelIds));
    }),
  );
});

test("F1 of each mode, of all spans and of those of one label", () => {
  fc.assert(
    fc.property(spanLists, spanLists, fc.constantFrom(...spanModes), (a, b, mode) => {
      const made = tally(layerOf("ana", a), layerOf("ben", renamed(b, "b")));
      const { headline, labels: perLabel } = reportAgreement([made], { ...usual, mode });
      expect(headline.f1[mode].coefficient).toEqual(spanF1(a, b, mode));
      for (const { labelId, f1 } of perLabel) {
        const own = (spans: readonly Span[]) => spans.filter((span) => span.labelId === labelId);
        expect(f1.coefficient).toEqual(spanF1(own(a), own(b), mode));
      }
    }),
  );
});

test("alpha for unitizing of each label and of all", () => {
  fc.assert(
    fc.property(threeLayers, (list) => {
      const { headline, labels: perLabel } = reportAgreement([tally(...list)], usual);
      const parts = perLabel.map(({ labelId, unitizingAlpha: alpha }) => {
        const raters = list.map(({ spans }) =>
          joinOverlapping(spans.filter((span) => span.labelId === labelId)),
        );
        const part = unitizingParts(unitizingSums(raters, index.length), [0, 1, 2]);
        expectSame(alpha.coefficient, unitizingAlpha([part]));
        return part;
      });
      expectSame(headline.unitizingAlpha.coefficient, unitizingAlpha(parts));
    }),
  );
});

test("the kinds of disagreement are those that a walk through the text meets", () => {
  fc.assert(
    fc.property(spanLists, spanLists, (first, second) => {
      const [a, b] = [layerOf("ana", first), layerOf("ben", renamed(second, "b"))];
      const { kinds } = reportAgreement([tally(a, b)], usual);
      const walk = compareLayers(a, b, { spans: [], relations: [] });
      const count = (kind: string) => walk.filter((step) => step.kind === kind).length;
      const { onlyA, onlyB, suggestion, ...others } = kinds;
      expect(onlyA + onlyB).toBe(count("missed"));
      expect(suggestion).toBe(0);
      for (const [kind, times] of Object.entries(others)) expect(count(kind)).toBe(times);
    }),
  );
});

test("a few of the annotators are reported as if the others had not been there", () => {
  fc.assert(
    fc.property(threeLayers, (list) => {
      const options = { ...usual, annotators: ["annotator-0", "annotator-2"] };
      const chosen = reportAgreement([tally(...list)], options);
      const alone = reportAgreement([tally(...list.filter((_, at) => at !== 1))], usual);
      expectSame(chosen.headline.alpha.coefficient, alone.headline.alpha.coefficient);
      expectSame(chosen.headline.unitizingAlpha.coefficient, alone.headline.unitizingAlpha.coefficient);
      expect(chosen.headline.f1).toEqual(alone.headline.f1);
      expect(chosen.kinds).toEqual(alone.kinds);
      expect(chosen.pairs.map(({ kappa }) => kappa.coefficient)).toEqual(
        alone.pairs.map(({ kappa }) => kappa.coefficient),
      );
    }),
  );
});

test("the sums of two articles are those of both", () => {
  fc.assert(
    fc.property(threeLayers, threeLayers, (first, second) => {
      const tallies = [tally(...first), tally(...second)];
      const both = reportAgreement(tallies, usual);
      const [one, two] = tallies.map((made) => reportAgreement([made], usual).kinds);
      for (const [kind, times] of Object.entries(both.kinds)) {
        const parts = [one, two].map(
          (kinds) => Object.entries(kinds ?? {}).find(([key]) => key === kind)?.[1],
        );
        expect(times).toBe((parts[0] ?? 0) + (parts[1] ?? 0));
      }
      const labelIds = labels.map(({ id }) => id);
      const units = [first, second].flatMap((list) => judgements(list, "token", labelIds));
      expectSame(both.headline.alpha.coefficient, nominalAlpha(units));
    }),
  );
});
