import { expect, test } from "vitest";
import { labels, makeSpan } from "./arbitraries.fixture.ts";
import { submitCheckList } from "./check-list.ts";
import { emptyLayer, layerFromParts } from "./layer.ts";
import type { Span } from "./span.ts";

function listFor(...spans: Span[]) {
  return submitCheckList(layerFromParts({ spans, relations: [], verdicts: [] }), labels);
}

const quote = makeSpan("quote", "quote", 0, 5);

test("a span whose required attributes are given needs nothing", () => {
  expect(listFor({ ...quote, attributes: { kind: "direct" } })).toEqual([]);
});

test("every missing required attribute must be given", () => {
  const date = makeSpan("date", "date", 20, 26);
  expect(listFor(date, quote)).toEqual([
    { severity: "must", spanId: "quote", sentence: "Quote “No,” needs a value for Kind." },
    { severity: "must", spanId: "date", sentence: expect.stringContaining("needs a value for Type.") },
    { severity: "must", spanId: "date", sentence: expect.stringContaining("needs a value for Value.") },
  ]);
});

test("a value that no longer fits its definition must be mended", () => {
  expect(listFor({ ...quote, attributes: { kind: "loud" } })).toMatchObject([{ severity: "must" }]);
});

test("a long span is worth a note", () => {
  const entity = { ...makeSpan("e", "entity", 0, 5), attributes: { type: "ORG" }, start: 0, end: 121 };
  expect(listFor(entity)).toMatchObject([{ severity: "note", spanId: "e" }]);
});

test("an empty layer is worth a note", () => {
  expect(submitCheckList(emptyLayer, labels)).toMatchObject([{ severity: "note", spanId: null }]);
});

test("an attribute may be called as something that every object has", () => {
  const odd = {
    name: "constructor",
    title: "Builder",
    type: "text",
    required: true,
    choices: [],
    pattern: "",
    help: "",
  } as const;
  const layer = layerFromParts({ spans: [{ ...quote, attributes: {} }], relations: [], verdicts: [] });
  const list = submitCheckList(
    layer,
    labels.map((label) => ({ ...label, attributes: [odd] })),
  );
  expect(list).toMatchObject([{ sentence: "Quote “No,” needs a value for Builder." }]);
});
