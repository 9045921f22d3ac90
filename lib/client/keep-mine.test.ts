import { expect, test } from "vitest";
import { context, makeSpan } from "@/lib/core/annotation/arbitraries.fixture.ts";
import { applyChanges } from "@/lib/core/annotation/change.ts";
import { emptyLayer, type Layer } from "@/lib/core/annotation/layer.ts";
import { rebaseChanges } from "@/lib/core/annotation/rebase.ts";
import { takeNone, takeReading } from "@/lib/core/review/adjudicate.ts";
import { candidateOf, newId, submit } from "@/lib/core/review/adjudication-scene.fixture.ts";
import { keepMine } from "./keep-mine.ts";

const layers = [
  submit("A", [makeSpan("quote", "quote", 0, 5)]),
  submit("B", [makeSpan("quote", "quote", 0, 4)]),
];
const candidate = candidateOf(layers, "Aquote");

function decide(layerId: string | null) {
  const reading = candidate.readings.find(({ layerIds }) => layerIds.includes(layerId ?? ""));
  return reading
    ? takeReading(layers, emptyLayer, candidate, reading, newId)
    : takeNone(emptyLayer, candidate, newId);
}

function withChanges(layer: Layer, changes: Parameters<typeof applyChanges>[1]): Layer {
  const applied = applyChanges(layer, changes);
  if (!applied.ok) throw new Error(applied.problem.sentence);
  return applied.layer;
}

test("of two decisions on the same spans both are shown, and mine takes the place of theirs with all that came of it", () => {
  const theirs = withChanges(emptyLayer, decide("B"));
  const batch = { id: "mine", changes: decide("A"), undoes: null };
  const { conflicts, kept } = rebaseChanges([batch], theirs, { ...context, kind: "GOLD" });
  expect(kept).toEqual([]);
  const shown = conflicts.map(({ mine, theirs: other }) => [mine, other]);
  expect(shown).toMatchObject([
    [
      { spanId: "Aquote", decision: "ACCEPT" },
      { spanId: "Aquote", decision: "CORRECT" },
    ],
    [
      { spanId: "Bquote", decision: "CORRECT" },
      { spanId: "Bquote", decision: "ACCEPT" },
    ],
  ]);
  const after = withChanges(theirs, keepMine(batch, theirs));
  expect([...after.spans.values()].map(({ derivedFrom }) => derivedFrom)).toEqual(["Aquote"]);
  const decisions = [...after.verdicts.values()].map(({ spanId, decision }) => [spanId, decision]);
  expect(decisions).toEqual([
    ["Aquote", "ACCEPT"],
    ["Bquote", "CORRECT"],
  ]);
});

test("keeping mine where I took nothing leaves nothing of theirs", () => {
  const theirs = withChanges(emptyLayer, decide("B"));
  const after = withChanges(theirs, keepMine({ id: "mine", changes: decide(null), undoes: null }, theirs));
  expect([after.spans.size, after.verdicts.size]).toEqual([0, 2]);
});
