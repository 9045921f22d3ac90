import fc from "fast-check";
import { expect, test } from "vitest";
import { ruleLetters, ruleName } from "./rule.ts";

const labelled = (...names: string[]) => names.map((name, at) => ({ id: `${at}`, name }));
const lettersOf = (...names: string[]) => [...ruleLetters(labelled(...names)).values()];

test("a label is its first letter, and as many more as tell it from the labels before it", () => {
  expect(lettersOf("quote", "claim", "entity", "date")).toEqual(["Q", "C", "E", "D"]);
  expect(lettersOf("quote", "question", "quotation")).toEqual(["Q", "Qu", "Quo"]);
  expect(lettersOf("q", "Q", "q1", "日付", "日時")).toEqual(["Q", "Q-", "Q1-", "日", "日時"]);
});

test("no two rules of a project share a name, whatever its labels are called", () => {
  const name = fc.stringMatching(/^[\p{L}][\p{L}\p{N}_-]{0,5}$/u);
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (names) => {
      const rules = lettersOf(...names).flatMap((letters) =>
        [1, 2, 11, 12, 112].map((number) => ruleName(letters, number)),
      );
      expect(new Set(rules).size).toBe(rules.length);
    }),
  );
});

test("a label added last renames no rule", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-c]{1,3}$/), { minLength: 1 }), (names) => {
      expect(lettersOf(...names).slice(0, -1)).toEqual(lettersOf(...names.slice(0, -1)));
    }),
  );
});
