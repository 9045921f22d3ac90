import { expect, test } from "vitest";
import { createTextIndex } from "@/lib/core/text/code-points.ts";
import { proposeTimex } from "@/lib/core/timex/propose-timex.ts";
import { readTimexContext } from "@/lib/core/timex/timex-context.ts";
import { sampleStories } from "@/prisma/sample/sample-stories.ts";
import { prisma } from "../db/database.ts";
import { createFirstAdministrator } from "../people/set-up.ts";
import { createSample } from "./create-sample.ts";

async function administrator() {
  const person = {
    name: "Someone",
    email: "someone@copydesk.example",
    password: "a pass for the sample test",
  };
  const made = await createFirstAdministrator(person);
  if (!made) throw new Error("there was somebody already");
  return made;
}

test("the sample fills every screen, and can be remade", { timeout: 120_000 }, async () => {
  const user = await administrator();
  const signIns = await createSample(user);
  expect(signIns.map(({ role }) => role)).toEqual(["OWNER", "REVIEWER", "ANNOTATOR", "ANNOTATOR"]);

  const articles = await prisma.article.findMany({ include: { layers: { include: { spans: true } } } });
  expect(articles.length).toBe(sampleStories.flatMap((story) => story.articles).length + 1);
  expect(Math.max(...articles.map(({ length }) => length))).toBeGreaterThan(100_000);

  const statuses = new Set(articles.flatMap(({ layers }) => layers.map(({ status }) => status)));
  expect([...statuses].sort()).toEqual(["ACCEPTED", "ASSIGNED", "IN_PROGRESS", "RETURNED", "SUBMITTED"]);
  const worked = articles.filter(({ layers }) => layers.some(({ spans }) => spans.length > 0));
  expect(worked.length * 2).toBeGreaterThanOrEqual(articles.length);
  expect(await prisma.verdict.count({ where: { decision: "REJECT" } })).toBeGreaterThan(0);
  expect(await prisma.verdict.count({ where: { decision: "CORRECT" } })).toBeGreaterThan(0);
  expect(await prisma.comment.count()).toBeGreaterThan(2);
  expect(await prisma.ruleExample.count()).toBeGreaterThan(4);
  expect(await prisma.verdict.count({ where: { ruleId: { not: null } } })).toBe(3);
  expect(await prisma.comment.count({ where: { ruleId: { not: null } } })).toBe(1);
  expect(await prisma.ruleEdit.count()).toBe(1);
  expect(JSON.stringify(await prisma.project.findMany())).toContain("Read the whole article");

  await expectDatesReckoned();

  await expect(createSample(user)).rejects.toThrow("already");
  const again = await createSample(user, { replace: true });
  expect(again.map(({ email }) => email)).toEqual(signIns.map(({ email }) => email));
  expect(await prisma.article.count()).toBe(articles.length);
});

/** What the sample's annotators say of English dates is what is proposed to them first. */
async function expectDatesReckoned(): Promise<void> {
  const dates = await prisma.span.findMany({
    where: {
      label: { name: "date" },
      layer: { kind: "ANNOTATOR", article: { language: { startsWith: "en" } } },
    },
    include: { layer: { include: { article: true } } },
  });
  const given = dates.map(({ quote, attributes }) => ({ quote, attributes }));
  const proposed = dates.map(({ quote, start, end, layer: { article } }) => {
    const { language, publishedAt, timeZone } = article;
    const index = createTextIndex(article.text);
    const dated = { index, language, publishedAt: publishedAt?.toISOString() ?? null, timeZone };
    const [first] = proposeTimex(quote, readTimexContext(dated, { start, end }));
    return { quote, attributes: first && { type: first.type, value: first.value } };
  });
  expect(dates.length).toBeGreaterThan(10);
  expect(proposed).toEqual(given);
}
