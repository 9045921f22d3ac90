import { expect, test } from "vitest";
import { isoWeek } from "./iso-week.ts";

test.each([
  ["2026-01-01T12:00:00Z", "2026-W01"],
  ["2027-01-03T23:59:59Z", "2026-W53"],
  ["2024-12-30T00:00:00Z", "2025-W01"],
  ["2026-03-01T08:30:00Z", "2026-W09"],
])("%s is in %s", (moment, week) => {
  expect(isoWeek(new Date(moment))).toBe(week);
});
