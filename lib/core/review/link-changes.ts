import { type Layer, relationsOf } from "@/lib/core/annotation/layer.ts";

/** A link that leads elsewhere than before: to the span of this quote, or nowhere. */
export type LinkChange = { readonly typeId: string; readonly quote: string | null };

/** How the links from a span differ in `now`, the same layer after a correction (such as a review's sheet), from those in `was`. */
export function linkChanges(was: Layer, now: Layer, spanId: string): readonly LinkChange[] {
  const before = linksFrom(was, spanId);
  const after = linksFrom(now, spanId);
  const typeIds = new Set([...before.keys(), ...after.keys()]);
  return [...typeIds]
    .filter((typeId) => before.get(typeId) !== after.get(typeId))
    .map((typeId) => ({ typeId, quote: now.spans.get(after.get(typeId) ?? "")?.quote ?? null }));
}

/** Where each type of link leads from a span: a span has one of each at most. */
function linksFrom(layer: Layer, spanId: string): ReadonlyMap<string, string> {
  const links = relationsOf(layer, spanId).filter(({ fromId }) => fromId === spanId);
  return new Map(links.map(({ typeId, toId }) => [typeId, toId]));
}
