import { expect, test } from "vitest";
import { makeSpan } from "../annotation/arbitraries.fixture.ts";
import { contestedRanges } from "./differences.ts";

const reading = (...edges: (readonly [start: number, end: number])[]) => ({
  layerIds: ["A"],
  spans: edges.map(([start, end]) => ({ ...makeSpan("", "quote", 0, 1), start, end })),
  relations: [],
});

test("edges that differ are told to the character", () => {
  const [whole, pieces] = [reading([0, 10]), reading([0, 4], [5, 9])];
  expect(contestedRanges(whole, [reading([2, 8])])).toEqual([
    { start: 0, end: 2 },
    { start: 8, end: 10 },
  ]);
  expect(contestedRanges(whole, [pieces])).toEqual([
    { start: 4, end: 5 },
    { start: 9, end: 10 },
  ]);
  expect(contestedRanges(pieces, [whole])).toEqual([]);
});

test("contested is what not all of the others cover", () => {
  expect(contestedRanges(reading([0, 10]), [reading([0, 8]), reading([1, 9])])).toEqual([
    { start: 0, end: 1 },
    { start: 8, end: 10 },
  ]);
  expect(contestedRanges(reading([1, 2]), [reading([0, 8])])).toEqual([]);
});
