import type { Layer } from "@/lib/core/annotation/layer.ts";
import type { Relation, Span } from "@/lib/core/annotation/span.ts";
import type { GoldDraft } from "./gold-draft.ts";
import type { NewId } from "./judge.ts";
import { goldSpanOf } from "./outcomes.ts";

/**
 * Brings relations of the layer reviewed into gold where both ends have a span there that kept its label. A link that
 * the reviewer drew from the same span by hand stands, and nothing is brought beside it.
 */
export function bringRelations(
  draft: GoldDraft,
  layer: Layer,
  relations: readonly Relation[],
  newId: NewId,
): void {
  if (relations.length === 0) return;
  const links = new Map<string, Relation[]>();
  for (const relation of draft.relations.values()) add(links, relation);
  const siblings = new Map<string, Relation[]>();
  for (const relation of layer.relations.values()) add(siblings, relation);

  for (const { typeId, fromId, toId } of relations) {
    const from = counterpart(draft, layer, fromId);
    const to = counterpart(draft, layer, toId);
    if (!from || !to || from.id === to.id) continue;
    const drawn = links.get(linkStart({ typeId, fromId: from.id })) ?? [];
    const brought = (siblings.get(linkStart({ typeId, fromId })) ?? []).map(
      (sibling) => counterpart(draft, layer, sibling.toId)?.id,
    );
    const isThere = drawn.some((relation) => relation.toId === to.id);
    const isDrawnByHand = drawn.some((relation) => !brought.includes(relation.toId));
    if (isThere || isDrawnByHand) continue;
    const relation = { id: newId(), typeId, fromId: from.id, toId: to.id };
    draft.relations.set(relation.id, relation);
    add(links, relation);
  }
}

/** The gold span of a span of `layer`, where it kept its label: what a link can lead from or to. */
export function counterpart(draft: GoldDraft, layer: Layer, spanId: string): Span | null {
  const span = layer.spans.get(spanId);
  const inGold = span ? goldSpanOf(span, draft) : null;
  return inGold && inGold.labelId === span?.labelId ? inGold : null;
}

function linkStart({ typeId, fromId }: Pick<Relation, "typeId" | "fromId">): string {
  return `${typeId} ${fromId}`;
}

function add(links: Map<string, Relation[]>, relation: Relation): void {
  const start = linkStart(relation);
  links.set(start, [...(links.get(start) ?? []), relation]);
}
