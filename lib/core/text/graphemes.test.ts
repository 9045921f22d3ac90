import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextIndex } from "./code-points.ts";
import { isGraphemeBoundary, nextGrapheme, previousGrapheme, snapToGraphemes } from "./graphemes.ts";

const parts = fc.constantFrom(
  ..."aé\n\r ,😀👩👧🏽🇬🇧🇫中한각각กำक्षन".split(/(?:)/u),
  ..."\u0301 \u200D \u200C \uFE0F \u20E3 \u0600 \u0E33 \u094D \u0DCA \u{E0067} \u200F".split(" "),
);
const tangled = fc.array(parts, { maxLength: 24 }).map((list) => list.join(""));

/** The boundaries of the whole text at once, in code points. */
function listBoundaries(text: string): number[] {
  const index = createTextIndex(text);
  const segments = [...new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text)];
  return [
    ...segments.map((segment) => index.toCodePoint(segment.index)),
    ...(text === "" ? [] : [index.length]),
  ];
}

test("a local window finds the same boundaries as segmenting the whole text", () => {
  fc.assert(
    fc.property(tangled, (text) => {
      const index = createTextIndex(text);
      const offsets = Array.from({ length: index.length + 1 }, (_, offset) => offset);
      const found = offsets.filter((offset) => isGraphemeBoundary(index, offset));
      expect(found).toEqual(text === "" ? [0] : listBoundaries(text));
    }),
    { numRuns: 1_000 },
  );
});

test("stepping forward and backward visits every boundary once", () => {
  fc.assert(
    fc.property(tangled, (text) => {
      const index = createTextIndex(text);
      const forward = [0];
      for (let at = 0; at < index.length; forward.push(at)) at = nextGrapheme(index, at);
      const backward = [index.length];
      for (let at = index.length; at > 0; backward.push(at)) at = previousGrapheme(index, at);
      expect(backward.reverse()).toEqual(forward);
      expect(forward).toEqual(text === "" ? [0] : listBoundaries(text));
    }),
  );
});

test.each([
  ["a family", "x👨‍👩‍👧‍👦y", [0, 1, 8, 9]],
  ["a combining accent", "cafe\u0301s", [0, 1, 2, 3, 5, 6]],
  ["two flags", "🇬🇧🇫🇷", [0, 2, 4]],
  ["a skin tone", "👋🏽!", [0, 2, 3]],
  ["a keycap", "1️⃣2", [0, 3, 4]],
])("%s is one character", (_, text, boundaries) => {
  const index = createTextIndex(text);
  const offsets = Array.from({ length: index.length + 1 }, (_, offset) => offset);
  expect(offsets.filter((offset) => isGraphemeBoundary(index, offset))).toEqual(boundaries);
});

test("an exact selection grows only as far as its characters are whole", () => {
  const index = createTextIndex("a👨‍👩‍👧 b, cafe\u0301!");
  expect(snapToGraphemes(index, { start: 3, end: 4 })).toEqual({ start: 1, end: 6 });
  expect(snapToGraphemes(index, { start: 6, end: 9 })).toEqual({ start: 6, end: 9 });
  expect(snapToGraphemes(index, { start: 11, end: 14 })).toEqual({ start: 11, end: 15 });
  expect(snapToGraphemes(index, { start: 4, end: 4 })).toBeNull();
});
