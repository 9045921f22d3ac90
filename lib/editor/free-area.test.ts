import fc from "fast-check";
import { expect, test } from "vitest";
import { areOverlapping, type Box, freeArea } from "./free-area.ts";

const whole: Box = { left: 0, right: 44, top: 0, bottom: 44 };
const side = fc.integer({ min: -20, max: 60 });
const boxes = fc.array(
  fc.tuple(side, side, side, side).map(([a, b, c, d]) => ({
    left: Math.min(a, b),
    right: Math.max(a, b) + 1,
    top: Math.min(c, d),
    bottom: Math.max(c, d) + 1,
  })),
  { maxLength: 8 },
);

function holds({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  return left <= x && x < right && top <= y && y < bottom;
}

test("a point is in the free area exactly when it is in the whole and in none of the boxes taken", () => {
  fc.assert(
    fc.property(boxes, side, side, (taken, x, y) => {
      const isFree = holds(whole, x, y) && !taken.some((box) => holds(box, x, y));
      expect(freeArea(whole, taken).filter((box) => holds(box, x, y))).toHaveLength(isFree ? 1 : 0);
    }),
  );
});

test("no box of the free area lies over a box taken", () => {
  fc.assert(
    fc.property(boxes, (taken) => {
      const free = freeArea(whole, taken);
      expect(free.filter((box) => taken.some((other) => areOverlapping(box, other)))).toEqual([]);
    }),
  );
});
