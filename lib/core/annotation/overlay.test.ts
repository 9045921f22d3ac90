import fc from "fast-check";
import { expect, test } from "vitest";
import { createOverlay } from "./overlay.ts";

const ids = fc.constantFrom("a", "b", "c", "d");
const edits = fc.array(fc.tuple(ids, fc.option(fc.nat())));

test("an overlay holds what a copied map would, in the same order once it is made one", () => {
  fc.assert(
    fc.property(fc.uniqueArray(ids), edits, (first, later) => {
      const items: ReadonlyMap<string, number> = new Map(first.map((id, at) => [id, at]));
      const expected = new Map(items);
      const overlay = createOverlay(items);
      for (const [id, item] of later) {
        overlay.edit(id, item);
        if (item === null) expected.delete(id);
        else expected.set(id, item);
      }
      for (const id of "abcd") expect(overlay.get(id)).toBe(expected.get(id));
      const isEven = (item: number) => item % 2 === 0;
      expect(overlay.filter(isEven).toSorted()).toEqual([...expected.values()].filter(isEven).toSorted());
      expect([...overlay.toMap()]).toEqual([...expected]);
      expect([...items.keys()]).toEqual(first);
    }),
  );
});

test("an overlay without edits is the map it lies over", () => {
  const items = new Map([["a", 1]]);
  expect(createOverlay(items).toMap()).toBe(items);
});
