import fc from "fast-check";
import { expect, test } from "vitest";
import { looksLikeId, toSlug } from "./slug.ts";

test("a name becomes an address without accents, spaces or capitals", () => {
  expect(toSlug("Élections: Côte d'Ivoire 2026")).toBe("elections-cote-d-ivoire-2026");
});

test("a name without Latin letters leaves nothing", () => {
  expect(toSlug("新聞 デスク")).toBe("");
});

test("an address is what a project's address may be, whatever the name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      expect(toSlug(name)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
    }),
  );
});

test("an id is told from an address in capitals too, and words from an id", () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect([id, id.toUpperCase(), `${id}-2`].map(looksLikeId)).toEqual([true, true, false]);
    }),
  );
  expect(looksLikeId("ferry-strike-2024")).toBe(false);
});
