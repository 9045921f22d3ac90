import fc from "fast-check";
import { expect, test } from "vitest";
import { documentToText } from "@/lib/core/text/document-text.ts";
import { isRefusal } from "./parsed-article.ts";
import { readPlainText } from "./plain-text.ts";

const encode = (text: string) => new TextEncoder().encode(text);

test("the text is the file: blank lines, outer spaces and the last newline stay", () => {
  const text = "  One\n\n\ntwo \u00a0 😀 e\u0301 \u200f\u05d0\n";
  const outcome = readPlainText(encode(text));
  expect(outcome).toMatchObject({ text, title: "One" });
  expect(isRefusal(outcome) || outcome.document.content).toHaveLength(5);
});

test("CRLF and CR become LF and the byte order mark goes, and both are said", () => {
  expect(readPlainText(encode("\uFEFFa\r\nb\rc"))).toMatchObject({
    text: "a\nb\nc",
    notes: [
      "Byte order mark (BOM) removed; offsets made on the file may differ.",
      "2 line ends changed to LF; offsets made on the file may differ.",
    ],
  });
  expect(readPlainText(encode("a\n\uFEFFb"))).toMatchObject({ text: "a\n\uFEFFb", notes: [] });
});

test("UTF-16 with its mark is read in both byte orders", () => {
  const units = [..."\uFEFFcafé 😀"]
    .flatMap((character) => character.split(""))
    .map((unit) => unit.charCodeAt(0));
  const little = Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
  const big = Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 0xff]));
  expect(readPlainText(little)).toMatchObject({ text: "café 😀", notes: [expect.stringContaining("BOM")] });
  expect(readPlainText(big)).toMatchObject({ text: "café 😀" });
});

test("bytes that are not UTF-8 are refused with their line and what to do", () => {
  const bytes = new Uint8Array([...encode("one\ntwo "), 0xe9, ...encode("\nthree")]);
  expect(readPlainText(bytes)).toEqual({
    reason: "Line 2 is not UTF-8 text. Save the file as UTF-8 and import it again.",
  });
});

test("NUL and files without text are refused with a sentence", () => {
  for (const text of ["a\0b", "", " \n\t\n"]) {
    const outcome = readPlainText(encode(text));
    expect(isRefusal(outcome) && outcome.reason).toMatch(/^[A-Z].+\.$/);
  }
});

test("a long first line is cut after a word for the title", () => {
  const outcome = readPlainText(encode(`\n${"word ".repeat(60)}\nnext`));
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  expect(outcome.title).toMatch(/^(word )+word…$/);
  expect(outcome.title.length).toBeLessThanOrEqual(120);
});

test("a text in another script is taken to be in its likeliest language", () => {
  expect(readPlainText(encode("قال الوزير اليوم"))).toMatchObject({ language: "ar" });
  expect(readPlainText(encode("首相は昨日、会見した"))).toMatchObject({ language: "ja" });
  expect(readPlainText(encode("总理昨天表示"))).toMatchObject({ language: "zh" });
  expect(readPlainText(encode("The minister said"))).toMatchObject({ language: "en" });
});

test("any text with letters survives and is its document's text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (middle) => {
      const text = `a${middle}`.replace(/[\p{Cc}\p{Cs}]/gu, "");
      const outcome = readPlainText(encode(text));
      if (isRefusal(outcome)) throw new Error(outcome.reason);
      expect(outcome.text).toBe(text);
      expect(documentToText(outcome.document)).toBe(text);
      expect(outcome.title).not.toBe("");
    }),
  );
});
