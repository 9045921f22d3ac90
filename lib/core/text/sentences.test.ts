import { expect, test } from "vitest";
import { createTextIndex } from "./code-points.ts";
import { nextParagraphStart, paragraphAt, previousParagraphStart } from "./paragraphs.ts";
import { nextSentenceStart, previousSentenceStart, sentenceAt } from "./sentences.ts";

function listSentences(text: string, language: string): string[] {
  const index = createTextIndex(text);
  const sentences: string[] = [];
  for (let at = 0; at < index.length; at = nextSentenceStart(index, at, language)) {
    const { start, end } = sentenceAt(index, at, language);
    sentences.push(index.slice(start, end));
  }
  return sentences;
}

test.each([
  ["titles", "en", ["Mr. Ode met Dr. Lim on Monday.", "They spoke with Gov. Hart."]],
  ["dates", "en", ["It began on Feb. 24, Ode said.", "It ended in Dec.", "Nobody noticed."]],
  ["weekdays", "en", ["It began on Tues. 26 July and on Thurs. it ended.", "Nobody noticed."]],
  ["states and hours", "en", ["Lim, of Fresno, Calif., left at 5p.m. on Friday.", "Ode stayed."]],
  [
    "initialisms",
    "en",
    ["The U.S. Senate voted at 8 a.m. Eastern time.", "He left the U.S.", "The vote stands."],
  ],
  ["initials", "en", ["Ana J. Ode won.", "Lim lost."]],
  ["marks after the stop", "en", ["“We agreed.”", "“It is done,” she said (on Monday.)", "They left!"]],
  ["ordinals in German", "de", ["Am 24. Februar begann es.", "Alle kamen."]],
  ["abbreviations in Swedish", "sv", ["Det var kl. 14.30 i Ode.", "Alla kom, dvs. 40 st."]],
  ["abbreviations in German", "de", ["Es sind ca. 40 bzw. 50 in Oden, Arno usw.", "Alle kamen."]],
  [
    "abbreviations in Polish",
    "pl",
    ["Np. Kraków, tzn. ul. Długa.", "To było w 2022 r.", "Wszyscy przyszli."],
  ],
  ["Arabic", "ar", ["هل وصل الوزير؟", "نعم وصل."]],
])("sentences with %s", (_, language, sentences) => {
  expect(listSentences(sentences.join(" "), language)).toEqual(sentences);
});

test("Chinese sentences need no space between them", () => {
  expect(listSentences("部长来了。他说：“很好。”大家走了！", "zh")).toEqual([
    "部长来了。",
    "他说：“很好。”",
    "大家走了！",
  ]);
});

test("a sentence never leaves its line, and its outer white space is not part of it", () => {
  const index = createTextIndex("😀 First  \n\n\tsecond half");
  expect(sentenceAt(index, 4, "en")).toEqual({ start: 0, end: 7 });
  expect(sentenceAt(index, 9, "en")).toEqual({ start: 0, end: 7 });
  expect(sentenceAt(index, 10, "en")).toEqual({ start: 10, end: 10 });
  expect(sentenceAt(index, 11, "en")).toEqual({ start: 12, end: 23 });
});

test("steps from sentence to sentence go both ways over blank lines", () => {
  const index = createTextIndex("One. Two.\n\nThree.");
  expect(nextSentenceStart(index, 5, "en")).toBe(11);
  expect(previousSentenceStart(index, 11, "en")).toBe(5);
  expect(previousSentenceStart(index, 7, "en")).toBe(5);
  expect(nextSentenceStart(index, 11, "en")).toBe(17);
  expect(previousSentenceStart(index, 0, "en")).toBe(0);
});

test("a line of a thousand sentences is walked both ways", () => {
  const index = createTextIndex("A short one. ".repeat(1_000));
  let steps = 0;
  for (let at = 0; at < index.length && steps < 2_000; steps += 1) at = nextSentenceStart(index, at, "en");
  expect(steps).toBe(1_000);
  expect(previousSentenceStart(index, index.length, "en")).toBe(13 * 999);
});

test("a paragraph is a line, and steps pass over blank ones", () => {
  const index = createTextIndex("😀 one\n\n\ntwo\n");
  expect(paragraphAt(index, 2)).toEqual({ start: 0, end: 5 });
  expect(paragraphAt(index, 5)).toEqual({ start: 0, end: 5 });
  expect(paragraphAt(index, 6)).toEqual({ start: 6, end: 6 });
  expect(nextParagraphStart(index, 1)).toBe(8);
  expect(nextParagraphStart(index, 8)).toBe(12);
  expect(previousParagraphStart(index, 10)).toBe(8);
  expect(previousParagraphStart(index, 8)).toBe(0);
  expect(previousParagraphStart(index, 0)).toBe(0);
});
