import { expect, test } from "vitest";
import { createTextIndex } from "./code-points.ts";
import { contextOf } from "./context.ts";
import { findOccurrences } from "./occurrences.ts";

function listStarts(text: string, quote: string, wholeWords = true, language = "en"): number[] {
  return findOccurrences(createTextIndex(text), quote, { wholeWords, language }).map(({ start }) => start);
}

test("every place of the text is found, counted in code points", () => {
  expect(findOccurrences(createTextIndex("Ode 😀 Ode"), "Ode", { wholeWords: true, language: "en" })).toEqual(
    [
      { start: 0, end: 3 },
      { start: 6, end: 9 },
    ],
  );
});

test("parts of longer words are left out unless they are asked for", () => {
  expect(listStarts("Ode, Odessa, Ode's, anti-Ode, Node", "Ode")).toEqual([0, 13, 25]);
  expect(listStarts("Ode, Odessa", "Ode", false)).toEqual([0, 5]);
});

test("punctuation at the edge of the quote needs no word beside it", () => {
  expect(listStarts("“Yes,” she said. “Yes,”he", "“Yes,”")).toEqual([0, 17]);
});

test("text without spaces is cut by its dictionary", () => {
  expect(listStarts("星期五，星期五说，五", "五", true, "zh")).toEqual([9]);
  expect(listStarts("星期五说", "星期五", true, "zh")).toEqual([0]);
});

test("hits do not overlap and never split a character", () => {
  expect(listStarts("aaaa", "aa", false)).toEqual([0, 2]);
  expect(listStarts("cafe cafe\u0301", "cafe", false)).toEqual([0]);
  expect(listStarts("👨‍👩‍👧 👨", "👨", false)).toEqual([6]);
  expect(listStarts("abc", "")).toEqual([]);
});

test("the context of a range stays within its lines and its characters", () => {
  const index = createTextIndex("Before\n👨‍👩‍👧 on Friday night\nAfter");
  expect(contextOf(index, { start: 16, end: 22 }, 7)).toEqual({ prefix: " on ", suffix: " night" });
  expect(contextOf(index, { start: 16, end: 22 }, 100)).toEqual({ prefix: "👨‍👩‍👧 on ", suffix: " night" });
  expect(contextOf(index, { start: 0, end: 1 }, 3)).toEqual({ prefix: "", suffix: "efo" });
});
