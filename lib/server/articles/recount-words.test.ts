import { expect, test } from "vitest";
import { countWords, wordRules } from "@/lib/core/text/words.ts";
import { buildArticle, buildProject } from "@/prisma/builders.ts";
import { prisma } from "../db/database.ts";
import { recountWords } from "./recount-words.ts";

test("words that earlier rules counted are counted anew, and others are left", async () => {
  const project = await buildProject();
  const text = "The U.S.-led talks began at 8 a.m. on Feb. 24.";
  const old = await Promise.all(
    Array.from({ length: 25 }, (_, at) =>
      buildArticle(project, { text: `${text}\n${at}`, wordCount: 99, wordRules: wordRules - 1 }),
    ),
  );
  const other = await buildArticle(project, { wordCount: 99 });
  await recountWords(AbortSignal.abort());
  expect(await prisma.article.count({ where: { wordCount: 99 } })).toBe(26);
  await recountWords(new AbortController().signal);
  const counted = await prisma.article.findMany({ where: { id: { in: old.map(({ id }) => id) } } });
  for (const { wordCount, ...article } of counted) {
    expect({ wordCount, wordRules: article.wordRules }).toEqual({
      wordCount: countWords(article.text, "en"),
      wordRules,
    });
  }
  expect(await prisma.article.findUnique({ where: { id: other.id } })).toMatchObject({ wordCount: 99 });
});
