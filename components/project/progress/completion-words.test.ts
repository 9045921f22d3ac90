import { expect, test } from "vitest";
import { estimateCompletion } from "@/lib/core/progress/completion.ts";
import { completionWords, marking, settling } from "./completion-words.ts";

const now = new Date("2026-03-20T12:00:00Z");

test("an estimate says what it rests on and its range", () => {
  expect(completionWords(estimateCompletion(60, [6, 6, 6, 6, 6, 6, 0]), marking, now)).toBe(
    "60 layers left to be submitted. At the pace of late (36 submitted in the last 7 days, 36.0 a week): around " +
      "1 April 2026, between 29 March 2026 and 4 April 2026.",
  );
  expect(completionWords(estimateCompletion(10, [5, 0, 0]), settling, now)).toContain(
    "not before 22 March 2026, with no latest day",
  );
});

test("where there is no estimate, why is said", () => {
  expect(completionWords(estimateCompletion(0, []), marking, now)).toBe("No layer is left to be submitted.");
  expect(completionWords(estimateCompletion(1, [1]), settling, now)).toBe(
    "1 article left to be settled. Not enough done yet to say when: it is less than 3 days since the first layer was submitted.",
  );
  expect(completionWords(estimateCompletion(9, [1, 1, 0, 0]), marking, now)).toContain(
    "2 submitted in the last 4 days, and an estimate needs 5.",
  );
});

test("a day that no calendar holds is not written out", () => {
  const words = completionWords(estimateCompletion(2e9, [1, 1, 1, 1, 1]), marking, now);
  expect(words).toContain("around the far future");
});
