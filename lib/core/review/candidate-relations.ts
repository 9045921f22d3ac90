/** The links of adjudicated spans: they follow the reading that was taken where they begin. */
import type { Layer } from "@/lib/core/annotation/layer.ts";
import type { Relation, Span } from "@/lib/core/annotation/span.ts";
import type { Candidate, Reading, SubmittedLayer } from "./candidate.ts";
import type { GoldDraft } from "./gold-draft.ts";
import { bringRelations, counterpart } from "./gold-relations.ts";
import type { NewId } from "./judge.ts";
import { isSameVersion } from "./readings.ts";
import { relationsByOrigin } from "./relations-by-origin.ts";

/**
 * Brings into gold the links that begin or end in candidates just decided, where gold has both ends. Those of a gold span
 * are the ones of the annotator's span it was taken from, unless the reviewer drew others.
 */
export function bringLinks(
  draft: GoldDraft,
  layers: readonly SubmittedLayer[],
  decided: readonly Candidate[],
  newId: NewId,
): void {
  const spanIds = new Set(decided.flatMap(({ members }) => members.map(({ span }) => span.id)));
  for (const { layer } of layers) {
    const relations = [...layer.relations.values()].filter(
      ({ fromId, toId }) => (spanIds.has(fromId) || spanIds.has(toId)) && isFollowed(draft, layer, fromId),
    );
    bringRelations(draft, layer, relations, newId);
  }
}

/** Takes the links that lead from gold's spans of a candidate and that the reading taken does not have. */
export function dropOtherLinks(draft: GoldDraft, layer: Layer, reading: Reading): void {
  for (const span of reading.spans) {
    const gold = counterpart(draft, layer, span.id);
    if (gold?.derivedFrom !== span.id) continue;
    const own = reading.relations.filter(({ fromId }) => fromId === span.id);
    const wanted = linksInGold(draft, layer, own);
    for (const relation of draft.relations.values()) {
      if (relation.fromId === gold.id && !wanted.has(linkOf(relation.typeId, relation.toId))) {
        draft.relations.delete(relation.id);
      }
    }
  }
}

/** The links of layers and of gold by the span that they lead from, looked up many times. */
export type LinkIndex = {
  readonly own: ReadonlyMap<string, ReadonlyMap<string, readonly Relation[]>>;
  readonly drawn: ReadonlyMap<string, readonly Relation[]>;
};

/** Indexes the links of layers, and of gold as it is now. */
export function indexLinks(layers: readonly SubmittedLayer[], draft: GoldDraft): LinkIndex {
  return {
    own: new Map(layers.map(({ id, layer }) => [id, relationsByOrigin(layer)])),
    drawn: relationsByOrigin(draft),
  };
}

/** Does gold link its span just as the annotator linked theirs? Links to what gold has nothing for do not count. */
export function isLinkedAlike(
  draft: GoldDraft,
  { id, layer }: SubmittedLayer,
  span: Span,
  gold: Span,
  { own, drawn }: LinkIndex,
): boolean {
  const wanted = linksInGold(draft, layer, own.get(id)?.get(span.id) ?? []);
  const there = drawn.get(gold.id) ?? [];
  return there.length === wanted.size && there.every(({ typeId, toId }) => wanted.has(linkOf(typeId, toId)));
}

/** A link that the reviewer took away or led elsewhere was judged as such: its span is corrected in nothing else. */
function isFollowed(draft: GoldDraft, layer: Layer, fromId: string): boolean {
  const span = layer.spans.get(fromId);
  const gold = draft.byOrigin.get(fromId);
  if (!span || !gold) return false;
  return draft.verdictBySpan.get(fromId)?.decision === "ACCEPT" || !isSameVersion(span, gold);
}

function linksInGold(draft: GoldDraft, layer: Layer, relations: readonly Relation[]): ReadonlySet<string> {
  return new Set(
    relations.flatMap(({ typeId, toId }) => {
      const to = counterpart(draft, layer, toId);
      return to ? [linkOf(typeId, to.id)] : [];
    }),
  );
}

function linkOf(typeId: string, toId: string): string {
  return `${typeId} ${toId}`;
}
