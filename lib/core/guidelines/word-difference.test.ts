import fc from "fast-check";
import { expect, test } from "vitest";
import { type Stretch, wordDifference } from "./word-difference.ts";

const textOf = (stretches: readonly Stretch[], side: "before" | "after") =>
  stretches
    .flatMap((stretch) => (stretch.in === "both" || stretch.in === side ? [stretch.text] : []))
    .join("");

test("nothing of either version is lost, whatever the text", () => {
  const text = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = wordDifference(before, after);
      expect(textOf(stretches, "before")).toBe(before);
      expect(textOf(stretches, "after")).toBe(after);
    }),
  );
});

test("whole words change, in scripts without spaces too", () => {
  expect(wordDifference("Mark the words.", "Mark the spoken words.")).toEqual([
    { in: "both", text: "Mark the " },
    { in: "after", text: "spoken " },
    { in: "both", text: "words." },
  ]);
  expect(wordDifference("日付を選ぶ", "名前を選ぶ")).toEqual([
    { in: "before", text: "日付" },
    { in: "after", text: "名前" },
    { in: "both", text: "を選ぶ" },
  ]);
  expect(wordDifference("Take old, bad words", "Take new good words")).toEqual([
    { in: "both", text: "Take " },
    { in: "before", text: "old, bad" },
    { in: "after", text: "new good" },
    { in: "both", text: " words" },
  ]);
  expect(wordDifference("as it was", "as it was")).toEqual([{ in: "both", text: "as it was" }]);
});
