import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Relation, Span } from "@/lib/core/annotation/span.ts";
import { makeSpan } from "../../annotation/arbitraries.fixture.ts";
import { spanModes } from "../span-mode.ts";
import { reportAgreement } from "./report.ts";
import { layerOf, renamed, spanLists, tally, threeLayers, usual } from "./report-scene.fixture.ts";
import type { ReportOptions } from "./selection.ts";

test("the order of layers changes nothing, and a tally survives JSON", () => {
  fc.assert(
    fc.property(threeLayers, (list) => {
      const made = tally(...list);
      expect(tally(...list.toReversed())).toEqual(made);
      expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    }),
  );
});

test("annotators with the same layer agree wholly, or have no value where there is nothing to tell", () => {
  fc.assert(
    fc.property(spanLists, (spans) => {
      const made = tally(layerOf("ana", spans), layerOf("ben", renamed(spans, "b")));
      const { headline } = reportAgreement([made], usual);
      const { f1, meanF1, meanKappa, alpha, fleiss, unitizingAlpha: unitizing } = headline;
      const all = [...Object.values(f1), meanF1, meanKappa, alpha, fleiss, unitizing];
      for (const { coefficient } of all) {
        expect(coefficient.value ?? 1).toBeCloseTo(1, 12);
        if (coefficient.value === null) expect(coefficient.reason).not.toBe("");
        if (spans.length === 0) expect(coefficient.value).toBeNull();
      }
    }),
  );
});

describe("suggestions that both took over", () => {
  const offered = makeSpan("offered", "quote", 0, 10);
  const take = (id: string, change: Partial<Span> = {}): Span => {
    return { ...offered, id, derivedFrom: "offered", ...change };
  };
  const suggestion = layerOf("", [offered], "SUGGESTION");
  const own = makeSpan("own", "claim", 20, 30);

  test("count for nothing when neither has touched them, and their share is told", () => {
    const made = tally(suggestion, layerOf("ana", [take("a"), own]), layerOf("ben", [take("b")]));
    const { headline, kinds } = reportAgreement([made], usual);
    expect(headline.f1.strict.coefficient).toEqual({ value: 0 });
    expect(headline.suggested).toEqual({ spans: 1, share: 2 / 3 });
    expect(kinds).toMatchObject({ same: 0, onlyA: 1, onlyB: 0, suggestion: 1 });
    const quote = reportAgreement([made], { ...usual, labels: [offered.labelId] }).headline;
    expect(quote.f1.strict.coefficient).toMatchObject({ value: null });
    expect(quote.alpha.coefficient).toMatchObject({ value: null });
    expect(quote.unitizingAlpha.coefficient).toMatchObject({ value: null });
  });

  test("count when one has changed them, or only one took them", () => {
    const changed = take("b", { attributes: { kind: "direct" } });
    for (const other of [changed, { ...offered, id: "b" }]) {
      const made = tally(suggestion, layerOf("ana", [take("a")]), layerOf("ben", [other]));
      const { headline } = reportAgreement([made], usual);
      expect(headline.f1.strict.coefficient).toEqual({ value: 1 });
      expect(headline.suggested.spans).toBe(0);
    }
  });

  test("count between two others", () => {
    const made = tally(
      suggestion,
      layerOf("ana", [take("a")]),
      layerOf("ben", [take("b")]),
      layerOf("cleo", [{ ...offered, id: "c" }]),
    );
    const { pairs } = reportAgreement([made], usual);
    expect(pairs.map(({ a, b, f1 }) => [a, b, f1.coefficient.value])).toEqual([
      ["ana", "ben", null],
      ["ana", "cleo", 1],
      ["ben", "cleo", 1],
    ]);
  });
});

describe("one article of two annotators and gold", () => {
  const quote = makeSpan("quote", "quote", 0, 10);
  const entity = makeSpan("entity", "entity", 12, 15);
  const claim = makeSpan("claim", "claim", 20, 30);
  const link = (id: string, fromId: string, toId: string): Relation => {
    return { id, typeId: "type-speaker", fromId, toId };
  };
  const ana = {
    ...layerOf("ana", [{ ...quote, attributes: { kind: "direct" } }, entity, claim]),
    relations: [link("r", "quote", "entity")],
  };
  const ben = {
    ...layerOf("ben", [
      { ...quote, id: "quote-b", attributes: { kind: "indirect" } },
      { ...entity, id: "entity-b", end: entity.end + 2 },
      { ...claim, id: "claim-b", labelId: "label-quote" },
    ]),
    relations: [link("s", "quote-b", "entity-b")],
  };
  const gold = layerOf("", [quote, entity], "GOLD");
  const made = tally(ana, ben, gold);

  test("precision and recall are against gold, which is no annotator", () => {
    const { gold: against, pairs } = reportAgreement([made], usual);
    expect(pairs).toHaveLength(1);
    expect(
      against.map(({ annotator, precision, recall }) => [
        annotator,
        precision.coefficient,
        recall.coefficient,
      ]),
    ).toEqual([
      ["ana", { value: 2 / 3 }, { value: 1 }],
      ["ben", { value: 1 / 3 }, { value: 1 / 2 }],
    ]);
  });

  test("each disagreement is of its kind, and two labels on one place are a confusion", () => {
    const { kinds, confusions } = reportAgreement([made], usual);
    expect(kinds).toMatchObject({ same: 0, attributes: 1, edges: 1, label: 1, both: 0, onlyA: 0, onlyB: 0 });
    expect(confusions).toEqual([{ labels: ["label-claim", "label-quote"], sameEdges: 1, otherEdges: 0 }]);
  });

  test("a relation matches where both its ends match in the mode asked for", () => {
    const f1 = (mode: ReportOptions["mode"]) =>
      reportAgreement([made], { ...usual, mode }).headline.relationF1.coefficient.value;
    expect(spanModes.map(f1)).toEqual([0, 0, 1, 1]);
  });

  test("attributes are compared on spans that both have marked with the label", () => {
    const { attributes } = reportAgreement([made], usual);
    expect(attributes.filter(({ name }) => name === "kind")).toEqual([
      expect.objectContaining({ labelId: "label-quote", agreed: 0, total: 1, kappa: { value: 0 } }),
    ]);
  });

  test("a choice that neither has made is a value to kappa, and counts for nothing else", () => {
    const chosen = (annotatorId: string, choices: readonly string[]) =>
      layerOf(
        annotatorId,
        choices.map((choice, at) => ({
          ...makeSpan(`${annotatorId}-${at}`, "quote", 4 * at, 4 * at + 3),
          attributes: Object.fromEntries(choice === "" ? [] : [["attribution", choice]]),
        })),
      );
    const first = chosen("ana", ["named", "", "", "named"]);
    const second = chosen("ben", ["named", "", "anonymous", ""]);
    const { attributes } = reportAgreement([tally(first, second)], usual);
    const [attribute] = attributes.filter(({ name }) => name === "attribution");
    expect(attribute).toMatchObject({ agreed: 1, total: 3 });
    // Two of four are alike, where chance gives 2/4 · 1/4 + 2/4 · 2/4.
    expect(attribute?.kappa.value).toBeCloseTo((1 / 2 - 3 / 8) / (1 - 3 / 8), 12);
  });

  test("exact and partial F1 have no value over some of several labels", () => {
    const options: ReportOptions = { ...usual, labels: ["label-quote", "label-entity"], mode: "partial" };
    const { f1 } = reportAgreement([made], options).headline;
    expect(f1.partial.coefficient).toMatchObject({ value: null, reason: expect.any(String) });
    expect(f1.strict.coefficient.value).toBeCloseTo((2 * 1) / 5, 12);
  });
});

test("what one annotator alone has marked leaves every figure without a value", () => {
  const { headline, pairs } = reportAgreement([tally(layerOf("ana", [makeSpan("a", "quote", 0, 9)]))], usual);
  expect(headline).toMatchObject({ articles: 0, suggested: { spans: 0, share: null } });
  expect(pairs).toEqual([]);
  const { meanF1, meanKappa, alpha, fleiss, relationF1 } = headline;
  for (const { coefficient } of [meanF1, meanKappa, alpha, fleiss, relationF1]) {
    expect(coefficient).toMatchObject({ value: null, reason: expect.any(String) });
  }
});

test("intervals are the same for the same seed, hold the value, and need two articles", () => {
  const spans = [
    makeSpan("a", "quote", 0, 10),
    makeSpan("b", "claim", 12, 20),
    makeSpan("c", "date", 22, 25),
  ];
  const tallies = [0, 1, 2, 3, 0, 2].map((count, at) => ({
    ...tally(layerOf("ana", spans), layerOf("ben", renamed(spans.slice(0, count), "b"))),
    articleId: `${at}`,
    storyId: at === 0 ? "alone" : "together",
  }));
  const options = { ...usual, resamples: 400 };
  const { headline, stories } = reportAgreement(tallies, options);
  expect(reportAgreement(tallies, options).headline).toEqual(headline);
  const { coefficient, interval, articles } = headline.f1.strict;
  expect(articles).toBe(6);
  expect(interval?.low ?? 1).toBeLessThan(coefficient.value ?? 0);
  expect(interval?.high ?? 0).toBeGreaterThan(coefficient.value ?? 1);
  expect(reportAgreement(tallies, { ...options, seed: 2 }).headline.f1.strict.interval).not.toBeNull();
  expect(stories.map(({ storyId, f1 }) => [storyId, f1.articles, f1.interval === null])).toEqual([
    ["alone", 1, true],
    ["together", 5, false],
  ]);
});
