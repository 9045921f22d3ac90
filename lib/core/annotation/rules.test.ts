import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTextIndex } from "@/lib/core/text/code-points.ts";
import { context, index, labels, layers, makeSpan } from "./arbitraries.fixture.ts";
import type { Change } from "./change.ts";
import { markSpan, removeSpan, setNote } from "./edits.ts";
import { emptyLayer, layerFromParts, layerToParts } from "./layer.ts";
import { setRelation } from "./relation-edits.ts";
import { checkChanges } from "./rules.ts";
import type { Span } from "./span.ts";
import { checkSpan } from "./span-rules.ts";

const quote = { ...makeSpan("quote", "quote", 0, 5), attributes: { kind: "direct" } };
const ana = makeSpan("ana", "entity", 11, 14);
const speaker = { id: "r", typeId: "type-speaker", fromId: "quote", toId: "ana" };
const layer = layerFromParts({ spans: [quote, ana], relations: [speaker], verdicts: [] });

function codesOf(edit: Partial<Span>, among = labels): string[] {
  return checkSpan({ ...quote, ...edit }, index, among).map(({ code }) => code);
}

function codes(changes: readonly Change[], on = layer, kind: "ANNOTATOR" | "GOLD" = "ANNOTATOR"): string[] {
  return checkChanges(on, changes, { ...context, kind }).map(({ code }) => code);
}

describe("a span", () => {
  test("that keeps every rule has no problem", () => {
    expect(codesOf({})).toEqual([]);
  });

  test.each([
    ["starts before the text", { start: -1 }],
    ["ends after it", { end: index.length + 1 }],
    ["is empty", { end: 0 }],
    ["has half an offset", { start: 0.5 }],
  ])("that %s is refused for its offsets", (_, edit) => {
    expect(codesOf(edit)).toEqual(["OFFSETS"]);
  });

  test("says what the text says", () => {
    expect(codesOf({ quote: "“Yes”" })).toEqual(["QUOTE"]);
  });

  test("splits no character that a reader sees as one", () => {
    const [family = "", accent = ""] = ["👩‍👩‍👧", "e\u0301"];
    for (const cluster of [family, accent]) {
      const start = [...index.text.slice(0, index.text.indexOf(cluster))].length;
      const [first = ""] = cluster;
      expect(codesOf({ start, end: start + 1, quote: first })).toEqual(["GRAPHEME"]);
    }
  });

  test("is more than white space", () => {
    const blank = createTextIndex(" \n\u2003 ");
    const span = { ...quote, start: 0, end: 4, quote: " \n\u2003 " };
    expect(checkSpan(span, blank, labels)).toMatchObject([{ code: "BLANK" }]);
  });

  test("has a label of the project", () => {
    expect(codesOf({ labelId: "gone" })).toEqual(["LABEL"]);
  });

  test("has an archived label only if it had it before or was taken from another layer", () => {
    const archived = labels.map((label) => ({ ...label, isArchived: true }));
    expect(codesOf({}, archived)).toEqual(["ARCHIVED"]);
    expect(codesOf({ derivedFrom: "another" }, archived)).toEqual([]);
    expect(checkSpan({ ...quote, note: "new" }, index, archived, quote)).toEqual([]);
  });

  test("has attributes that fit their definitions", () => {
    expect(codesOf({ attributes: { kind: "loud" } })).toEqual(["ATTRIBUTE"]);
    expect(codesOf({ attributes: { colour: "red" } })).toEqual(["ATTRIBUTE"]);
    expect(codesOf({ attributes: {} })).toEqual([]);
  });

  test("keeps attributes whose definition has changed since, until they are edited", () => {
    const before = { ...quote, attributes: { kind: "reported" } };
    expect(checkSpan({ ...before, note: "new" }, index, labels, before)).toEqual([]);
    expect(checkSpan({ ...before, attributes: { kind: "other" } }, index, labels, before)).toHaveLength(1);
  });
});

describe("changes", () => {
  test("that build a lawful layer break no rule", () => {
    fc.assert(
      fc.property(layers(), (lawful) => {
        const { spans, relations } = layerToParts(lawful);
        const puts = relations.map((after): Change => ({ of: "relation", before: null, after }));
        expect(checkChanges(emptyLayer, [...spans.flatMap(markSpan), ...puts], context)).toEqual([]);
      }),
    );
  });

  test("that do not apply are stale", () => {
    expect(codes(markSpan(quote))).toEqual(["STALE"]);
  });

  test("cannot put one label twice on the same characters", () => {
    expect(codes(markSpan({ ...quote, id: "twin" }))).toEqual(["DUPLICATE"]);
    expect(codes(markSpan({ ...quote, id: "twin", labelId: "label-claim", attributes: {} }))).toEqual([]);
  });

  test("leave no relation dangling", () => {
    expect(codes([{ of: "span", before: ana, after: null }])).toEqual(["DANGLING"]);
    expect(codes(removeSpan(layer, "ana"))).toEqual([]);
    expect(codes(setRelation(layer, { ...speaker, id: "r2", toId: "nobody" }))).toEqual(["DANGLING"]);
  });

  test("link only spans whose labels fit, and no span to itself", () => {
    const backwards = { ...speaker, id: "r2", fromId: "ana", toId: "quote" };
    expect(codes(setRelation(layer, backwards))).toEqual(["RELATION"]);
    expect(codes(setRelation(layer, { ...speaker, id: "r2", toId: "quote" }))).toEqual(["RELATION"]);
    expect(codes(setRelation(layer, { ...speaker, id: "r2", typeId: "gone" }))).toEqual(["RELATION"]);
    expect(codes([{ of: "relation", before: null, after: { ...speaker, id: "r2" } }])).toEqual(["RELATION"]);
  });

  test("cannot relabel a linked span and leave its link", () => {
    const after = { ...ana, labelId: "label-claim" };
    expect(codes([{ of: "span", before: ana, after }])).toEqual(["RELATION"]);
  });

  test("hold verdicts in gold alone, one for a span", () => {
    const said = { decision: "ACCEPT", reason: "", goldSpanId: null, ruleId: null } as const;
    const verdict = { id: "v", layerId: "l", spanId: "s", ...said };
    const first: Change = { of: "verdict", before: null, after: verdict };
    const second: Change = { of: "verdict", before: null, after: { ...verdict, id: "w" } };
    expect(codes([first])).toEqual(["VERDICT"]);
    expect(codes([first], layer, "GOLD")).toEqual([]);
    expect(codes([first, second], layer, "GOLD")).toEqual(["VERDICT"]);
  });

  test("of a span that is left alone do not bring up its old faults", () => {
    const faulty = { ...quote, attributes: { kind: "reported" } };
    const old = layerFromParts({ spans: [faulty, ana], relations: [], verdicts: [] });
    expect(codes(setNote(old, "ana", "checked"), old)).toEqual([]);
  });

  test("come back with sentences that name the span", () => {
    const [problem] = checkChanges(layer, markSpan({ ...quote, id: "twin" }), context);
    expect(problem).toEqual({ code: "DUPLICATE", spanId: "twin", sentence: "“No,” already has this label." });
  });
});
