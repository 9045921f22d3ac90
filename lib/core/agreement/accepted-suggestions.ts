import { isSameJson } from "@/lib/core/annotation/equality.ts";
import type { Relation, Span } from "@/lib/core/annotation/span.ts";
import { hasSameEdges } from "./span-mode.ts";

/** What an annotator has taken over from suggestions without touching it. Two who did so have not judged independently. */
export type Accepted = {
  /** By the id of the annotator's span: the suggestion's span. */
  readonly originOf: ReadonlyMap<string, string>;
  /** The relations between such spans that the suggestion has as well, by the ids of the annotator's: the suggestion's. */
  readonly relationOriginOf: ReadonlyMap<string, string>;
};

/** As much of a span as agreement looks at. */
export type MarkedSpan = Omit<Span, "quote" | "note">;

/** What a layer holds that agreement looks at. */
export type Marking = { readonly spans: readonly MarkedSpan[]; readonly relations: readonly Relation[] };

/** Finds the spans of a layer that are derived from a suggestion and still have its label, edges and attributes. */
export function findAccepted(layer: Marking, suggestions: Marking): Accepted {
  const offered = new Map(suggestions.spans.map((span) => [span.id, span]));
  const originOf = new Map<string, string>();
  for (const span of offered.size === 0 ? [] : layer.spans) {
    const origin = offered.get(span.derivedFrom ?? "");
    if (origin && isUntouched(span, origin)) originOf.set(span.id, origin.id);
  }
  const links = new Map(suggestions.relations.map((relation) => [linkOf(relation), relation.id]));
  const relationOriginOf = new Map<string, string>();
  for (const relation of links.size === 0 ? [] : layer.relations) {
    const fromId = originOf.get(relation.fromId);
    const toId = originOf.get(relation.toId);
    const origin = fromId && toId ? links.get(linkOf({ ...relation, fromId, toId })) : undefined;
    if (origin) relationOriginOf.set(relation.id, origin);
  }
  return { originOf, relationOriginOf };
}

function isUntouched(span: MarkedSpan, origin: MarkedSpan): boolean {
  return (
    span.labelId === origin.labelId &&
    hasSameEdges(span, origin) &&
    isSameJson(span.attributes, origin.attributes)
  );
}

/** The span of the one for each span of the other that comes untouched from the same suggestion, by id. */
export function sharedSpans(a: Accepted, b: Accepted): ReadonlyMap<string, string> {
  return sharedOrigins(a.originOf, b.originOf);
}

/** The same for relations. */
export function sharedRelations(a: Accepted, b: Accepted): ReadonlyMap<string, string> {
  return sharedOrigins(a.relationOriginOf, b.relationOriginOf);
}

function sharedOrigins(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const shared = new Map<string, string>();
  if (a.size === 0 || b.size === 0) return shared;
  const byOrigin = new Map([...b].map(([id, origin]) => [origin, id]));
  for (const [id, origin] of a) {
    const other = byOrigin.get(origin);
    if (other === undefined) continue;
    shared.set(id, other);
    byOrigin.delete(origin);
  }
  return shared;
}

function linkOf({ typeId, fromId, toId }: Relation): string {
  return `${typeId} ${fromId} ${toId}`;
}
