import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextIndex } from "./code-points.ts";
import { contextOf, wordsAround } from "./context.ts";
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

test("parts of a number, an address or an initialism are no words", () => {
  expect(listStarts("12 of 3.12 and 12,000", "12")).toEqual([0]);
  expect(listStarts("com, example.com", "com")).toEqual([0]);
  expect(listStarts("the US, U.S.-led, the U.S.", "U.S.")).toEqual([8, 22]);
  expect(listStarts("U.S. and S.", "S.")).toEqual([9]);
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

test("the words around a range are whole, with an ellipsis where the line goes on", () => {
  const index = createTextIndex("Heading\nThe minister met Ana Sol in Geneva on Friday evening.\nAfter");
  const at = index.text.indexOf("Ana Sol");
  const place = { start: at, end: at + 7 };
  expect(wordsAround(index, place, 8)).toEqual({ prefix: "…met ", suffix: " in…" });
  expect(wordsAround(index, place, 9)).toEqual({ prefix: "…met ", suffix: " in…" });
  expect(wordsAround(index, place, 10)).toEqual({ prefix: "…met ", suffix: " in Geneva…" });
  expect(wordsAround(index, place, 100)).toEqual({
    prefix: "The minister met ",
    suffix: " in Geneva on Friday evening.",
  });
  expect(wordsAround(createTextIndex("Ode"), { start: 0, end: 3 }, 5)).toEqual({ prefix: "", suffix: "" });
});

test("the words around a range are never cut, and say where the line goes on", () => {
  const word = fc.constantFrom("a", "Ode", "😀", "it’s", "\n", "naïve", "👨‍👩‍👧");
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 30 }),
      fc.nat(29),
      fc.nat(20),
      (words, at, length) => {
        const text = words.join(" ");
        const index = createTextIndex(text);
        const chosen = words[at % words.length] ?? "";
        fc.pre(chosen !== "\n");
        const utf16 = words.slice(0, at % words.length).reduce((sum, one) => sum + one.length + 1, 0);
        const start = index.toCodePoint(utf16);
        const place = { start, end: start + [...chosen].length };
        const { prefix, suffix } = wordsAround(index, place, length);
        const around = `${prefix}${suffix}`.replaceAll("…", "");
        for (const one of around.split(/\s+/).filter(Boolean)) expect(words).toContain(one);
        const [line = ""] = text.slice(0, utf16).split("\n").slice(-1);
        expect(prefix.startsWith("…")).toBe(prefix.slice(1) !== line && prefix !== line);
      },
    ),
  );
});
