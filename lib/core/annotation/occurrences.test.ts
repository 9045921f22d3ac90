import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextIndex } from "@/lib/core/text/code-points.ts";
import { findOccurrences } from "./occurrences.ts";

function startsIn(text: string, quote: string): number[] {
  return findOccurrences(createTextIndex(text), { start: 0, end: 0, quote }).map(({ start }) => start);
}

test("other places of a quote are found, its own is not", () => {
  const found = findOccurrences(createTextIndex("Vaz met Vaz. 😀 Vaz’s"), {
    start: 8,
    end: 11,
    quote: "Vaz",
  });
  expect(found).toEqual([
    { start: 0, end: 3 },
    { start: 15, end: 18 },
  ]);
});

test("only whole words are found, in scripts that have them", () => {
  expect(startsIn("Vazquez and Vaz", "Vaz")).toEqual([12]);
  expect(startsIn("東京で東京都", "東京")).toEqual([0, 3]);
});

test("no accent or emoji is torn apart", () => {
  expect(startsIn("e\u0301 e", "e")).toEqual([3]);
  expect(startsIn("👩‍👩‍👧 👩", "👩")).toEqual([6]);
});

test("every place found reads as the quote, and no two overlap", () => {
  const texts = fc.array(fc.constantFrom("a", "aa", " ", "😀", "é", "東"), { maxLength: 40 });
  fc.assert(
    fc.property(texts, fc.constantFrom("a", "a a", "😀", "東東", " "), (parts, quote) => {
      const index = createTextIndex(parts.join(""));
      let last = 0;
      for (const { start, end } of findOccurrences(index, { start: 0, end: 0, quote })) {
        expect(index.slice(start, end)).toBe(quote);
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
      }
    }),
  );
});
