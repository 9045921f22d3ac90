import fc from "fast-check";
import { expect, test } from "vitest";
import { choiceKeys } from "./choice-keys.ts";
import { defaultLabels } from "./default-labels.ts";
import type { AttributeDefinition } from "./label.ts";

function choice(choices: readonly string[]): AttributeDefinition {
  return { name: "kind", title: "Kind", type: "choice", required: true, choices, pattern: "", help: "" };
}

function keysOf(label: string, attribute: string, taken = "") {
  const definition = defaultLabels
    .find(({ name }) => name === label)!
    .attributes.find(({ name }) => name === attribute)!;
  const keys = choiceKeys(definition, new Set(taken));
  return Object.fromEntries(definition.choices.map((value, at) => [value, keys[at]]));
}

test("a choice has the first letter of what the screen calls it, as far as letters are left", () => {
  expect(keysOf("quote", "kind")).toEqual({ direct: "d", indirect: "i", mixed: "m" });
  expect(keysOf("claim", "checkWorthiness")).toEqual({ CFS: "c", UFS: "f", NFS: "n" });
  expect(keysOf("entity", "type")).toMatchObject({ PERSON: "p", ORG: "o", GPE: "c", EVENT: "e" });
});

test("a key that means something else to the reader is no choice's", () => {
  expect(keysOf("quote", "kind", "m").mixed).toBe("x");
  expect(Object.values(keysOf("entity", "type", "jkwsnmxyl")).join("")).not.toMatch(/[jkwsnmxyl]/);
});

test("a choice named in another script has a letter that every keyboard types, an accented one its plain letter", () => {
  expect(choiceKeys(choice(["организация", "человек"]), new Set("a"))).toEqual(["b", "c"]);
  expect(choiceKeys(choice(["événement", "Österreich", "été"]), new Set())).toEqual(["e", "o", "t"]);
});

test("no two choices share a key, none is taken, and only when all are used up one has none", () => {
  const words = fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), {
    minLength: 2,
    maxLength: 50,
  });
  const taken = fc.array(fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789"));
  fc.assert(
    fc.property(words, taken, (choices, takenKeys) => {
      const keys = choiceKeys(choice(choices), new Set(takenKeys));
      const given = keys.filter((key) => key !== "");
      expect(keys.length).toBe(choices.length);
      expect(new Set(given).size).toBe(given.length);
      for (const key of given)
        expect([key, takenKeys.includes(key)]).toEqual([expect.stringMatching(/^[a-z0-9]$/), false]);
      if (given.length < keys.length) expect(given.length).toBe(36 - new Set(takenKeys).size);
    }),
  );
});
