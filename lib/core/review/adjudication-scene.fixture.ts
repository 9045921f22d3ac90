/** Annotators' marks on one article, and what a reviewer makes of them, for tests of adjudication. */
import { expect } from "vitest";
import { applyChanges, type Change, invertChanges } from "@/lib/core/annotation/change.ts";
import { type Layer, layerFromParts } from "@/lib/core/annotation/layer.ts";
import { checkChanges } from "@/lib/core/annotation/rules.ts";
import { type Relation, type Span, spanPlace } from "@/lib/core/annotation/span.ts";
import { context, makeSpan } from "../annotation/arbitraries.fixture.ts";
import { takeReading } from "./adjudicate.ts";
import { withPrefix } from "./adjudication-arbitraries.fixture.ts";
import type { Candidate, SubmittedLayer } from "./candidate.ts";
import { groupCandidates } from "./candidates.ts";
import { type CandidateDecision, decisionsOf } from "./decisions.ts";
import { editGold } from "./reconcile.ts";

let made = 0;
export const newId = () => `gold${made++}`;

/** Gold after changes that keep every rule and can be undone. */
export function withChanges(gold: Layer, changes: readonly Change[]): Layer {
  expect(checkChanges(gold, changes, { ...context, kind: "GOLD" })).toEqual([]);
  const applied = applyChanges(gold, changes);
  if (!applied.ok) throw new Error(applied.problem.sentence);
  expect(applyChanges(applied.layer, invertChanges(changes))).toEqual({ ok: true, layer: gold });
  return applied.layer;
}

/** A layer handed in, with its id before those of its spans. */
export function submit(
  id: string,
  spans: readonly Span[],
  relations: readonly Relation[] = [],
): SubmittedLayer {
  return { id, layer: withPrefix(layerFromParts({ spans, relations, verdicts: [] }), id) };
}

/** Gold after a reviewer's edits of it. */
export function edited(layers: readonly SubmittedLayer[], gold: Layer, changes: readonly Change[]): Layer {
  const made = editGold(layers, gold, changes, newId);
  if ("code" in made) throw new Error(made.sentence);
  return withChanges(gold, made);
}

/** What gold says, whatever its ids. */
export function contentOf(gold: Layer) {
  const placeOf = (id: string | null) => {
    const span = gold.spans.get(id ?? "");
    return span ? spanPlace(span) : "nothing";
  };
  return {
    spans: [...gold.spans.values()].map(({ id: _, ...span }) => JSON.stringify(span)).toSorted(),
    links: [...gold.relations.values()].map(({ fromId, toId }) => `${placeOf(fromId)} > ${placeOf(toId)}`),
    verdicts: [...gold.verdicts.values()]
      .map(({ spanId, decision, goldSpanId }) => `${spanId} ${decision} ${placeOf(goldSpanId)}`)
      .toSorted(),
  };
}

export const quote = makeSpan("quote", "quote", 0, 5);
export const short = makeSpan("quote", "quote", 0, 4);
export const claim = makeSpan("quote", "claim", 0, 5);
export const ana = makeSpan("ana", "entity", 11, 14);
export const sol = makeSpan("sol", "entity", 34, 37);
export const speaker = (toId: string): Relation => ({
  id: "r",
  typeId: "type-speaker",
  fromId: "quote",
  toId,
});

/** What was decided on a candidate. */
export function decisionOf(candidate: Candidate, gold: Layer): CandidateDecision {
  const decision = decisionsOf([candidate], gold).get(candidate.key);
  if (!decision) throw new RangeError(`nothing is told of ${candidate.key}`);
  return decision;
}

/** The candidate that holds a span. */
export function candidateOf(layers: readonly SubmittedLayer[], spanId: string): Candidate {
  const found = groupCandidates(layers).find(({ members }) => members.some(({ span }) => span.id === spanId));
  if (!found) throw new RangeError(`no candidate holds ${spanId}`);
  return found;
}

/** Gold after the reading of the layer that holds a span was taken. */
export function take(layers: readonly SubmittedLayer[], gold: Layer, spanId: string): Layer {
  const candidate = candidateOf(layers, spanId);
  const layerId = candidate.members.find(({ span }) => span.id === spanId)?.layerId ?? "";
  const reading = candidate.readings.find(({ layerIds }) => layerIds.includes(layerId));
  if (!reading) throw new RangeError(`nobody holds ${spanId}`);
  return withChanges(gold, takeReading(layers, gold, candidate, reading, newId));
}
