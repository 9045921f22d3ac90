import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type CivilDay, parseIsoDay } from "./civil-day.ts";
import type { TimexContext } from "./proposal.ts";
import { proposeTimex } from "./propose-timex.ts";
import { timexValuePattern } from "./timex-value.ts";

// 29 July 2022 was a Friday.
const friday: CivilDay = { year: 2022, month: 7, day: 29 };
const past: TimexContext = {
  anchor: friday,
  anchorMinutes: null,
  told: null,
  looksAhead: false,
  looksBack: false,
  dayOfSentence: null,
  isMonthFirst: false,
};
const ahead: TimexContext = { ...past, looksAhead: true };

/** The first proposal as `TYPE value mod`, or "nothing". */
function first(words: string, context: TimexContext = past): string {
  const [proposal] = proposeTimex(words, context);
  return proposal ? [proposal.type, proposal.value, proposal.mod].filter(Boolean).join(" ") : "nothing";
}

test.each([
  // Days that are named.
  ["29 July 2022", "DATE 2022-07-29"],
  ["July 29, 2022", "DATE 2022-07-29"],
  ["the 29th of July 2022", "DATE 2022-07-29"],
  ["Friday, 29 July 2022", "DATE 2022-07-29"],
  ["Feb. 17", "DATE 2022-02-17"],
  ["17 February", "DATE 2022-02-17"],
  ["2 August", "DATE 2022-08-02"],
  ["on 12 May", "DATE 2022-05-12"],
  ["2022-07-29", "DATE 2022-07-29"],
  ["24.02.2022", "DATE 2022-02-24"],
  ["03/04/2022", "DATE 2022-04-03"],
  ["30/02/2022", "nothing"],
  ["30 February 2022", "nothing"],
  // Months, years and more.
  ["February", "DATE 2022-02"],
  ["July", "DATE 2022-07"],
  ["September", "DATE 2021-09"],
  ["November 2008", "DATE 2008-11"],
  ["early March", "DATE 2022-03 START"],
  ["mid-June", "DATE 2022-06 MID"],
  ["late 2011", "DATE 2011 END"],
  ["the end of 2021", "DATE 2021 END"],
  ["2012", "DATE 2012"],
  ["the 1990s", "DATE 199"],
  ["the ’90s", "DATE 199"],
  ["1980s", "DATE 198"],
  ["the 20th century", "DATE 19"],
  ["the third quarter of 2021", "DATE 2021-Q3"],
  ["the first half of 2022", "DATE 2022-H1"],
  ["summer 2021", "DATE 2021-SU"],
  ["last winter", "DATE 2021-WI"],
  ["this summer", "DATE 2022-SU"],
  // Days of the week.
  ["Friday", "DATE 2022-07-29"],
  ["Thursday", "DATE 2022-07-28"],
  ["Saturday", "DATE 2022-07-23"],
  ["last Friday", "DATE 2022-07-22"],
  ["next Friday", "DATE 2022-08-05"],
  ["Friday evening", "TIME 2022-07-29TEV"],
  ["Thursday night", "TIME 2022-07-28TNI"],
  ["today", "DATE 2022-07-29"],
  ["yesterday", "DATE 2022-07-28"],
  ["tomorrow morning", "TIME 2022-07-30TMO"],
  ["tonight", "TIME 2022-07-29TNI"],
  ["last night", "TIME 2022-07-28TNI"],
  ["this morning", "TIME 2022-07-29TMO"],
  ["the weekend", "DATE 2022-W29-WE"],
  ["last weekend", "DATE 2022-W29-WE"],
  ["this weekend", "DATE 2022-W30-WE"],
  // Counted and relative.
  ["this month", "DATE 2022-07"],
  ["earlier this month", "DATE 2022-07"],
  ["last month", "DATE 2022-06"],
  ["next month", "DATE 2022-08"],
  ["last year", "DATE 2021"],
  ["this week", "DATE 2022-W30"],
  ["earlier this week", "DATE 2022-W30"],
  ["late last week", "DATE 2022-W29 END"],
  ["three years ago", "DATE 2019"],
  ["six months ago", "DATE 2022-01"],
  ["two weeks ago", "DATE 2022-W28"],
  ["10 days ago", "DATE 2022-07-19"],
  ["in two weeks", "DATE 2022-W32"],
  ["five days later", "DATE 2022-08-03"],
  ["a decade ago", "DATE 201"],
  ["weeks ago", "DATE PAST_REF"],
  ["several months ago", "DATE PAST_REF"],
  ["recently", "DATE PAST_REF"],
  ["now", "DATE PRESENT_REF"],
  ["soon", "DATE FUTURE_REF"],
  ["the coming weeks", "DATE FUTURE_REF"],
  // Lengths.
  ["five months", "DURATION P5M"],
  ["about 25 minutes", "DURATION PT25M APPROX"],
  ["up to 10 years", "DURATION P10Y EQUAL_OR_LESS"],
  ["more than three years", "DURATION P3Y MORE_THAN"],
  ["at least two hours", "DURATION PT2H EQUAL_OR_MORE"],
  ["for years", "DURATION PXY"],
  ["a few weeks", "DURATION PXW"],
  ["half an hour", "DURATION PT30M"],
  ["two and a half years", "DURATION P2.5Y"],
  ["25-year", "DURATION P25Y"],
  ["the past two decades", "DURATION P2DE"],
  ["twenty-five years", "DURATION P25Y"],
  ["a fortnight", "DURATION P2W"],
  ["one year and six months", "DURATION P1Y6M"],
  ["1,000 days", "DURATION P1000D"],
  // Recurring.
  ["every week", "SET P1W"],
  ["every other year", "SET P2Y"],
  ["twice a month", "SET P1M"],
  ["annually", "SET P1Y"],
  ["each Monday", "SET XXXX-WXX-1"],
  ["Fridays", "SET XXXX-WXX-5"],
  ["every summer", "SET XXXX-SU"],
  // Clocks.
  ["8 p.m.", "TIME 2022-07-29T20:00"],
  ["3.12 a.m.", "TIME 2022-07-29T03:12"],
  ["8:30pm", "TIME 2022-07-29T20:30"],
  ["15:00 GMT", "TIME 2022-07-29T15:00Z"],
  ["noon", "TIME 2022-07-29T12:00"],
  ["about 8 p.m.", "TIME 2022-07-29T20:00 APPROX"],
  ["half past nine", "TIME 2022-07-29T09:30"],
  ["quarter to ten", "TIME 2022-07-29T09:45"],
  ["8 p.m. on Tuesday", "TIME 2022-07-26T20:00"],
  ["Thursday at noon", "TIME 2022-07-28T12:00"],
  // Feasts.
  ["Christmas Eve", "DATE 2022-12-24"],
  ["Halloween", "DATE 2022-10-31"],
  ["Valentine’s Day", "DATE 2022-02-14"],
  ["New Year’s Day 2020", "DATE 2020-01-01"],
  // No dates.
  ["31-year-old", "nothing"],
  ["the season", "nothing"],
  ["Bout, 55", "nothing"],
  ["", "nothing"],
])("%s is %s", (words, expected) => {
  expect(first(words)).toBe(expected);
});

test.each([
  ["Friday", "DATE 2022-07-29"],
  ["next Friday", "DATE 2022-08-05"],
  ["Monday", "DATE 2022-08-01"],
  ["September", "DATE 2022-09"],
  ["July", "DATE 2022-07"],
  ["17 February", "DATE 2023-02-17"],
  ["the weekend", "DATE 2022-W30-WE"],
])("%s is %s where the clause looks ahead", (words, expected) => {
  expect(first(words, ahead)).toBe(expected);
});

test("a day of the week is proposed on both sides, with how it was counted", () => {
  expect(proposeTimex("Monday", past)).toEqual([
    {
      type: "DATE",
      value: "2022-07-25",
      mod: null,
      reason: { code: "nearest", direction: "before", anchor: "2022-07-29" },
    },
    {
      type: "DATE",
      value: "2022-08-01",
      mod: null,
      reason: { code: "nearest", direction: "after", anchor: "2022-07-29" },
    },
  ]);
});

test("digits that may be read in two ways are, the way of the language first", () => {
  const values = (isMonthFirst: boolean) =>
    proposeTimex("03/04/2022", { ...past, isMonthFirst }).map(({ value }) => value);
  expect(values(false)).toEqual(["2022-04-03", "2022-03-04"]);
  expect(values(true)).toEqual(["2022-03-04", "2022-04-03"]);
});

test("without a day to count from only what is named in full is proposed", () => {
  const nowhere = { ...past, anchor: null };
  for (const words of ["Friday", "last month", "three years ago", "17 February", "this morning"]) {
    expect(first(words, nowhere)).toBe("nothing");
  }
  expect(first("29 July 2022", nowhere)).toBe("DATE 2022-07-29");
  expect(first("five months", nowhere)).toBe("DURATION P5M");
  expect(first("8 p.m.", nowhere)).toBe("TIME XXXX-XX-XXT20:00");
});

const someWords = fc.constantFrom(
  "Friday",
  "next Monday",
  "last Sunday night",
  "17 February",
  "29 February",
  "the weekend",
  "this quarter",
  "last year",
  "two fortnights ago",
  "in ninety days",
  "100 years ago",
  "autumn",
  "8 p.m.",
  "12 a.m.",
  "yesterday",
  "Halloween",
  "late March",
  "every second Thursday",
  "half a century",
  "a decade",
  "several hours",
  "the 1840s",
  "the 3rd century",
  "next season",
  "27-29 February",
  "from Monday to Friday",
  "an hour ago",
  "in 30 minutes",
);
const someDay = fc
  .integer({ min: -80_000, max: 60_000 })
  .map((number) => addDays({ year: 1970, month: 1, day: 1 }, number));

test("whatever is proposed is a value of TIMEX3, each once", () => {
  const valid = new RegExp(`^(?:${timexValuePattern()})$`);
  fc.assert(
    fc.property(someWords, someDay, fc.boolean(), (words, anchor, looksAhead) => {
      const proposals = proposeTimex(words, { ...past, anchor, looksAhead });
      for (const { value } of proposals) expect(value).toMatch(valid);
      expect(new Set(proposals.map(({ type, value }) => type + value)).size).toBe(proposals.length);
    }),
  );
});

test("a week later every day of the week is a week later", () => {
  const weekday = fc.constantFrom(
    "Monday",
    "Tuesday",
    "last Wednesday",
    "next Thursday",
    "this Friday",
    "Sat.",
    "Sunday",
    "yesterday",
  );
  fc.assert(
    fc.property(weekday, someDay, fc.boolean(), (words, anchor, looksAhead) => {
      const days = (from: CivilDay) =>
        proposeTimex(words, { ...past, anchor: from, looksAhead }).map(({ value }) => parseIsoDay(value));
      expect(days(addDays(anchor, 7))).toEqual(days(anchor).map((day) => day && addDays(day, 7)));
    }),
  );
});

test("any words are answered, and quickly given up where they are no date", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (words) => {
      expect(Array.isArray(proposeTimex(words, past))).toBe(true);
    }),
  );
});
