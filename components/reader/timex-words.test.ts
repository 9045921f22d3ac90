import { expect, test } from "vitest";
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
  ["BC0044", "BC0044"],
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
