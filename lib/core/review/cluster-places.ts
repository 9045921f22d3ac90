/**
 * Which places that annotators marked differently belong together. Pairs of places are joined by how well they fit, the
 * best first: two of one label by the share of characters they have in common (intersection over union), two labels on
 * the same edges as half. A group holds at most one place of each layer, so that nested marks stay two, and places that
 * have no character in common never meet through a third. Only what is marked decides, never an id or an order.
 */
import { overlaps } from "@/lib/core/annotation/span.ts";
import type { Member } from "./candidate.ts";
import { groupBy } from "./group-by.ts";

/** A label on a range of the text, and the spans of all layers that stand exactly there. */
export type Place = {
  readonly key: string;
  readonly labelId: string;
  readonly start: number;
  readonly end: number;
  readonly members: readonly Member[];
};

type Ordered = Pick<Place, "start" | "end" | "key">;

type Pair = { readonly a: Place; readonly b: Place; readonly fit: number };

type Cluster = { places: readonly Place[] };

const fitOfOtherLabel = 0.5;

/** Puts every place into exactly one group. */
export function clusterPlaces(places: readonly Place[]): readonly (readonly Place[])[] {
  const sorted = places.toSorted(comparePlaces);
  const clusterOf = new Map(sorted.map((place): [Place, Cluster] => [place, { places: [place] }]));
  const pairs = findPairs(sorted).toSorted(comparePairs);
  for (const { a, b } of pairs) {
    const left = clusterOf.get(a);
    const right = clusterOf.get(b);
    if (left && right && left !== right && canMeet(left, right)) merge(clusterOf, left, right);
  }
  joinPieces(clusterOf, sorted, pairs);
  return [...new Set(clusterOf.values())].map((cluster) => cluster.places.toSorted(comparePlaces));
}

/** Text order: by start, the longer first, then by label. Fits `Array.prototype.sort`. */
export function comparePlaces(a: Ordered, b: Ordered): number {
  return a.start - b.start || b.end - a.end || (a.key < b.key ? -1 : Number(a.key > b.key));
}

function comparePairs(one: Pair, other: Pair): number {
  return other.fit - one.fit || comparePlaces(one.a, other.a) || comparePlaces(one.b, other.b);
}

/** Pairs in text order of places that no layer has both of, with one label and overlapping, or with the same edges. */
function findPairs(sorted: readonly Place[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const open = new Map<string, Place[]>();
  const edges = new Map<string, Place[]>();
  for (const b of sorted) {
    const before = (open.get(b.labelId) ?? []).filter(({ end }) => end > b.start);
    for (const a of before) if (!haveCommonLayer(a, b)) pairs.push({ a, b, fit: shareOf(a, b) });
    open.set(b.labelId, [...before, b]);
    const range = `${b.start} ${b.end}`;
    const same = edges.get(range) ?? [];
    for (const a of same) if (!haveCommonLayer(a, b)) pairs.push({ a, b, fit: fitOfOtherLabel });
    edges.set(range, [...same, b]);
  }
  return pairs;
}

function canMeet(left: Cluster, right: Cluster): boolean {
  return left.places.every((a) => right.places.every((b) => overlaps(a, b) && !haveCommonLayer(a, b)));
}

/**
 * Where one annotator marked as a whole what another marked in pieces, the pieces left over join the whole: those that
 * lie mostly within it, beside and not inside what their own annotators have there.
 */
function joinPieces(clusterOf: Map<Place, Cluster>, sorted: readonly Place[], pairs: readonly Pair[]): void {
  const mutual = pairs.flatMap(({ a, b }) => [
    { place: a, other: b },
    { place: b, other: a },
  ]);
  const neighbours = groupBy(mutual, ({ place }) => place);
  for (const place of sorted) {
    const piece = clusterOf.get(place);
    if (!piece || piece.places[0] !== place) continue;
    for (const { other } of neighbours.get(place) ?? []) {
      const host = clusterOf.get(other);
      if (!host || host === piece || !isPiece(piece, other) || !standBeside(piece, host)) continue;
      merge(clusterOf, host, piece);
      break;
    }
  }
}

function isPiece(piece: Cluster, whole: Place): boolean {
  return piece.places.every(
    (place) =>
      place.labelId === whole.labelId &&
      !haveCommonLayer(place, whole) &&
      2 * commonLength(place, whole) > place.end - place.start,
  );
}

function standBeside(piece: Cluster, host: Cluster): boolean {
  return piece.places.every((a) => host.places.every((b) => !haveCommonLayer(a, b) || !overlaps(a, b)));
}

function merge(clusterOf: Map<Place, Cluster>, into: Cluster, from: Cluster): void {
  for (const place of from.places) clusterOf.set(place, into);
  into.places = [...into.places, ...from.places];
}

function haveCommonLayer(a: Place, b: Place): boolean {
  return a.members.some(({ layerId }) => b.members.some((other) => other.layerId === layerId));
}

function commonLength(a: Place, b: Place): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function shareOf(a: Place, b: Place): number {
  const common = commonLength(a, b);
  return common / (a.end - a.start + (b.end - b.start) - common);
}
