import fc from "fast-check";
import { expect, test } from "vitest";
import { applyChanges, type Change, invertChanges } from "@/lib/core/annotation/change.ts";
import { type Layer, relationsOf } from "@/lib/core/annotation/layer.ts";
import { layers } from "../annotation/arbitraries.fixture.ts";
import { changesOf, type Step, steps } from "../annotation/edit-arbitraries.fixture.ts";
import { changedSpans } from "./changed-spans.ts";
import { spanContent } from "./span-content.ts";

/** A layer after edits one upon the other, and the changes that led there. */
function edit(layer: Layer, taken: readonly Step[]): { changes: readonly Change[]; after: Layer } {
  let after = layer;
  const changes: Change[] = [];
  for (const [at, step] of taken.entries()) {
    const made = changesOf(after, step, `new${at}`);
    const applied = applyChanges(after, made);
    if (!applied.ok) continue;
    changes.push(...made);
    after = applied.layer;
  }
  return { changes, after };
}

function says(layer: Layer, id: string) {
  const span = layer.spans.get(id);
  const links = relationsOf(layer, id).flatMap(({ typeId, fromId, toId }) =>
    fromId === id ? [`${typeId} ${toId}`] : [],
  );
  return JSON.stringify([span && spanContent(span), links.toSorted()]);
}

const edits = fc.tuple(layers(), fc.array(steps, { maxLength: 12 }));

test("changed are just the spans that say something else in the end", () => {
  fc.assert(
    fc.property(edits, ([before, taken]) => {
      const { changes, after } = edit(before, taken);
      const ids = [...new Set([...before.spans.keys(), ...after.spans.keys()])];
      const different = ids.filter((id) => says(before, id) !== says(after, id));
      expect([...changedSpans(changes)].toSorted()).toEqual(different.toSorted());
    }),
  );
});

test("what was changed and taken back is not changed", () => {
  fc.assert(
    fc.property(edits, ([before, taken]) => {
      const { changes } = edit(before, taken);
      expect(changedSpans([...changes, ...invertChanges(changes)])).toEqual(new Set());
    }),
  );
});
