import { type Attributes, type Relation, type Span, spanPlace } from "@/lib/core/annotation/span.ts";
import type { CandidateKind, Member, Reading } from "./candidate.ts";
import { groupBy } from "./group-by.ts";

/** Looks up what leads from a member's span, and the key of the candidate that a span of the same layer is in. */
export type Links = {
  from(member: Member): readonly Relation[];
  keyOf(spanId: string): string;
};

/** The distinct versions among the members of a candidate; members come layer by layer. */
export function readingsOf(members: readonly Member[], links: Links): readonly Reading[] {
  const byLayer = groupBy(members, ({ layerId }) => layerId);
  const versions = groupBy(byLayer, ([, own]) =>
    JSON.stringify([placesOf(own), attributesOf(own), linksOf(own, links)]),
  );
  return [...versions.values()].map((holders) => {
    const own = holders[0]?.[1] ?? [];
    return {
      layerIds: holders.map(([layerId]) => layerId),
      spans: own.map(({ span }) => span),
      relations: own.flatMap((member) => links.from(member)),
    };
  });
}

/** How the versions of a candidate differ; `isWhole`: no layer is absent. */
export function kindOf(readings: readonly Reading[], isWhole: boolean, links: Links): CandidateKind {
  if (readings.length === 1) return isWhole ? "agreed" : "partial";
  const versions = readings.map(({ layerIds: [layerId = ""], spans }) =>
    spans.map((span) => ({ layerId, span })),
  );
  const differsIn = (part: (members: readonly Member[]) => unknown) =>
    new Set(versions.map((members) => JSON.stringify(part(members)))).size > 1;
  if (!differsIn(placesOf)) {
    const differsInLinks = differsIn((members) => linksOf(members, links));
    if (differsInLinks && differsIn(attributesOf)) return "mixed";
    return differsInLinks ? "relations" : "attributes";
  }
  if (!differsIn((members) => members.map(({ span: { start, end } }) => [start, end]))) return "label";
  const labels = new Set(versions.flat().map(({ span }) => span.labelId));
  return labels.size === 1 ? "edges" : "mixed";
}

/** Attributes by name, so that the order in which they were given does not tell. */
function entriesOf(attributes: Attributes) {
  return Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

const placesOf = (members: readonly Member[]) => members.map(({ span }) => spanPlace(span));
const attributesOf = (members: readonly Member[]) => members.map(({ span }) => entriesOf(span.attributes));
const linksOf = (members: readonly Member[], { from, keyOf }: Links) =>
  members.map((member) =>
    from(member)
      .map(({ typeId, toId }) => `${typeId} ${keyOf(toId)}`)
      .toSorted(),
  );

/** Do two spans say the same of the same place? Notes, ids and origins aside. */
export function isSameVersion(a: Span, b: Span): boolean {
  return (
    spanPlace(a) === spanPlace(b) &&
    JSON.stringify(entriesOf(a.attributes)) === JSON.stringify(entriesOf(b.attributes))
  );
}
