import { expect, test } from "vitest";
import { updateMeSchema } from "./account.ts";
import { preferencesSchema } from "./preferences.ts";

const take = (keys: unknown) => preferencesSchema.safeParse({ keys });
const many = (amount: number) =>
  Object.fromEntries(Array.from({ length: amount }, (_, n) => [`label:kind ${n}`, "Mod+k"]));

test("keys of commands and of labels are taken", () => {
  const keys = {
    growWord: "g",
    "label:quote": "",
    "exact:Zitat 😀": "Alt+Shift+ArrowDown",
    "paint:claim": "c",
  };
  expect(take(keys).data?.keys).toEqual(keys);
});

test.each([
  [""],
  ["a b"],
  ["label:"],
  ["other:quote"],
  ["label:a\nb"],
  [`label:${"a".repeat(41)}`],
  ["a".repeat(31)],
])("%j is no command", (name) => {
  expect(take({ [name]: "k" }).success).toBe(false);
});

test("keys are at most 300 and short", () => {
  expect(take(many(300)).success).toBe(true);
  expect(take(many(301)).error?.issues[0]?.message).toMatch(/^At most 300 commands/);
  expect(take({ undo: "k".repeat(41) }).success).toBe(false);
});

test("keys with which two commands of a screen would have the same are not taken", () => {
  const patch = (keys: unknown) => updateMeSchema.safeParse({ preferences: { keys } });
  expect(patch({ nextMark: "h", take1: "q", "start:majority": "z" }).success).toBe(true);
  expect(patch({ nextMark: "w", growWord: "j" }).success).toBe(true);
  expect(patch({ nextMark: "w" }).error?.issues[0]?.message).toMatch(/^Two commands of a screen/);
  expect(patch({ growWord: "a" }).success).toBe(false);
  expect(patch({ nextMark: "Mod+k" }).success).toBe(false);
});
