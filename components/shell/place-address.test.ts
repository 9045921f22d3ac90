import fc from "fast-check";
import { expect, test } from "vitest";
import { foundAddress, parsePlace, placeAddress } from "./place-address.ts";

test("an address names the place that it was made for, if the text is long enough", () => {
  fc.assert(
    fc.property(
      fc.nat(999_999),
      fc.integer({ min: 1, max: 999 }),
      fc.nat(2_000_000),
      (start, words, length) => {
        const end = start + words;
        const at = new URL(placeAddress("id", { start, end }), "http://desk").searchParams.get("at") ?? "";
        expect(parsePlace(at, length)).toEqual(end <= length ? { start, end } : null);
      },
    ),
  );
});

test("what names no place is no place", () => {
  for (const at of [
    "",
    "1",
    "1-",
    "-2",
    "2-1",
    "3-3",
    "1-2-3",
    "1e1-20",
    " 1-2",
    "1.5-2",
    "9999999999-99999999999",
  ]) {
    expect(parsePlace(at, 100), at).toBeNull();
  }
});

test("an address that opens at a search keeps its words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (search) => {
      const { pathname, searchParams } = new URL(foundAddress("id", search), "http://desk");
      expect(pathname).toBe("/articles/id");
      expect(searchParams.get("find") ?? "").toBe(search.trim());
    }),
  );
});
