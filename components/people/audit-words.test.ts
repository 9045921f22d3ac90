import { expect, test } from "vitest";
import { auditSubject } from "./audit-words.ts";

test.each([
  [
    "article.update",
    "Two ferries: one late: outlet, publishedAt, timeZone, url",
    "Two ferries: one late: outlet, date of publication, time zone, address",
  ],
  ["project.update", "annotatorsPerArticle, guidelines", "annotators per article, guidelines"],
  ["label.update", "quote: hotkey", "quote: key"],
  ["article.update", "ذكر: language", "ذكر: language"],
  ["story.update", "publishedAt", "publishedAt"],
  ["sign-in", "", ""],
])("%s of %j is told as %j", (action, subject, words) => {
  expect(auditSubject(action, subject)).toBe(words);
});
