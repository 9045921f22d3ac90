import type { Relation, Span } from "./span.ts";
import type { Verdict } from "./verdict.ts";

/** Who a layer belongs to. */
export const layerKinds = ["ANNOTATOR", "SUGGESTION", "GOLD"] as const;
export type LayerKind = (typeof layerKinds)[number];

/** What one owner says of one article: spans, relations and (in gold) verdicts, each by id. Immutable. */
export type Layer = {
  readonly spans: ReadonlyMap<string, Span>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly verdicts: ReadonlyMap<string, Verdict>;
};

/** A layer as lists, the shape of the wire and of the database. */
export type LayerParts = {
  readonly spans: readonly Span[];
  readonly relations: readonly Relation[];
  readonly verdicts: readonly Verdict[];
};

/** The layer that says nothing yet. */
export const emptyLayer: Layer = { spans: new Map(), relations: new Map(), verdicts: new Map() };

/** The layer that holds exactly `parts`. Of two parts with one id the later stands. */
export function layerFromParts(parts: LayerParts): Layer {
  return { spans: byId(parts.spans), relations: byId(parts.relations), verdicts: byId(parts.verdicts) };
}

/** What a layer holds, as lists: spans in text order, the rest in the order it was put in. */
export function layerToParts(layer: Layer): LayerParts {
  return {
    spans: spansInOrder(layer),
    relations: [...layer.relations.values()],
    verdicts: [...layer.verdicts.values()],
  };
}

/** The spans of a layer in text order (see `compareSpans`). */
export function spansInOrder(layer: Layer): readonly Span[] {
  return [...layer.spans.values()].sort(compareSpans);
}

/** Text order: by start, then the longer first, then by id. Fits `Array.prototype.sort`. */
function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** The relations that lead from or to a span. */
export function relationsOf(layer: Layer, spanId: string): readonly Relation[] {
  return [...layer.relations.values()].filter(
    (relation) => relation.fromId === spanId || relation.toId === spanId,
  );
}

/** The span of that id. Throws `RangeError` where the layer has none. */
export function requireSpan(layer: Layer, spanId: string): Span {
  const span = layer.spans.get(spanId);
  if (!span) throw new RangeError(`The layer holds no span ${spanId}`);
  return span;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
