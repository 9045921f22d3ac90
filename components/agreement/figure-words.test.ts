import { expect, test } from "vitest";
import { figureWords, intervalWords, shareWords } from "./figure-words.ts";

test("two digits, and nothing is less than nothing", () => {
  expect([0.414, 1, -0.001, -0.25].map(figureWords)).toEqual(["0.41", "1.00", "0.00", "-0.25"]);
});

test("an interval has both ends or is left out", () => {
  const figure = { value: 0.5, reason: null, low: 0.4, high: 0.61, articles: 3 };
  expect(intervalWords(figure)).toBe("0.40 to 0.61");
  expect(intervalWords({ ...figure, low: null, high: null })).toBe("");
});

test("a share of nothing is not available", () => {
  expect([0, 0.125, null].map(shareWords)).toEqual(["0%", "12.5%", "n/a"]);
});
