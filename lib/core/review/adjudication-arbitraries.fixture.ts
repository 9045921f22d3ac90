/** Random layers of several annotators for the tests of laws: each has what a first one marked, with edits of their own. */
import fc from "fast-check";
import { applyChanges } from "@/lib/core/annotation/change.ts";
import { type Layer, layerFromParts, layerToParts } from "@/lib/core/annotation/layer.ts";
import { checkChanges } from "@/lib/core/annotation/rules.ts";
import { context, layers } from "../annotation/arbitraries.fixture.ts";
import { changesOf, type Step, steps } from "../annotation/edit-arbitraries.fixture.ts";
import type { SubmittedLayer } from "./candidate.ts";

/** One to `most` layers of one article. */
export function submittedLayers(most = 5): fc.Arbitrary<readonly SubmittedLayer[]> {
  const edits = fc.array(fc.array(steps, { maxLength: 8 }), { minLength: 1, maxLength: most });
  return fc
    .tuple(layers(), edits)
    .map(([base, taken]) =>
      taken.map((own, at) => ({ id: `layer${at}`, layer: withPrefix(edit(base, own), `${at}-`) })),
    );
}

/** The same layer with other ids. */
export function withPrefix(layer: Layer, prefix: string): Layer {
  const { spans, relations } = layerToParts(layer);
  return layerFromParts({
    spans: spans.map((span) => ({ ...span, id: prefix + span.id })),
    relations: relations.map(({ id, typeId, fromId, toId }) => ({
      id: prefix + id,
      typeId,
      fromId: prefix + fromId,
      toId: prefix + toId,
    })),
    verdicts: [],
  });
}

function edit(base: Layer, taken: readonly Step[]): Layer {
  let layer = base;
  for (const [at, step] of taken.entries()) {
    const changes = changesOf(layer, step, `own${at}`);
    if (checkChanges(layer, changes, context).length > 0) continue;
    const applied = applyChanges(layer, changes);
    if (applied.ok) layer = applied.layer;
  }
  return layer;
}
