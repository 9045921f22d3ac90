import { expect, test } from "vitest";
import { createTextIndex } from "../text/code-points.ts";
import { proposeTimex } from "./propose-timex.ts";
import { type DatedQuote, readTimexContext } from "./timex-context.ts";

/** What the words in square brackets of a text mean first, published on Friday 29 July 2022 at 23:30 in New York. */
function reckon(drawn: string, quotes: (text: string) => readonly DatedQuote[] = () => []): string {
  const start = [...drawn].indexOf("[");
  const end = [...drawn].indexOf("]") - 1;
  const text = drawn.replace("[", "").replace("]", "");
  const index = createTextIndex(text);
  const article = {
    index,
    language: "en",
    publishedAt: "2022-07-30T03:30:00Z",
    timeZone: "America/New_York",
  };
  const context = readTimexContext(article, { start, end }, quotes(text));
  return proposeTimex(index.slice(start, end), context)[0]?.value ?? "nothing";
}

test.each([
  ["He spoke on [Friday].", "2022-07-29"],
  ["😀 The bridge will reopen on [Monday].", "2022-08-01"],
  ["The minister said on [Monday] that the bridge will reopen soon.", "2022-07-25"],
  ["The minister said on Monday that the bridge will reopen on [Thursday].", "2022-08-04"],
  ["The talks, due to end by [September], go on.", "2022-09"],
  ["It stayed shut until [Tuesday].", "2022-07-26"],
  ["Applications are open until [12 August].", "2022-08-12"],
  ["He was jailed in [February].", "2022-02"],
  ["On Tuesday the lights went out at [3.12 a.m.] and stayed out.", "2022-07-26T03:12"],
  ["The lights went out at [3.12 a.m.] on Wednesday.", "2022-07-27T03:12"],
  ["The lights went out at [8 p.m.].", "2022-07-29T20:00"],
])("%s", (drawn, value) => {
  expect(reckon(drawn)).toBe(value);
});

test("the day is that of the outlet's zone, not of Greenwich", () => {
  expect(reckon("It rained [today].")).toBe("2022-07-29");
});

function quoteIn(text: string, spokenOn: string | null): readonly DatedQuote[] {
  const [start, end] = [[...text].indexOf("“"), [...text].indexOf("”") + 1];
  return [{ start, end, spokenOn }];
}

test("what stands in a quote is counted from when it was spoken", () => {
  const drawn = "“We won [today],” he said in November 2011.";
  expect(reckon(drawn, (text) => quoteIn(text, "2011-11-02"))).toBe("2011-11-02");
  expect(reckon(drawn, (text) => quoteIn(text, null))).toBe("nothing");
  expect(reckon("“We won [today],” he said.", (text) => quoteIn(text, null))).toBe("2022-07-29");
});
