import { expect, test } from "vitest";
import { listItems, nextLeft } from "@/components/workbench/judging/items.ts";
import { emptyLayer, type Layer } from "@/lib/core/annotation/layer.ts";
import { ana, quote, short, sol, submit, take } from "@/lib/core/review/adjudication-scene.fixture.ts";
import { openAdjudicationSheet, prepareCandidates } from "@/lib/core/review/adjudication-sheet.ts";
import { groupCandidates } from "@/lib/core/review/candidates.ts";
import { candidateItems } from "./candidate-items.ts";
import { tallyOf } from "./list-candidates.ts";

const layers = [submit("A", [quote, ana, sol]), submit("B", [short, ana])];
const prepared = prepareCandidates(groupCandidates(layers));
const { candidates } = prepared;
const [contested, agreed, partial] = candidates;
const items = candidateItems(candidates, ({ key }) => key);
const sheetOf = (gold: Layer) => openAdjudicationSheet(prepared, gold, null);
const untouched = sheetOf(emptyLayer);
const begun = sheetOf(take(layers, emptyLayer, "Aquote"));

test("lists hold what is open by whether all agree, and the active one always", () => {
  expect(listItems(items, untouched, "contested", null)).toEqual([contested, partial]);
  expect(listItems(items, untouched, "agreed", null)).toEqual([agreed]);
  expect(listItems(items, begun, "contested", contested?.key ?? "")).toEqual([contested, partial]);
  expect(tallyOf(candidates, begun.decisions)).toEqual({
    reopened: 0,
    contested: 1,
    agreed: 1,
    decided: 1,
    rejected: 0,
    total: 3,
  });
});

test("the next one is contested, round and round, past what all agree on", () => {
  expect(nextLeft(items, begun, contested?.key ?? null)).toBe(partial);
  expect(nextLeft(items, untouched, partial?.key ?? null)).toBe(contested);
  expect(nextLeft(items, begun, partial?.key ?? null)).toBeNull();
});

test("grounds are those of the decision, and none while it is open", () => {
  expect(contested && items.groundsOf(untouched, contested)).toBeNull();
  expect(contested && items.groundsOf(begun, contested)).toEqual({ reason: "", ruleId: null });
});

test("every span of a sheet leads to its candidate, and each candidate to a span of the sheet", () => {
  for (const candidate of candidates) {
    const span = items.spanOf(begun, candidate);
    expect(span && items.keyOfSpan(begun, span.id)).toBe(candidate.key);
  }
});
