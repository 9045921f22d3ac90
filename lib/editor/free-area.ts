/** A box of the viewport, in px. */
export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Do two boxes share more than an edge? */
export function areOverlapping(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** What is left of `whole` outside all of `taken`, as boxes that do not overlap. */
export function freeArea(whole: Box, taken: readonly Box[]): readonly Box[] {
  return taken.reduce<readonly Box[]>((free, box) => free.flatMap((piece) => cutOut(piece, box)), [whole]);
}

/** A box without another: what is above and below it, and at its sides. */
function cutOut(piece: Box, box: Box): readonly Box[] {
  if (!areOverlapping(piece, box)) return [piece];
  const top = Math.max(piece.top, box.top);
  const bottom = Math.min(piece.bottom, box.bottom);
  return [
    { ...piece, bottom: top },
    { ...piece, top: bottom },
    { left: piece.left, right: box.left, top, bottom },
    { left: box.right, right: piece.right, top, bottom },
  ].filter(({ left, right, top: upper, bottom: lower }) => left < right && upper < lower);
}
