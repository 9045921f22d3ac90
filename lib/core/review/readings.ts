import { type Relation, type Span, spanPlace } from "@/lib/core/annotation/span.ts";
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
  const versions = groupBy(byLayer, ([, own]) => signatureOf(own, links));
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
  const differsIn = (part: (member: Member) => string) =>
    new Set(versions.map((members) => members.map(part).join("\n"))).size > 1;
  if (!differsIn(({ span }) => spanPlace(span))) {
    const differsInLinks = differsIn((member) => linksOf(member, links));
    if (differsInLinks && differsIn(({ span }) => attributesOf(span))) return "mixed";
    return differsInLinks ? "relations" : "attributes";
  }
  if (!differsIn(({ span }) => `${span.start} ${span.end}`)) return "label";
  const labels = new Set(versions.flat().map(({ span }) => span.labelId));
  return labels.size === 1 ? "edges" : "mixed";
}

/** Do two spans say the same of the same place? Notes, ids and origins aside. */
export function isSameVersion(a: Span, b: Span): boolean {
  return spanPlace(a) === spanPlace(b) && attributesOf(a) === attributesOf(b);
}

function signatureOf(members: readonly Member[], links: Links): string {
  return members
    .map((member) => `${spanPlace(member.span)} ${attributesOf(member.span)} ${linksOf(member, links)}`)
    .join("\n");
}

/** Attributes by name, so that the order in which they were given does not tell. */
function attributesOf({ attributes }: Span): string {
  const names = Object.keys(attributes);
  return names.length === 0 ? "" : JSON.stringify(names.toSorted().map((name) => [name, attributes[name]]));
}

function linksOf(member: Member, { from, keyOf }: Links): string {
  const relations = from(member);
  if (relations.length === 0) return "";
  return JSON.stringify(relations.map(({ typeId, toId }) => [typeId, keyOf(toId)].join(" ")).toSorted());
}
