import fc from "fast-check";
import { expect, test } from "vitest";
import { isJsonDeeperThan } from "./json-depth.ts";

function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

test("the depth of a JSON text is that of its value, whatever its strings hold", () => {
  const strings = fc.constantFrom('a"[[[', "\\", '\\"{', "]]", "plain", "\u2028[");
  const json = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 6 },
      strings,
      fc.constantFrom(1, null, true),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(strings, tie("value"), { maxKeys: 3 }),
    ),
  })).value;
  fc.assert(
    fc.property(json, (value) => {
      const depth = depthOf(value);
      const text = JSON.stringify(value, null, 1);
      expect(isJsonDeeperThan(text, depth)).toBe(false);
      if (depth > 0) expect(isJsonDeeperThan(text, depth - 1)).toBe(true);
    }),
  );
});

test("megabytes of openings are told from their first few", () => {
  expect(isJsonDeeperThan(`{"token":${"[".repeat(1_900_000)}`, 64)).toBe(true);
  expect(isJsonDeeperThan("[]".repeat(1_000_000), 1)).toBe(false);
  expect(isJsonDeeperThan('"[[[[', 0)).toBe(false);
});
