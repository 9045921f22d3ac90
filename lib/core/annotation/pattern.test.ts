import fc from "fast-check";
import { expect, test } from "vitest";
import { timexValuePattern } from "../timex/timex-value.ts";
import { checkPattern } from "./attribute.ts";
import { matchesWhole } from "./pattern.ts";

const characters = ["a", "b", "-", "👩", "é", "\n"];

const part = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc
      .tuple(
        fc.constantFrom(
          "a",
          "b",
          "👩",
          ".",
          "\\w",
          "\\W",
          "[ab]",
          "[^a]",
          "[\\]a]",
          "\\p{L}",
          "\\u{1F469}",
          "\\x61",
        ),
        fc.constantFrom("", "?", "*", "+", "{2}", "{0,2}", "{1,}", "*?", "{0}"),
      )
      .map(([atom, times]) => atom + times),
    fc.constantFrom("^", "$", "\\b", "\\B", ""),
    fc.tuple(tie("node"), tie("node")).map(([a, b]) => a + b),
    fc
      .tuple(
        fc.constantFrom("", "?:", "?<name>"),
        tie("node"),
        tie("node"),
        fc.constantFrom("", "?", "??", "{0}", "{1}", "{0,1}"),
      )
      .map(([open, a, b, times]) => `(${open === "?<name>" ? "" : open}${a}|${b})${times}`),
    fc.tuple(fc.constantFrom("?=", "?!", "?<=", "?<!"), tie("node")).map(([open, a]) => `(${open}${a})`),
  ),
})).node;

test("a pattern matches what JavaScript says it matches", () => {
  fc.assert(
    fc.property(part, fc.array(fc.constantFrom(...characters), { maxLength: 6 }), (pattern, text) => {
      const value = text.join("");
      expect(matchesWhole(pattern, value)).toBe(new RegExp(`^(?:${pattern})$`, "u").test(value));
    }),
    { numRuns: 2000 },
  );
});

test.each(["(?<year>\\d{4})-\\d\\d", "[^\\]]+", "\\ud83d\\udc69", "a{1,2}?", "", timexValuePattern()])(
  "the pattern %s can be used",
  (pattern) => {
    expect(checkPattern(pattern)).toBeNull();
    for (const value of ["", "a", "aa", "aaa", "👩", "2024-05", "2024-05-14TEV", "P1DT12H", "]"]) {
      expect(matchesWhole(pattern, value)).toBe(new RegExp(`^(?:${pattern})$`, "u").test(value));
    }
  },
);

test.each(["(a+)+b", "(a|b)*", "(ab){2,}", "(a)\\1", "(?<x>a)\\k<x>", "(?:a(?:b)*)", "a(", "[", "a**"])(
  "the pattern %s is refused",
  (pattern) => {
    expect(checkPattern(pattern)).not.toBeNull();
    expect(matchesWhole(pattern, "a")).toBeNull();
  },
);

// JavaScript's own engine would not come back from these before the test is over.
test.each([
  "(a|a)?".repeat(300),
  "a*".repeat(900),
  `${"\\w*".repeat(600)}!`,
  `${"a{0,200}".repeat(240)}b`,
  `${"(?=a*".repeat(200)}${")".repeat(200)}b`,
  `(?:${"(?:a?|a)?".repeat(150)})?b`,
])("a pattern with endless ways is decided at once", (pattern) => {
  expect(checkPattern(pattern)).toBeNull();
  expect(typeof matchesWhole(pattern, `${"a".repeat(199)}-`)).toBe("boolean");
});
