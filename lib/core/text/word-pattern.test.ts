import fc from "fast-check";
import { expect, test } from "vitest";
import { wordPattern } from "./word-pattern.ts";

const languages = ["en", "fi", "fr", "it"];
/** Of another script, so that its pattern is the one for all scripts. */
const hebrew = "א";

const latinCharacters = [
  [9, 10],
  [0x20, 0x24f],
  [0x2000, 0x206f],
  [0x20a0, 0x20cf],
].flatMap(([from = 0, to = 0]) =>
  Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n)),
);

function expectSameWords(language: string, text: string): void {
  const own = wordPattern(language, text);
  const wide = wordPattern(language, hebrew);
  expect(own.source).not.toBe(wide.source);
  const places = (pattern: RegExp) => [...text.matchAll(pattern)].map(({ 0: word, index }) => [index, word]);
  expect(places(own), `${language}: ${JSON.stringify(text)}`).toEqual(places(wide));
}

test("each Latin character is the same kind of character to the pattern of Latin texts and to the one of all", () => {
  for (const language of languages) {
    for (const one of latinCharacters)
      expectSameWords(language, `a${one}b ${one} 1${one}2 ${one}s A.${one}. é${one}`);
  }
});

test("Latin texts have the same words by their own pattern as by the one of all scripts", () => {
  const piece = fc.oneof(
    fc.constantFrom(...latinCharacters),
    fc.constantFrom(
      ..."'’.,:-@#&/_ \n0159aszALEEUé",
      "U.S.",
      "l’",
      "https://a.b/c",
      "EE.UU",
      "’90s",
      "2026-03-04",
      "No.",
      "Mr.",
      "W.Va.",
      "v.Chr.",
      "5p.m.",
      "’s",
      "@x",
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...languages), fc.array(piece, { maxLength: 40 }), (language, pieces) =>
      expectSameWords(language, pieces.join("")),
    ),
    { numRuns: 1000 },
  );
});

test("texts with one character of another script get the pattern of all scripts", () => {
  for (const one of ["Ω", "и", hebrew, "漢", "e\u0301", "𝒳", "ﬁ", "①", "ⅷ"]) {
    expect(wordPattern("en", `Anna ${one}`).source, one).toBe(wordPattern("en", hebrew).source);
  }
});
