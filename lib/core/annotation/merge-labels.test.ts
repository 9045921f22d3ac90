import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layers, makeSpan } from "./arbitraries.fixture.ts";
import { applyChanges } from "./change.ts";
import { layerFromParts } from "./layer.ts";
import { mergeAttributes, mergeLabelChanges } from "./merge-labels.ts";

const from = "label-claim";
const into = "label-quote";

function merge(layer: ReturnType<typeof layerFromParts>) {
  const applied = applyChanges(layer, mergeLabelChanges(layer, from, into));
  if (!applied.ok) throw new Error(applied.problem.sentence);
  return applied.layer;
}

describe("merging a label into another", () => {
  test("every place that one of the two marked is marked with the other, once", () => {
    fc.assert(
      fc.property(layers(), (layer) => {
        const places = (spans: Iterable<{ labelId: string; start: number; end: number }>) =>
          [...spans]
            .filter(({ labelId }) => [from, into].includes(labelId))
            .map(({ start, end }) => `${start} ${end}`);
        const after = [...merge(layer).spans.values()];
        expect(after.some(({ labelId }) => labelId === from)).toBe(false);
        expect(places(after).sort()).toEqual([...new Set(places(layer.spans.values()))].sort());
      }),
    );
  });

  test("relations lead from and to spans that are there", () => {
    fc.assert(
      fc.property(layers(), (layer) => {
        const after = merge(layer);
        for (const { fromId, toId } of after.relations.values()) {
          expect(after.spans.has(fromId) && after.spans.has(toId)).toBe(true);
        }
      }),
    );
  });

  test("a span that stands in the same place takes over attributes, note and relations", () => {
    const kept = { ...makeSpan("kept", "quote", 0, 4), attributes: { kind: "direct" }, note: "one" };
    const gone = {
      ...makeSpan("gone", "claim", 0, 4),
      attributes: { kind: "mixed", topic: "sea" },
      note: "two",
    };
    const speaker = makeSpan("speaker", "entity", 6, 9);
    const relation = { id: "r", typeId: "t", fromId: "gone", toId: "speaker" };
    const after = merge(
      layerFromParts({ spans: [kept, gone, speaker], relations: [relation], verdicts: [] }),
    );
    expect([...after.spans.values()]).toEqual([
      { ...kept, attributes: { kind: "direct", topic: "sea" }, note: "one\ntwo" },
      speaker,
    ]);
    expect([...after.relations.values()]).toEqual([{ ...relation, fromId: "kept" }]);
  });

  test("a relation between the two spans of one place goes", () => {
    const spans = [makeSpan("kept", "quote", 0, 4), makeSpan("gone", "claim", 0, 4)];
    const relations = [{ id: "r", typeId: "t", fromId: "gone", toId: "kept" }];
    expect(merge(layerFromParts({ spans, relations, verdicts: [] })).relations.size).toBe(0);
  });
});

test("choices keep what they are called, unless another choice is called so", () => {
  const base = {
    name: "kind",
    title: "Kind",
    type: "choice",
    required: true,
    pattern: "",
    help: "",
  } as const;
  const into = { ...base, choices: ["A", "B"], choiceTitles: { A: "person" } };
  const from = {
    ...base,
    choices: ["B", "C", "D", "E", "F"],
    choiceTitles: { B: "both", C: "Person", D: "place", E: "b", F: "PLACE" },
  };
  const [merged] = mergeAttributes([into], [from]);
  expect(merged?.choices).toEqual(["A", "B", "C", "D", "E", "F"]);
  expect(merged?.choiceTitles).toEqual({ A: "person", D: "place" });
  const [untitled] = mergeAttributes([{ ...base, choices: ["A", "B"] }], [from]);
  expect(untitled?.choiceTitles).toEqual({ C: "Person", D: "place" });
});

test("attributes that only the merged label had are kept and not required", () => {
  const base = { title: "T", required: true, pattern: "", help: "" };
  const kind = { ...base, name: "kind", type: "choice", choices: ["a", "b"] } as const;
  const topic = { ...base, name: "topic", type: "text", choices: [] } as const;
  expect(mergeAttributes([kind], [{ ...kind, choices: ["b", "c"] }, topic])).toEqual([
    { ...kind, choices: ["a", "b", "c"] },
    { ...topic, required: false },
  ]);
});
