import { expect, test } from "vitest";
import { isTimexValue } from "./timex-value.ts";

test.each([
  ["2022-07-29", true],
  ["2024-02-29", true],
  ["2022-02-29", false],
  ["2022-02-30T15:00", false],
  ["2022-06-31TEV", false],
  ["2022-13", false],
  ["2022-W52", true],
  ["2022-W53", false],
  ["2020-W53-WE", true],
  ["XXXX-12-02", true],
  ["XXXX-WXX-5", true],
  ["P5M", true],
  ["PT25M", true],
  ["PXY", true],
  ["P", false],
  ["PAST_REF", true],
  ["29 July 2022", false],
])("%s is a value of TIMEX3: %s", (value, expected) => {
  expect(isTimexValue(value)).toBe(expected);
});
