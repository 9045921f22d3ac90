import fc from "fast-check";
import { expect, test } from "vitest";
import { toInstant } from "@/lib/core/articles/published-at.ts";
import { fromPublished, toPublished } from "./published.ts";

const zone = fc.constantFrom("", "Europe/London", "Asia/Kolkata", "Africa/Cairo", "America/Santiago");

test("a day alone is a day alone again, in every zone", () => {
  const days = fc
    .integer({ min: 0, max: 60 * 365 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, zone, (day, timeZone) => {
      const published = { day, time: "", timeZone };
      expect(fromPublished(published)).toBe(day);
      expect(toPublished(toInstant(day, timeZone), timeZone)).toEqual(published);
    }),
  );
});

test("a time is kept with its day, and nothing is nothing", () => {
  const published = { day: "2024-05-14", time: "18:20", timeZone: "Europe/London" };
  expect(fromPublished(published)).toBe("2024-05-14T17:20:00.000Z");
  expect(toPublished("2024-05-14T17:20:00.000Z", "Europe/London")).toEqual(published);
  expect(fromPublished({ ...published, day: "", time: "" })).toBeNull();
});
