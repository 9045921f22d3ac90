import fc from "fast-check";
import { expect, test } from "vitest";
import { netChanges } from "./rule-changes.ts";

test("several edits of a rule are one change, from what it said first to what it says last", () => {
  const edits = [
    { ruleId: "q1", before: "Mark words.", after: "Mark spoken words." },
    { ruleId: "q2", before: "", after: "Leave out the speaker." },
    { ruleId: "q1", before: "Mark spoken words.", after: "Mark spoken and written words." },
  ];
  expect(netChanges(edits)).toEqual([
    { ruleId: "q1", before: "Mark words.", after: "Mark spoken and written words." },
    { ruleId: "q2", before: "", after: "Leave out the speaker." },
  ]);
});

test("a rule that was made and archived again, or changed and changed back, has not changed", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (texts) => {
      const there = [...texts, texts[0] ?? ""];
      const edits = there.slice(1).map((after, at) => ({ ruleId: "r", before: there[at] ?? "", after }));
      expect(netChanges(edits)).toEqual([]);
    }),
  );
});
