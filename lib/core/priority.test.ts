import { expect, test } from "vitest";
import { priorities, priorityLevel, priorityOf } from "./priority.ts";

test("every word comes back from its number, and any number has a word in the same order", () => {
  for (const priority of priorities) expect(priorityOf(priorityLevel(priority))).toBe(priority);
  const words = [-100, -1, 0, 1, 2, 100].map(priorityOf);
  expect(words).toEqual(["low", "low", "normal", "high", "urgent", "urgent"]);
});
