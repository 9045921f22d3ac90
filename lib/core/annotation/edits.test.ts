import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { index, labels, layers, makeSpan } from "./arbitraries.fixture.ts";
import { applyChanges, type Change, invertChanges } from "./change.ts";
import {
  clearAttribute,
  markOccurrences,
  moveEdges,
  relabelSpan,
  relabelSpans,
  removeSpan,
  removeSpans,
  setAttributes,
  setNote,
} from "./edits.ts";
import { type Layer, layerFromParts, spansInOrder } from "./layer.ts";
import { removeRelation, setRelation } from "./relation-edits.ts";

const quote = { ...makeSpan("quote", "quote", 0, 5), attributes: { kind: "direct", cue: "said" } };
const ana = { ...makeSpan("ana", "entity", 11, 14), attributes: { type: "PERSON" } };
const sol = makeSpan("sol", "entity", 34, 37);
const speaker = { id: "r", typeId: "type-speaker", fromId: "quote", toId: "ana" };
const layer = layerFromParts({ spans: [quote, ana, sol], relations: [speaker], verdicts: [] });

function withChanges(changes: readonly Change[], from: Layer = layer): Layer {
  const applied = applyChanges(from, changes);
  if (!applied.ok) throw new Error(applied.problem.sentence);
  return applied.layer;
}

describe("edits of spans", () => {
  test("relabelling drops what the new label does not define, and the links of the old one", () => {
    const claim = labels.find(({ name }) => name === "claim")!;
    const { spans, relations } = withChanges(relabelSpan(layer, "quote", claim));
    expect(spans.get("quote")).toEqual({ ...quote, labelId: claim.id, attributes: {} });
    expect(relations.size).toBe(0);
  });

  test("relabelling keeps attributes that both labels define alike, and gives the defaults of the new one for the others", () => {
    const date = labels.find(({ name }) => name === "date")!;
    const relabelled = withChanges(relabelSpan(layer, "ana", date));
    expect(relabelled.spans.get("ana")?.attributes).toEqual({ type: "DATE" });
    const cue = labels.find(({ name }) => name === "quote")!.attributes.filter(({ name }) => name === "cue");
    const other = { ...date, attributes: cue };
    expect(withChanges(relabelSpan(layer, "quote", other)).spans.get("quote")?.attributes).toEqual({
      cue: "said",
    });
  });

  test("moving edges takes the new quote and nothing else", () => {
    const edges = { start: 1, end: 4, quote: index.slice(1, 4) };
    expect(withChanges(moveEdges(layer, "quote", edges)).spans.get("quote")).toEqual({ ...quote, ...edges });
  });

  test("attributes and notes are set and taken off", () => {
    const set = withChanges(setAttributes(layer, ["ana"], { wikidata: "Q42" }));
    expect(set.spans.get("ana")?.attributes).toEqual({ type: "PERSON", wikidata: "Q42" });
    expect(withChanges(clearAttribute(set, "ana", "wikidata"), set)).toEqual(layer);
    expect(withChanges(setNote(layer, "ana", "spelt so")).spans.get("ana")?.note).toBe("spelt so");
  });

  test("that would change nothing are no changes", () => {
    expect(setAttributes(layer, ["ana"], { type: "PERSON" })).toEqual([]);
    expect(clearAttribute(layer, "ana", "metonym")).toEqual([]);
    expect(setNote(layer, "ana", "")).toEqual([]);
    expect(moveEdges(layer, "ana", ana)).toEqual([]);
  });

  test("removing a span removes its links", () => {
    const { spans, relations } = withChanges(removeSpan(layer, "ana"));
    expect([...spans.keys()]).toEqual(["quote", "sol"]);
    expect(relations.size).toBe(0);
  });

  test("marking occurrences leaves out those marked already", () => {
    const places = [
      { id: "x", start: ana.start, end: ana.end },
      { id: "y", start: 1, end: 3 },
    ];
    const marked = withChanges(markOccurrences(layer, ana, places));
    expect(marked.spans.size).toBe(4);
    expect(marked.spans.get("y")).toMatchObject({ labelId: ana.labelId, attributes: { type: "PERSON" } });
  });

  test("of a span that is not there are misuse", () => {
    expect(() => removeSpan(layer, "nobody")).toThrow(RangeError);
  });
});

describe("edits of several spans", () => {
  const someOf = (all: Layer) => fc.subarray([...all.spans.keys()]);
  const picked = layers().chain((all) => fc.tuple(fc.constant(all), someOf(all)));

  test("leave none of the removed, nor a link of theirs, and can be taken back", () => {
    fc.assert(
      fc.property(picked, ([all, ids]) => {
        const changes = removeSpans(all, ids);
        const left = withChanges(changes, all);
        expect(left.spans.size).toBe(all.spans.size - ids.length);
        for (const { fromId, toId } of left.relations.values())
          expect([ids.includes(fromId), ids.includes(toId)]).toEqual([false, false]);
        expect(withChanges(invertChanges(changes), left)).toEqual(all);
      }),
    );
  });

  test("give all of them the label or the value, and can be taken back", () => {
    const value = { note: "seen" };
    fc.assert(
      fc.property(picked, fc.constantFrom(...labels), ([all, ids], label) => {
        for (const changes of [relabelSpans(all, ids, label), setAttributes(all, ids, value)]) {
          const applied = applyChanges(all, changes);
          if (!applied.ok) throw new Error(applied.problem.sentence);
          expect(withChanges(invertChanges(changes), applied.layer)).toEqual(all);
        }
        const relabelled = withChanges(relabelSpans(all, ids, label), all);
        for (const id of ids) expect(relabelled.spans.get(id)?.labelId).toBe(label.id);
        const given = withChanges(setAttributes(all, ids, value), all);
        for (const id of ids) expect(given.spans.get(id)?.attributes).toMatchObject(value);
      }),
    );
  });
});

describe("edits of relations", () => {
  test("a quote has one speaker: a second replaces the first", () => {
    const next = withChanges(setRelation(layer, { ...speaker, id: "r2", toId: "sol" }));
    expect([...next.relations.values()]).toEqual([{ ...speaker, id: "r2", toId: "sol" }]);
    expect(setRelation(layer, { ...speaker, id: "r3" })).toEqual([]);
  });

  test("a relation can be removed", () => {
    expect(withChanges(removeRelation(layer, "r")).relations.size).toBe(0);
    expect(() => removeRelation(layer, "none")).toThrow(RangeError);
  });
});

test("spans are listed in text order, the longer first where they start together", () => {
  const inner = makeSpan("inner", "date", 0, 2);
  const listed = spansInOrder(
    layerFromParts({ spans: [sol, inner, ana, quote], relations: [], verdicts: [] }),
  );
  expect(listed.map(({ id }) => id)).toEqual(["quote", "inner", "ana", "sol"]);
});
