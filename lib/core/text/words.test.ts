import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextIndex } from "./code-points.ts";
import { placedWordVectors, wordVectors } from "./word-vectors.fixture.ts";
import { countWords, listWords, nextWordStart, previousWordStart, wordAt } from "./words.ts";

test.each(wordVectors)("words of %s: %s", (language, text, words) => {
  const index = createTextIndex(text);
  const found = listWords(index, language);
  expect(found.map(({ start, end }) => index.slice(start, end))).toEqual(words);
  expect(countWords(text, language)).toBe(words.length);
});

test.each(placedWordVectors)("in %s the word at %s is %s", (text, inside, word) => {
  const index = createTextIndex(text);
  const start = text.indexOf(inside);
  for (let at = start; at < start + inside.length; at += 1) {
    const found = wordAt(index, at, "en");
    expect(found && index.slice(found.start, found.end)).toBe(word);
  }
});

test("all ways to walk through a text meet the same words", () => {
  for (const [language, text, words] of wordVectors) {
    const index = createTextIndex(text);
    const first = wordAt(index, 0, language);
    const starts = first?.start === 0 ? [0] : [];
    for (
      let at = nextWordStart(index, 0, language);
      at < index.length;
      at = nextWordStart(index, at, language)
    )
      starts.push(at);
    expect(starts).toEqual(listWords(index, language).map(({ start }) => start));
    expect(starts.length).toBe(words.length);
  }
});

test("a word is found from each of its places and from its end, and not from the white space after", () => {
  const index = createTextIndex("😀 on  Friday");
  for (const offset of [6, 8, 11, 12]) expect(wordAt(index, offset, "en")).toEqual({ start: 6, end: 12 });
  expect(wordAt(index, 4, "en")).toEqual({ start: 2, end: 4 });
  expect(wordAt(index, 5, "en")).toBeNull();
  expect(wordAt(createTextIndex(""), 0, "en")).toBeNull();
});

test("steps cross blank lines and stop at the ends", () => {
  const index = createTextIndex("one two\n\n\nthree.");
  expect(nextWordStart(index, 4, "en")).toBe(10);
  expect(previousWordStart(index, 10, "en")).toBe(4);
  expect(previousWordStart(index, 6, "en")).toBe(4);
  expect(nextWordStart(index, 10, "en")).toBe(16);
  expect(previousWordStart(index, 0, "en")).toBe(0);
});

test.each([
  ["with sentences", "The minister spoke on Friday. "],
  ["without stops", "minister spoke again "],
  ["in Chinese", "外交部长星期五说话。"],
  ["without any break", "abcdefg"],
])("a line far longer than a stretch, %s, is walked word by word both ways", (_, unit) => {
  const text = unit.repeat(Math.ceil(20_000 / unit.length));
  const index = createTextIndex(text);
  const forward = [0];
  for (let at = nextWordStart(index, 0, "zh"); at < index.length; at = nextWordStart(index, at, "zh"))
    forward.push(at);
  const backward: number[] = [];
  for (let at = index.length; at > 0; backward.push(at)) at = previousWordStart(index, at, "zh");
  expect(backward.reverse()).toEqual(forward);
  expect(forward.length).toBe(countWords(text, "zh"));
  for (const start of forward.slice(0, 2_000)) expect(wordAt(index, start, "zh")?.start).toBe(start);
});

test("a word is the same whichever of its places is asked for", () => {
  const unit = fc.constantFrom(
    "a",
    "B",
    "é",
    "´",
    "'",
    "’",
    "ʼ",
    ".",
    " ",
    "\n",
    "中",
    "文",
    "ש",
    "״",
    "😀",
    "\u200F",
    "\u0301",
    "1",
    "s",
    "-",
    "@",
    "/",
    ":",
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
      const index = createTextIndex(units.join(""));
      for (let offset = 0; offset < index.length; offset += 1) {
        const word = wordAt(index, offset, "en");
        if (!word || offset === word.end) continue;
        for (let at = word.start; at < word.end; at += 1) expect(wordAt(index, at, "en")).toEqual(word);
      }
    }),
  );
});
