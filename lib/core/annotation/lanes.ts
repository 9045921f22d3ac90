/**
 * Stacks the underlines of overlapping spans: each span gets a lane, 0 next to the text, so that no two that overlap
 * share one. Shorter spans choose first and take the lowest lane free, so what is nested lies inside what holds it.
 */
import { overlaps, type Span } from "./span.ts";

/** As much of a span as its lane depends on. */
export type LaneSpan = Pick<Span, "id" | "start" | "end">;

const manyTouched = 64;

/** The lane of every span, by id. The outcome does not depend on the order of `spans`. */
export function assignLanes(spans: Iterable<LaneSpan>): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>();
  const taken: LaneSpan[][] = [];
  for (const span of [...spans].sort(compareClaims)) {
    let lane = 0;
    while (!takePlace(placesOf(taken, lane), span)) lane++;
    lanes.set(span.id, lane);
  }
  return lanes;
}

/**
 * The lanes that differ after an edit, by id. `spans` is what the layer holds now, `lanes` what was assigned before,
 * `touched` every range that came, went or moved (of a move both). Only spans that lie over a touched range, or over
 * one whose lane changed, are looked at again.
 */
export function reassignLanes(
  spans: readonly LaneSpan[],
  lanes: ReadonlyMap<string, number>,
  touched: readonly LaneSpan[],
): ReadonlyMap<string, number> {
  if (touched.length > manyTouched) return differences(assignLanes(spans), lanes);
  const changed = new Map<string, number>();
  const open = new Set<LaneSpan>();
  const openAfter = (one: LaneSpan) => {
    for (const span of spans) if (overlaps(span, one) && compareClaims(span, one) >= 0) open.add(span);
  };
  for (const range of touched) openAfter(range);
  while (open.size > 0) {
    const span = [...open].reduce((first, other) => (compareClaims(other, first) < 0 ? other : first));
    open.delete(span);
    const lane = lowestFree(span, spans, (id) => changed.get(id) ?? lanes.get(id));
    if (lane === (changed.get(span.id) ?? lanes.get(span.id))) continue;
    changed.set(span.id, lane);
    openAfter(span);
    open.delete(span);
  }
  return changed;
}

/** Who chooses first: the shorter, then the earlier, then by id. */
function compareClaims(a: LaneSpan, b: LaneSpan): number {
  return a.end - a.start - (b.end - b.start) || a.start - b.start || (a.id < b.id ? -1 : Number(a.id > b.id));
}

function lowestFree(
  span: LaneSpan,
  spans: readonly LaneSpan[],
  laneOf: (id: string) => number | undefined,
): number {
  const taken = new Set<number | undefined>();
  for (const other of spans) {
    if (overlaps(other, span) && compareClaims(other, span) < 0) taken.add(laneOf(other.id));
  }
  let lane = 0;
  while (taken.has(lane)) lane++;
  return lane;
}

function placesOf(taken: LaneSpan[][], lane: number): LaneSpan[] {
  const places = taken[lane] ?? [];
  taken[lane] = places;
  return places;
}

/** Puts `span` among disjoint `places`, kept in text order, unless it overlaps one of them. */
function takePlace(places: LaneSpan[], span: LaneSpan): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = places[low];
  if (next && overlaps(next, span)) return false;
  places.splice(low, 0, span);
  return true;
}

function differences(
  now: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  return new Map([...now].filter(([id, lane]) => before.get(id) !== lane));
}
