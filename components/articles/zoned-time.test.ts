import fc from "fast-check";
import { expect, test } from "vitest";
import { fromWallClock, toWallClock } from "./zoned-time.ts";

const zones = ["", "UTC", "Europe/London", "Asia/Kolkata", "America/St_Johns", "Pacific/Apia"];

test("a moment has its wall clock in each zone", () => {
  expect(toWallClock("2024-05-14T17:20:00.000Z", "Europe/London")).toBe("2024-05-14T18:20");
  expect(toWallClock("2024-05-14T17:20:00.000Z", "Asia/Kolkata")).toBe("2024-05-14T22:50");
});

test("a wall clock leads to a moment that shows it", () => {
  const minutes = fc.integer({ min: 0, max: 40 * 365 * 24 * 60 }).map((minute) => minute * 60_000);
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (sinceStart, zone) => {
      const moment = new Date(Date.UTC(1995, 0, 1) + sinceStart).toISOString();
      const shown = toWallClock(moment, zone);
      const back = fromWallClock(shown, zone);
      expect(back && toWallClock(back, zone)).toBe(shown);
    }),
  );
});

test("an hour that a clock shows twice is the earlier, and one it skips is moved past the gap", () => {
  expect(fromWallClock("2024-10-27T01:30", "Europe/London")).toBe("2024-10-27T00:30:00.000Z");
  expect(fromWallClock("2024-03-31T01:30", "Europe/London")).toBe("2024-03-31T01:30:00.000Z");
});

test("what is no time is no moment", () => {
  expect(fromWallClock("", "Europe/London")).toBeNull();
  expect(fromWallClock("yesterday", "")).toBeNull();
});
