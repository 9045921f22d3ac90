import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextIndex } from "@/lib/core/text/code-points.ts";
import { countWords, listWords } from "@/lib/core/text/words.ts";
import { textUnits, unitAfter } from "./units.ts";

/** The sentences as the segmenter gives them for the whole text at once. */
function segmentWhole(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)].flatMap(
    ({ segment }) => (segment.trim() !== "" ? [segment] : []),
  );
}

const characters = fc.constantFrom(
  ..." \t\n\n  .,'’´-–_\u00A0\u202F\u200B\u200D\u0301\u00AD:·0123abZéßאב、。",
  "😀",
  "👩‍👩‍👧",
  "東京",
  "で",
  "カ",
  "ข้อความ",
  "اعلن",
  "🇳🇴",
  "\u3000",
  "e\u0301",
  "3.5",
);

const texts = fc.oneof(
  fc.array(characters, { maxLength: 40 }).map((list) => list.join("")),
  fc.string({ unit: "binary", maxLength: 20 }),
);

test.each(["en", "ja", "th", "ar"])(
  "tokens are the reader’s words, sentences those of the segmenter (%s)",
  (language) => {
    fc.assert(
      fc.property(texts, (text) => {
        const index = createTextIndex(text);
        const { token, sentence, length } = textUnits(text, language);
        expect(length).toBe(index.length);
        expect(token).toEqual(listWords(index, language));
        expect(token.length).toBe(countWords(text, language));
        expect(sentence.map(({ start, end }) => index.slice(start, end))).toEqual(
          segmentWhole(text, language),
        );
      }),
      { numRuns: 300 },
    );
  },
);

test("the unit after an offset is the first that ends behind it", () => {
  const { token } = textUnits("One two three.", "en");
  expect([0, 2, 3, 6, 7, 12, 13].map((offset) => unitAfter(token, offset))).toEqual([0, 0, 1, 1, 2, 2, 3]);
});
