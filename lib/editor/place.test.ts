import { expect, test } from "vitest";
import { type Place, placeOf, selectionBetween } from "./place.ts";

// Two lines: 0 to 20 and 21 to 40. In the blank between them, over the 5th and the 9th column of both.
const blank = 21;
const nearFirst: Place = { nearest: 5, far: 26, blank };
const nearSecond: Place = { nearest: 30, far: 9, blank };
const besideIt: Place = { nearest: 20, far: 21, blank };

test("between two places in the text everything is selected, in the direction of the hand", () => {
  expect(selectionBetween(placeOf(3), placeOf(33))).toEqual({ anchor: 3, head: 33 });
  expect(selectionBetween(placeOf(33), placeOf(3))).toEqual({ anchor: 33, head: 3 });
});

test("a drag from the blank goes to the line on the side of its end, whichever line was nearer", () => {
  expect(selectionBetween(nearFirst, placeOf(35))).toEqual({ anchor: 26, head: 35 });
  expect(selectionBetween(nearSecond, placeOf(2))).toEqual({ anchor: 9, head: 2 });
  expect(selectionBetween(nearFirst, placeOf(22))).toEqual({ anchor: 26, head: 22 });
});

test("a drag into the blank ends at the line it came from", () => {
  expect(selectionBetween(placeOf(2), besideIt)).toEqual({ anchor: 2, head: 20 });
  expect(selectionBetween(placeOf(38), besideIt)).toEqual({ anchor: 38, head: 21 });
});

test("a drag from one blank to the next takes what lies between them", () => {
  expect(selectionBetween(besideIt, { nearest: 40, far: 41, blank: 41 })).toEqual({ anchor: 21, head: 40 });
});

test("a drag along one blank selects on the line that is nearer", () => {
  expect(selectionBetween(nearFirst, { nearest: 9, far: 30, blank })).toEqual({ anchor: 5, head: 9 });
});

test("a drag that comes back to its start selects nothing", () => {
  expect(selectionBetween(placeOf(3), placeOf(3))).toEqual({ anchor: 3, head: 3 });
});
