import { expect, test } from "vitest";
import { defaultLabels } from "@/lib/core/annotation/default-labels.ts";
import { listMarks } from "./list-marks.ts";

const labels = defaultLabels.map((label) => ({ ...label, id: label.name, isArchived: false }));
const spans = [
  { labelId: "entity", quote: "Teresa Vaz", note: "" },
  { labelId: "quote", quote: "“We did not choose this”", note: "" },
  { labelId: "entity", quote: "Sound Lines", note: "the operator" },
].map((span, index) => ({
  id: `${index}`,
  start: index,
  end: index + 1,
  attributes: {},
  derivedFrom: null,
  ...span,
}));
const all = { only: null, hidden: new Set<string>(), search: "", order: "text", labels } as const;

function ids(filter: Parameters<typeof listMarks>[1]): string {
  return listMarks(spans, filter)
    .map(({ id }) => id)
    .join("");
}

test("marks stand in text order, or by the order of their labels", () => {
  expect(ids(all)).toBe("012");
  expect(ids({ ...all, order: "label" })).toBe("102");
});

test("a search looks into quotes and notes whatever their case", () => {
  expect(ids({ ...all, search: " VAZ " })).toBe("0");
  expect(ids({ ...all, search: "operator" })).toBe("2");
});

test("of some marks only those are left, in the same order", () => {
  expect(ids({ ...all, only: new Set(["2", "0"]) })).toBe("02");
  expect(ids({ ...all, only: new Set(["2", "1"]), search: "operator", order: "label" })).toBe("2");
});

test("marks of a label that is switched off are left out", () => {
  expect(ids({ ...all, hidden: new Set(["entity"]) })).toBe("1");
});
