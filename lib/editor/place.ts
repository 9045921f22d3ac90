import type { TextSelectionState } from "./text-selection.ts";

/** Where a point of the screen stands in the text; offsets are code points. */
export type Place = {
  /** The offset that is nearest. */
  readonly nearest: number;
  /** In the blank between two blocks of text: the offset on the far side of it. */
  readonly far: number | null;
  /** Names that blank, so that two points in the same one are told from points in two. */
  readonly blank: number | null;
};

/** A place that is an offset and nothing else. */
export function placeOf(offset: number): Place {
  return { nearest: offset, far: null, blank: null };
}

/**
 * What a drag between two places selects. A blank between blocks belongs to the text on the drag's side of it, whichever is nearer:
 * of all readings of the two places that select anything, the shortest is meant.
 */
export function selectionBetween(from: Place, to: Place): TextSelectionState {
  const straight = { anchor: from.nearest, head: to.nearest };
  if (from.blank !== null && from.blank === to.blank) return straight;
  const readings = listOffsets(from).flatMap((anchor) => listOffsets(to).map((head) => ({ anchor, head })));
  const [shortest] = readings.filter(({ anchor, head }) => anchor !== head).toSorted(compareLength);
  return shortest ?? straight;
}

function listOffsets({ nearest, far }: Place): readonly number[] {
  return far === null ? [nearest] : [nearest, far];
}

function compareLength(a: TextSelectionState, b: TextSelectionState): number {
  return Math.abs(a.anchor - a.head) - Math.abs(b.anchor - b.head);
}
