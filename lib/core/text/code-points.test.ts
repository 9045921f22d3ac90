import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextIndex } from "./code-points.ts";
import { expectOffsets } from "./expect-offsets.fixture.ts";

test.each([
  ["nothing", ""],
  ["plain letters", "Talks resumed on Friday."],
  ["an emoji before the span", "😀 on Friday"],
  ["a family joined with zero-width joiners", "the 👨‍👩‍👧‍👦 arrived"],
  ["combining marks", "cafe\u0301 a\u0308\u0323 n\u0303"],
  ["Chinese, with a character beyond the BMP", "他说“𠮷野家”很好。"],
  ["Arabic and Hebrew with direction marks", "قال الوزير \u200Fשלום\u200E يوم الجمعة"],
  ["flags", "🇬🇧🇫🇷🇩🇪"],
  ["line separators and a byte order mark", "\uFEFFa\u2028b\u2029c\u0085d"],
  ["only emoji", "😀😀😀"],
])("every offset goes there and back in %s", (_, text) => {
  expectOffsets(text);
});

test("every offset goes there and back in any text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), expectOffsets));
  fc.assert(
    fc.property(fc.array(fc.constantFrom("😀", "a", "\n", "é", "中")), (parts) =>
      expectOffsets(parts.join("")),
    ),
  );
});

test("Friday after an emoji is 5..11 in code points and 6..12 in UTF-16", () => {
  const index = createTextIndex("😀 on Friday");
  expect(index.slice(5, 11)).toBe("Friday");
  expect([index.toUtf16(5), index.toUtf16(11)]).toEqual([6, 12]);
  expect([index.toCodePoint(6), index.toCodePoint(12)]).toEqual([5, 11]);
});

test("a million characters keep their offsets to the end", () => {
  const index = createTextIndex("Minister said 😀. ".repeat(60_000));
  expect(index.length).toBe(60_000 * 17);
  expect(index.toUtf16(index.length)).toBe(60_000 * 18);
  expect(index.slice(index.length - 3, index.length)).toBe("😀. ");
});

test("offsets that are not whole numbers within the text throw", () => {
  const index = createTextIndex("a😀b");
  for (const offset of [-1, 4, 0.5, Number.NaN]) expect(() => index.toUtf16(offset)).toThrow(RangeError);
  for (const utf16 of [-1, 2, 5, 1.5]) expect(() => index.toCodePoint(utf16)).toThrow(RangeError);
  expect(() => index.slice(2, 1)).toThrow("Range 2..1 ends before it starts");
});
