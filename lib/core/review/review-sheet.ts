import { type Layer, layerFromParts } from "@/lib/core/annotation/layer.ts";
import { type Relation, type Span, spanPlace } from "@/lib/core/annotation/span.ts";
import { type Outcome, reviewOutcomes } from "./outcomes.ts";

/** Where a span stands in a review: judged or open, added by a reviewer, or in gold from another annotator's layer. */
export type Standing = "open" | "accepted" | "rejected" | "corrected" | "added" | "other";

/**
 * What a reviewer sees and edits as one layer: the annotator's spans as gold has them by now, under the annotator's ids,
 * and the spans that only gold has, under gold's. `editReview` turns what is done to it into changes of gold.
 */
export type ReviewSheet = {
  readonly layer: Layer;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** The span of either layer that each span of the sheet was made from. */
  readonly sources: ReadonlyMap<string, Span>;
};

/** How a span with a verdict stands. */
export const standingOf = { ACCEPT: "accepted", REJECT: "rejected", CORRECT: "corrected" } as const;

/**
 * The sheet of a layer under review and its gold. Spans that look and stand as in `earlier` are the same objects, and
 * those whose standing changed are new ones, so that a screen repaints just these.
 */
export function openReviewSheet(
  reviewed: Layer,
  gold: Layer,
  earlier: ReviewSheet | null = null,
): ReviewSheet {
  const outcomes = reviewOutcomes(reviewed, gold);
  const spans: Span[] = [];
  const standings = new Map<string, Standing>();
  const sources = new Map<string, Span>();
  const sheetIds = new Map<string, string>();
  const put = (id: string, source: Span, standing: Standing) => {
    const known = earlier?.layer.spans.get(id);
    const isSame = known && earlier?.sources.get(id) === source && earlier.standings.get(id) === standing;
    spans.push(isSame ? known : { ...source, id });
    standings.set(id, standing);
    sources.set(id, source);
  };
  const waiting = new Set<string>();
  for (const span of reviewed.spans.values()) {
    const { verdict, gold: counterpart } = outcomes.get(span.id) ?? { verdict: null, gold: null };
    // Of several spans that became one in gold, the first shows it.
    const held = counterpart && !sheetIds.has(counterpart.id) ? counterpart : null;
    if (held) sheetIds.set(held.id, span.id);
    if (!verdict) waiting.add(spanPlace(span));
    put(span.id, held ?? span, verdict ? standingOf[verdict.decision] : "open");
  }
  for (const span of gold.spans.values()) {
    // Where an open span stands just there, accepting it is all there is to say.
    if (sheetIds.has(span.id) || waiting.has(spanPlace(span))) continue;
    put(span.id, span, span.derivedFrom === null ? "added" : "other");
  }
  const relations = sheetRelations(reviewed, gold, sheetIds).filter(
    ({ fromId, toId }) => standings.has(fromId) && standings.has(toId),
  );
  return {
    layer: layerFromParts({ spans, relations, verdicts: [] }),
    standings,
    outcomes,
    sources,
  };
}

/** Gold's relations under the sheet's ids, and of the annotator's those that gold neither holds nor replaced. */
function sheetRelations(
  reviewed: Layer,
  gold: Layer,
  sheetIds: ReadonlyMap<string, string>,
): readonly Relation[] {
  const held = new Set(sheetIds.values());
  const own = [...gold.relations.values()].map((relation) => ({
    ...relation,
    fromId: sheetIds.get(relation.fromId) ?? relation.fromId,
    toId: sheetIds.get(relation.toId) ?? relation.toId,
  }));
  const drawn = new Set(own.map(({ typeId, fromId }) => `${typeId} ${fromId}`));
  const waiting = [...reviewed.relations.values()].filter(
    ({ typeId, fromId, toId }) => !drawn.has(`${typeId} ${fromId}`) && !(held.has(fromId) && held.has(toId)),
  );
  return [...own, ...waiting];
}
