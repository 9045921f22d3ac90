import fc from "fast-check";
import { expect, test } from "vitest";
import { findSameName, foldName, isPlainName, toPlainName } from "./name.ts";

test.each([
  ["Quote", "quote"],
  ["caf\u00e9", "cafe\u0301"],
  ["CAFÉ", "cafe\u0301"],
  ["ｑｕｏｔｅ", "quote"],
  ["ﬁle", "FILE"],
  ["straße", "STRASSE"],
  ["ΛΟΓΟΣ", "λογος"],
  ["①", "1"],
  ["Цитата", "ЦИТАТА"],
])("%j and %j are one name", (a, b) => {
  expect(foldName(a)).toBe(foldName(b));
  expect(findSameName(["other", a, b])).toBe(b);
});

test.each([
  ["quote", "quotes"],
  ["é", "e"],
  ["İ", "I"],
  ["а", "a"],
])("%j and %j are two", (a, b) => {
  expect(foldName(a)).not.toBe(foldName(b));
  expect(findSameName([a, b])).toBeNull();
});

test("folding a folded name changes nothing", () => {
  expect(foldName("STRAẞE")).toBe(foldName("straße"));
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(foldName(foldName(name))).toBe(foldName(name));
    }),
  );
});

test.each([
  "a\u202eb",
  "a\u200fb",
  "\u2066a\u2069",
  "\u061ca",
  "a\u200bb",
  "a\u0000b",
  "a\tb",
  "a\nb",
  "a\u2028b",
  "\ufeffa",
  "a\u00adb",
  "a\ud800",
  "a\u0085b",
  "quote\u200d",
  "quo\u200cte",
  "\u200d",
  "a\u200d\u200d",
  "می\u200c",
  "می\u200c\u200cخواهم",
  "quote\u034f",
  "quote\u3164",
  "\u115f",
  "a\ufe0f",
  "1\ufe0f",
  "a\u{e0061}",
  "葛\ufe0f",
  "a\u206ab",
  "\u2800",
  "क\u200d",
])("%j hides something", (name) => {
  expect(isPlainName(name)).toBe(false);
  expect(isPlainName(toPlainName(name))).toBe(true);
});

test.each([
  ...["Ada Ferro", "می‌خواهم", "क्‍ष", "ന്‍", "👩‍🚒 reports", "👩🏽‍🚒", "❤️‍🔥", "🏳️‍🌈", "1️⃣ first", "☎︎"],
  ...["שלום", "O’Neill", "a-b_c", "葛󠄀城", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 team", "cafe\u0301", "ᠮᠣᠩᠭᠣᠯ᠋", "สวัสดี", "한국어"],
])("%j hides nothing", (name) => {
  expect(isPlainName(name)).toBe(true);
  expect(toPlainName(name)).toBe(name);
});
