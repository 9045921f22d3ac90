import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layers, makeSpan } from "./arbitraries.fixture.ts";
import { applyChange, applyChanges, type Change, invertChange, invertChanges } from "./change.ts";
import { changesOf, steps } from "./edit-arbitraries.fixture.ts";
import { markSpan, removeSpan } from "./edits.ts";
import { emptyLayer, type Layer, layerFromParts, layerToParts } from "./layer.ts";

function mustApply(layer: Layer, changes: readonly Change[]): Layer {
  const applied = applyChanges(layer, changes);
  if (!applied.ok) throw new Error(applied.problem.sentence);
  return applied.layer;
}

/** The laws of a change list: its inverse leads back, inverting twice changes nothing, and JSON keeps it. */
function expectChange(before: Layer, changes: readonly Change[]): Layer {
  const original = layerToParts(before);
  const after = mustApply(before, changes);
  expect(layerToParts(before)).toEqual(original);
  const back = mustApply(after, invertChanges(changes));
  expect(back).toEqual(before);
  expect(invertChanges(invertChanges(changes))).toEqual(changes);
  const sent: readonly Change[] = JSON.parse(JSON.stringify(changes));
  expect(mustApply(before, sent)).toEqual(after);
  return after;
}

const span = makeSpan("a", "quote", 0, 5);

describe("a list of changes", () => {
  test("can be inverted and sent as JSON, whatever the edits and the layer", () => {
    fc.assert(
      fc.property(layers(), fc.array(steps, { maxLength: 12 }), (start, work) => {
        let layer = start;
        work.forEach((step, at) => {
          layer = expectChange(layer, changesOf(layer, step, `new${at}`));
        });
      }),
    );
  });

  test("from nothing to a layer and back is the layer's spans put and removed", () => {
    fc.assert(
      fc.property(layers(), (layer) => {
        const { spans } = layerToParts(layer);
        expectChange(emptyLayer, spans.flatMap(markSpan));
      }),
    );
  });

  test("applies all or none of its changes", () => {
    const layer = layerFromParts({ spans: [span], relations: [], verdicts: [] });
    const other = makeSpan("b", "claim", 0, 9);
    const applied = applyChanges(layer, [...markSpan(other), ...markSpan(span)]);
    expect(applied).toMatchObject({ ok: false, problem: { code: "STALE", spanId: "a" } });
    expect([...layer.spans.keys()]).toEqual(["a"]);
  });

  test("copies the spans once, however many it puts", () => {
    const changes = Array.from({ length: 10_000 }, (_, at) => markSpan({ ...span, id: `s${at}` })).flat();
    expect(mustApply(emptyLayer, changes).spans.size).toBe(10_000);
  });

  test("leaves the maps it does not touch as they are", () => {
    const layer = layerFromParts({ spans: [span], relations: [], verdicts: [] });
    expect(mustApply(layer, removeSpan(layer, "a")).relations).toBe(layer.relations);
  });
});

describe("a change", () => {
  const layer = layerFromParts({ spans: [span], relations: [], verdicts: [] });

  test("applies only where the layer holds exactly what it started from", () => {
    const before = { ...span, note: "seen elsewhere" };
    const applied = applyChange(layer, { of: "span", before, after: null });
    expect(applied).toMatchObject({ ok: false, problem: { code: "STALE" } });
  });

  test("takes attributes in any order for the same", () => {
    const held = { ...span, attributes: { kind: "direct", cue: "said" } };
    const change = {
      of: "span",
      before: { ...span, attributes: { cue: "said", kind: "direct" } },
      after: null,
    } as const;
    expect(applyChange(layerFromParts({ spans: [held], relations: [], verdicts: [] }), change).ok).toBe(true);
  });

  test("that speaks of two spans, or of none, is malformed", () => {
    const two: Change = { of: "span", before: span, after: { ...span, id: "b" } };
    const none: Change = { of: "relation", before: null, after: null };
    for (const change of [two, none]) {
      expect(applyChange(layer, change)).toMatchObject({ ok: false, problem: { code: "MALFORMED" } });
    }
  });

  test("and its inverse swap sides", () => {
    expect(invertChange({ of: "span", before: span, after: null })).toEqual({
      of: "span",
      before: null,
      after: span,
    });
  });
});
