import fc from "fast-check";
import { expect, test } from "vitest";
import { findDay, toDay, toInstant, toZonedTime } from "./published-at.ts";

const zones = [
  "UTC",
  "Europe/London",
  "Asia/Kolkata",
  "America/St_Johns",
  "America/Santiago",
  "Pacific/Apia",
];
const minutes = fc
  .integer({ min: 0, max: 60 * 365 * 24 * 60 })
  .map((minute) => new Date(Date.UTC(1975, 0, 1) + minute * 60_000).toISOString());

test("a moment has its time of day in each zone", () => {
  expect(toZonedTime("2024-05-14T17:20:00.000Z", "Europe/London")).toBe("2024-05-14T18:20:00.000+01:00");
  expect(toZonedTime("2024-05-14T17:20:00.000Z", "Asia/Kolkata")).toBe("2024-05-14T22:50:00.000+05:30");
});

test("what a zone's clocks show leads to a moment at which they show it", () => {
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (moment, zone) => {
      const shown = toZonedTime(moment, zone).slice(0, 16);
      const back = toInstant(shown, zone);
      expect(back && toZonedTime(back, zone).slice(0, 16)).toBe(shown);
    }),
  );
});

test("every day that a zone has is a day alone again", () => {
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (moment, zone) => {
      const day = toDay(moment, zone);
      const midnight = toInstant(day, zone);
      expect(midnight && findDay(midnight, zone)).toBe(day);
    }),
  );
});

test("an hour that clocks show twice is the earlier, and one they skip is moved past the gap", () => {
  expect(toInstant("2024-10-27T01:30", "Europe/London")).toBe("2024-10-27T00:30:00.000Z");
  expect(toInstant("2024-03-31T01:30", "Europe/London")).toBe("2024-03-31T01:30:00.000Z");
  expect(toInstant("2023-09-03", "America/Santiago")).toBe("2023-09-03T04:00:00.000Z");
});

test("what is no time is no moment", () => {
  expect(toInstant("", "Europe/London")).toBeNull();
  expect(toInstant("yesterday", "")).toBeNull();
});
