import { expect, test } from "vitest";
import { updateArticleSchema } from "./article.ts";

const problemWith = (publishedAt: string) =>
  updateArticleSchema.safeParse({ publishedAt }).error?.issues[0]?.message;

test.each(["1399-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-01:00"])(
  "an article is not dated %s",
  (publishedAt) => {
    expect(problemWith(publishedAt)).toBe("The year has to be from 1400 to 9999");
  },
);

test("title, outlet and byline hold no control or direction characters", () => {
  for (const field of ["title", "outlet", "byline"]) {
    for (const hidden of ["\u202e", "\u0000", "\n", "\u200b"]) {
      expect(updateArticleSchema.safeParse({ [field]: `Ferry${hidden}late` }).success).toBe(false);
    }
    expect(updateArticleSchema.safeParse({ [field]: "خمسة مستشفيات 👩‍🚒" }).success).toBe(true);
  }
  expect(updateArticleSchema.safeParse({ title: "\u200d" }).success).toBe(false);
  expect(updateArticleSchema.safeParse({ outlet: "" }).success).toBe(true);
});

test("an article is dated from 1400 to 9999, and with nothing that is no date", () => {
  expect(problemWith("1400-01-01T00:00:00Z")).toBeUndefined();
  expect(problemWith("9999-12-31T23:59:59Z")).toBeUndefined();
  expect(problemWith("+020260-01-01T00:00:00Z")).toBe(
    "Write a date such as 2026-05-14, or a date and time such as 2026-05-14T18:20:00+01:00",
  );
  expect(problemWith("2026-05-14")).toBeUndefined();
  expect(problemWith("2026-02-30")).toBe("There is no such date; write one such as 2026-05-14");
});
