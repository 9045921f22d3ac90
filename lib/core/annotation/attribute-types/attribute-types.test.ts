import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AttributeType, attributeTypes, hasChoices, rulesOf } from "./attribute-types.ts";

const definition = { title: "Kind", choices: ["direct", "mixed"], pattern: "", help: "" };

const fitting: Readonly<Record<AttributeType, fc.Arbitrary<string | number | boolean>>> = {
  choice: fc.constantFrom(...definition.choices),
  text: fc
    .string({ minLength: 1 })
    .map((text) => text.trim())
    .filter(Boolean),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  flag: fc.boolean(),
};

describe.each(attributeTypes)("%s", (type) => {
  const rules = rulesOf({ type });

  test("takes what fits, and what is typed for it stands for it", () => {
    fc.assert(
      fc.property(fitting[type], (value) => {
        expect(rules.check(definition, value)).toBeNull();
        expect(rules.parse(String(value))).toBe(value);
      }),
    );
  });

  test("shows every value, says why another does not fit, and knows when nothing is typed", () => {
    for (const value of ["direct", "", 3, true, false]) {
      expect(typeof rules.show(definition, value)).toBe("string");
      expect(rules.check(definition, value) ?? "Kind.").toMatch(/^Kind.*\.$/);
    }
    expect(rules.parse("  ")).toBeNull();
  });

  test("has choices where its field offers some", () => {
    expect(hasChoices({ type })).toBe(rules.field === "choices");
  });
});
