import { expect, test } from "vitest";
import { axisDayWords, dayWords, momentWords, weekdayWords } from "./date-words.ts";

test("a day is told in full, with its weekday where that matters, and short at an axis", () => {
  expect(dayWords("2026-05-14")).toBe("14 May 2026");
  expect(dayWords("2026-09-04T23:59:59.000Z")).toBe("4 September 2026");
  expect(weekdayWords("2026-05-14")).toBe("Thursday, 14 May 2026");
  expect(axisDayWords("2026-09-04")).toBe("4 Sep");
});

test.each([
  ["2026-05-14T17:20:00.000Z", "Europe/London", "14 May 2026, 18:20 BST"],
  ["2026-01-14T17:20:00.000Z", "Europe/London", "14 January 2026, 17:20 GMT"],
  ["2026-05-14T23:20:00.000Z", "Europe/Berlin", "15 May 2026, 01:20 CEST"],
  ["2026-05-14T23:20:00.000Z", "Asia/Kolkata", "15 May 2026, 04:50 GMT+5:30"],
  ["2026-05-14T00:00:00.000Z", "", "14 May 2026, 00:00 UTC"],
  ["2026-05-14T17:20:00.000Z", "Nowhere/Atlantis", "14 May 2026, 17:20 UTC"],
])("%s in %j is %s", (moment, timeZone, words) => {
  expect(momentWords(moment, timeZone)).toBe(words);
});
