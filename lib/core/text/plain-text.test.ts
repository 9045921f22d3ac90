import fc from "fast-check";
import { expect, test } from "vitest";
import { findTextProblem, normaliseNewlines } from "./plain-text.ts";

test("CRLF and lone CR become LF and a leading byte order mark goes", () => {
  expect(normaliseNewlines("\uFEFFa\r\nb\rc\n\r\nd\n\re")).toBe("a\nb\nc\n\nd\n\ne");
});

test("nothing else changes: composition, white space, quotation marks, line separators, a later byte order mark", () => {
  const text = " cafe\u0301 “x” \t\u00A0\u2028\u0085 a\uFEFFb \n\n";
  expect(normaliseNewlines(text)).toBe(text);
  const free = fc
    .string({ unit: "binary" })
    .filter((raw) => !raw.includes("\r") && !raw.startsWith("\uFEFF"));
  fc.assert(
    fc.property(free, (raw) => {
      expect(normaliseNewlines(raw)).toBe(raw);
    }),
  );
});

test.each([
  ["a NUL", "one\ntwo\0", "Line 2 holds a NUL character"],
  ["a high surrogate alone", "a\uD83D b", "Line 1 holds half a character (U+D83D)"],
  ["a low surrogate alone", "\uDE00", "Line 1 holds half a character (U+DE00)"],
  ["a control character", "\n\n\u001B[0m", "Line 3 holds the control character U+001B"],
  ["what a wrong encoding leaves", "It\u0092s", "Line 1 holds the control character U+0092"],
])("%s is refused with its line", (_, text, sentence) => {
  expect(findTextProblem(text)).toContain(sentence);
});

test("tabs, form feeds, emoji, direction marks and joiners are no problem", () => {
  expect(findTextProblem("\ta\n\f😀 👨‍👩‍👧 \u200F\uFEFF\u2028")).toBeNull();
  expect(findTextProblem("")).toBeNull();
});
