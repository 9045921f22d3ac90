import { expect, test } from "vitest";
import { publicationDate } from "./publication-date.ts";

test("a publication date is told in the outlet's own zone", () => {
  const publishedAt = "2024-05-14T17:20:00.000Z";
  expect(publicationDate({ publishedAt, timeZone: "Europe/London" })).toBe("Tuesday, 14 May 2024, 18:20 BST");
  expect(publicationDate({ publishedAt, timeZone: "" })).toBe("Tuesday, 14 May 2024, 17:20 UTC");
});

test("a date alone shows no time, whatever the zone", () => {
  const publishedAt = "2024-05-13T23:00:00.000Z";
  expect(publicationDate({ publishedAt, timeZone: "Europe/London" })).toBe("Tuesday, 14 May 2024");
  expect(publicationDate({ publishedAt, timeZone: "" })).toBe("Monday, 13 May 2024, 23:00 UTC");
});

test("an unknown date is left out", () => {
  expect(publicationDate({ publishedAt: null, timeZone: "" })).toBe("");
});
