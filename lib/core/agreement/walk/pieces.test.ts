import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextIndex } from "@/lib/core/text/code-points.ts";
import { cutPieces, shorten } from "./pieces.ts";

const index = createTextIndex("“We 👩‍🚒 open at noon,” said Ada.");
const range = fc
  .tuple(fc.nat(index.length), fc.nat(index.length))
  .map(([one, two]) => ({ start: Math.min(one, two), end: Math.max(one, two) }));

test("the pieces of a range are its text, and the shared ones are what both cover", () => {
  fc.assert(
    fc.property(range, range, (own, other) => {
      const pieces = cutPieces(index, own, other);
      expect(pieces.map(({ text }) => text).join("")).toBe(index.slice(own.start, own.end));
      const start = Math.max(own.start, other.start);
      const shared = index.slice(start, Math.max(start, Math.min(own.end, other.end)));
      expect(pieces.flatMap(({ text, isShared }) => (isShared ? [text] : [])).join("")).toBe(shared);
    }),
  );
});

test("without another range nothing is shared", () => {
  expect(cutPieces(index, { start: 0, end: 3 }, null)).toEqual([{ text: "“We", isShared: false }]);
});

test("a long text keeps its two ends, and no character is split", () => {
  expect(shorten("👍👍👍👍", 2)).toBe("👍 … 👍");
  expect(shorten("short", 10)).toBe("short");
});
