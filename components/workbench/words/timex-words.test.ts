import fc from "fast-check";
import { expect, test } from "vitest";
import { isTimexValue, timexValuePattern } from "@/lib/core/timex/timex-value.ts";
import { reasonWords, timexWords } from "./timex-words.ts";

test.each([
  ["2022-07-29", "Friday, 29 July 2022"],
  ["2022-07", "July 2022"],
  ["2022", "2022"],
  ["199", "the 1990s"],
  ["19", "the 20th century"],
  ["2022-W29", "week of 18 to 24 July 2022"],
  ["2022-W30-WE", "weekend of 30 to 31 July 2022"],
  ["2022-Q3", "3rd quarter of 2022"],
  ["2022-H1", "first half of 2022"],
  ["2022-SU", "summer 2022"],
  ["2022-07-29TEV", "Friday, 29 July 2022, evening"],
  ["2022-07-29T20", "Friday, 29 July 2022, 20:00"],
  ["2022-07-29T15:00Z", "Friday, 29 July 2022, 15:00 UTC"],
  ["2022-07-29TXX", "Friday, 29 July 2022, at a time that is not said"],
  ["XXXX-XX-XXTMO", "a morning"],
  ["XXXX-WXX-5", "a Friday"],
  ["XXXX-12-02", "2 December of any year"],
  ["XXXX-12", "a December"],
  ["P5M", "5 months"],
  ["P1Y6M", "1 year and 6 months"],
  ["PT25M", "25 minutes"],
  ["PXY", "some years"],
  ["P2CE", "2 centuries"],
  ["PAST_REF", "some time in the past"],
  ["BC0044", "44 BC"],
  ["BC0500", "500 BC"],
  ["2022-07-XX", "a day of July 2022"],
  ["2022-XX", "a month of 2022"],
  ["2022-XX-XX", "a day of 2022"],
  ["2022-XX-05", "the 5th of a month of 2022"],
  ["XXXX-XX-05", "the 5th of a month"],
  ["XXXX-07-XX", "a day of a July"],
  ["202X", "a year of the 2020s"],
  ["20XX", "a year of the 21st century"],
  ["XXXX", "a year"],
  ["202X-12-02", "2 December of a year of the 2020s"],
  ["2022-W30-5", "Friday, 29 July 2022"],
  ["2022-W30-X", "a day in the week of 25 to 31 July 2022"],
  ["2022-WXX", "a week of 2022"],
  ["2022-WXX-5", "a Friday of 2022"],
  ["XXXX-W30", "week 30 of any year"],
  ["XXXX-W30-5", "Friday of week 30 of any year"],
  ["XXXX-WXX-WE", "a weekend"],
  ["2022-QX", "a quarter of 2022"],
  ["XXXX-Q3", "3rd quarter of any year"],
  ["2022-W30TMO", "week of 25 to 31 July 2022, morning"],
  ["2022-07-29T15:00+01:00", "Friday, 29 July 2022, 15:00 UTC+01:00"],
  ["2022-07-29TXX:30", "Friday, 29 July 2022, 30 minutes past an hour that is not said"],
  ["2022-07-29T20:XX", "Friday, 29 July 2022, 20:00 or some minutes later"],
  ["PT2EV", "2 evenings"],
  ["P3SU", "3 summers"],
  ["PXYXM", "some years and some months"],
  ["P2ML", "2 millennia"],
])("%s is %s", (value, words) => {
  expect(timexWords(value)).toBe(words);
});

test("a proposal says what it was counted from", () => {
  const anchor = "2022-07-30";
  expect(reasonWords({ code: "nearest", direction: "before", anchor })).toBe(
    "the last one up to 30 July 2022",
  );
  expect(reasonWords({ code: "counted", amount: 3, unit: "year", direction: "before", anchor })).toBe(
    "3 years before 30 July 2022",
  );
  expect(reasonWords({ code: "unit", unit: "month", step: 0, anchor })).toBe("the month of 30 July 2022");
  expect(reasonWords({ code: "days", days: -1, anchor })).toBe("the day before 30 July 2022");
  expect(reasonWords({ code: "story", days: 0, anchor })).toBe("the day told of before, 30 July 2022");
  expect(reasonWords({ code: "story", days: 1, anchor })).toBe(
    "the day after the day told of before, 30 July 2022",
  );
  expect(reasonWords({ code: "range", from: "2022-07-29", to: anchor })).toBe(
    "29 to 30 July 2022; marked as two, each is a date",
  );
});

test("every value that is taken has words other than the value, save the number of a year", () => {
  // What looks ahead is left to the filter: such expressions cannot be drawn from.
  const form = timexValuePattern().replace(/\(\?=[^)]*\)/g, "");
  const value = fc.stringMatching(new RegExp(`^(?:${form})$`)).filter(isTimexValue);
  fc.assert(
    fc.property(value, (one) => {
      const words = timexWords(one);
      expect(words === one, words).toBe(/^[0-9]{4}$/.test(one));
      expect(words).not.toMatch(/X|undefined|NaN|\bP[0-9]/);
    }),
    { numRuns: 3000 },
  );
});
