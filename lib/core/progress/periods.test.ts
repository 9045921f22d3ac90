import fc from "fast-check";
import { expect, test } from "vitest";
import { fillDays, type Period, toWeeks } from "./periods.ts";

const today = "2026-03-31";
const someDays = fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 40 }).map((ages) =>
  ages.map(
    (age): Period => ({
      start: new Date(Date.parse(today) - age * 86_400_000).toISOString().slice(0, 10),
      submitted: age % 7,
      settled: age % 3,
    }),
  ),
);
const submittedIn = (periods: readonly Period[]) =>
  periods.reduce((sum, { submitted }) => sum + submitted, 0);

test("days between are zero, up to today and over the end of February", () => {
  const days = fillDays([{ start: "2024-02-28", submitted: 2, settled: 1 }], "2024-03-02", 30);
  expect(days.map(({ start, submitted }) => [start, submitted])).toEqual([
    ["2024-02-28", 2],
    ["2024-02-29", 0],
    ["2024-03-01", 0],
    ["2024-03-02", 0],
  ]);
  expect(fillDays([], today, 30)).toEqual([]);
});

test("weeks begin on Monday, also over a new year", () => {
  const days = fillDays([{ start: "2025-12-28", submitted: 1, settled: 0 }], "2026-01-05", 30);
  expect(toWeeks(days).map(({ start }) => start)).toEqual(["2025-12-22", "2025-12-29", "2026-01-05"]);
});

test("nothing is lost by filling or by summing into weeks, and every day follows the one before", () => {
  fc.assert(
    fc.property(someDays, (counts) => {
      const days = fillDays(counts, today, 91);
      expect(submittedIn(days)).toBe(submittedIn(counts));
      expect(submittedIn(toWeeks(days))).toBe(submittedIn(counts));
      days.forEach(({ start }, at) => {
        const next = days[at + 1]?.start;
        if (next) expect(Date.parse(next) - Date.parse(start)).toBe(86_400_000);
      });
    }),
  );
});

test("no more days than the limit, and the last is today", () => {
  fc.assert(
    fc.property(someDays, fc.integer({ min: 1, max: 60 }), (counts, limit) => {
      const days = fillDays(counts, today, limit);
      expect(days.length).toBeLessThanOrEqual(limit);
      if (days.length > 0) expect(days.at(-1)?.start).toBe(today);
    }),
  );
});
