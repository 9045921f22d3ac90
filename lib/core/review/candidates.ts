import { spanPlace } from "@/lib/core/annotation/span.ts";
import type { Candidate, Member, SubmittedLayer } from "./candidate.ts";
import { clusterPlaces, comparePlaces, type Place } from "./cluster-places.ts";
import { kindOf, type Links, readingsOf } from "./readings.ts";
import { relationsByOrigin } from "./relations-by-origin.ts";

/**
 * Groups the spans of all layers into candidates, in text order; every span is in exactly one. A place that everybody
 * marked is a candidate by itself, the others are grouped as `clusterPlaces` says. The grouping does not depend on the
 * order of the layers, though readings and members are listed in it. 50,000 spans of five layers take about half a
 * second.
 */
export function groupCandidates(layers: readonly SubmittedLayer[]): readonly Candidate[] {
  const places = placesOf(layers);
  const isShared = ({ members }: Place) => members.length === layers.length;
  const groups = [
    ...places.filter(isShared).map((place) => [place]),
    ...clusterPlaces(places.filter((place) => !isShared(place))),
  ];
  const links = linksBetween(layers, groups);
  const order = new Map(layers.map(({ id }, at) => [id, at]));
  return groups.map((group) => toCandidate(group, order, links)).toSorted(comparePlaces);
}

function placesOf(layers: readonly SubmittedLayer[]): readonly Place[] {
  const places = new Map<string, Place & { members: Member[] }>();
  for (const { id: layerId, layer } of layers) {
    for (const span of layer.spans.values()) {
      const key = spanPlace(span);
      const place = places.get(key);
      const { labelId, start, end } = span;
      if (place) place.members.push({ layerId, span });
      else places.set(key, { key, labelId, start, end, members: [{ layerId, span }] });
    }
  }
  return [...places.values()];
}

function linksBetween(layers: readonly SubmittedLayer[], groups: readonly (readonly Place[])[]): Links {
  const keys = new Map<string, string>();
  for (const group of groups) {
    const key = keyOf(group);
    for (const { members } of group) for (const { span } of members) keys.set(span.id, key);
  }
  const relations = new Map(layers.map(({ id, layer }) => [id, relationsByOrigin(layer)]));
  return {
    from: ({ layerId, span }) => relations.get(layerId)?.get(span.id) ?? [],
    keyOf: (spanId) => keys.get(spanId) ?? "",
  };
}

function toCandidate(group: readonly Place[], order: ReadonlyMap<string, number>, links: Links): Candidate {
  // Members of one place come in the order of the layers already; sorting keeps the places of a layer in text order.
  const members = group.flatMap((place) => place.members);
  if (group.length > 1) {
    members.sort((a, b) => (order.get(a.layerId) ?? 0) - (order.get(b.layerId) ?? 0));
  }
  const readings = readingsOf(members, links);
  const marked = new Set(members.map(({ layerId }) => layerId));
  const absent = [...order.keys()].filter((id) => !marked.has(id));
  return {
    key: keyOf(group),
    start: Math.min(...group.map(({ start }) => start)),
    end: Math.max(...group.map(({ end }) => end)),
    kind: kindOf(readings, absent.length === 0, links),
    readings,
    absent,
    members,
  };
}

function keyOf(group: readonly Place[]): string {
  return group.map(({ key }) => key).join("|");
}
