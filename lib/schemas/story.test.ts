import { expect, test } from "vitest";
import { storyInputSchema } from "./story.ts";

test("a title that differs from another in its spaces alone is the same", () => {
  for (const title of ["Kellan  Dam", " Kellan\u00a0 Dam", "Kellan\u3000Dam "]) {
    expect(storyInputSchema.parse({ title })).toEqual({ title: "Kellan Dam" });
  }
});

test.each(["Kellan Dam\u200d", "\u200d", "Kellan\tDam", "Kellan \u2067Dam"])("%j is no title", (title) => {
  expect(storyInputSchema.safeParse({ title }).success).toBe(false);
});
