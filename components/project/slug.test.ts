import fc from "fast-check";
import { expect, test } from "vitest";
import { createProjectSchema } from "@/lib/schemas/project.ts";
import { toSlug } from "./slug.ts";

test("a name becomes an address without accents, capitals and signs", () => {
  expect(toSlug("Élections, 2024: the North")).toBe("elections-2024-the-north");
});

test("whatever the name, the address is one the project can have, or empty", () => {
  const isSlug = (slug: string) => createProjectSchema.shape.slug.safeParse(slug).success;
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (name) => {
      const slug = toSlug(name);
      expect(slug === "" || isSlug(slug)).toBe(true);
    }),
  );
});
