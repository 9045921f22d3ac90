/** An annotator's marks on one article, and what a reviewer makes of them, for tests of review. */

import { type Layer, layerFromParts } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { makeSpan } from "../annotation/arbitraries.fixture.ts";
import { newId, withChanges } from "./adjudication-scene.fixture.ts";
import type { SubmittedLayer } from "./candidate.ts";
import { acceptSpan } from "./verdicts.ts";

export const quote = { ...makeSpan("quote", "quote", 0, 5), attributes: { kind: "direct" } };
export const ana = makeSpan("ana", "entity", 11, 14);
export const sol = makeSpan("sol", "entity", 34, 37);
const speaker = { id: "r", typeId: "type-speaker", fromId: "quote", toId: "ana" };
export const reviewed: SubmittedLayer = {
  id: "layer",
  layer: layerFromParts({ spans: [quote, ana, sol], relations: [speaker], verdicts: [] }),
};

export const accept = (gold: Layer, span: Span = quote, by = reviewed) =>
  withChanges(gold, acceptSpan(by, gold, span, newId));

/** What gold says, whatever its ids: spans by origin, links by the origins of their ends, decisions by span. */
export function contentOf(gold: Layer) {
  const originOf = (id: string) => gold.spans.get(id)?.derivedFrom ?? id;
  return {
    spans: [...gold.spans.values()].map(({ id: _, ...span }) => JSON.stringify(span)).sort(),
    links: [...gold.relations.values()]
      .map((link) => `${originOf(link.fromId)} ${originOf(link.toId)}`)
      .sort(),
    verdicts: [...gold.verdicts.values()].map(({ spanId, decision }) => `${spanId} ${decision}`).sort(),
  };
}
