import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { buildArticle, buildExample, buildLayer, buildRule, buildSpan } from "@/prisma/builders.ts";
import { prisma } from "../db/database.ts";
import { openReview } from "../review/review.ts";
import { buildScene } from "../testing/desk-scene.ts";
import { assignArticles, unassignArticles } from "./assignments.ts";
import { deleteArticle, getArticleContents } from "./deletion.ts";
import { describeArticles } from "./describe.ts";

async function buildWorkedOn() {
  const scene = await buildScene();
  const { article, layer, label, ann, reviewer } = scene;
  const span = await buildSpan(layer, article, label("date"), "noon");
  await prisma.layer.update({ where: { id: layer.id }, data: { status: "SUBMITTED" } });
  await openReview(reviewer, layer.id);
  const gold = await prisma.layer.findFirstOrThrow({ where: { articleId: article.id, kind: "GOLD" } });
  await prisma.verdict.create({
    data: { id: randomUUID(), goldLayerId: gold.id, layerId: layer.id, spanId: span.id, decision: "REJECT" },
  });
  const { start, end, quote } = span;
  const place = { spanId: span.id, start, end, quote };
  await prisma.comment.create({
    data: {
      id: randomUUID(),
      articleId: article.id,
      layerId: layer.id,
      ...place,
      authorId: ann.id,
      body: "Why?",
    },
  });
  const rule = await buildRule(label("date"));
  const example = await buildExample(rule, { articleId: article.id, start, end, quote });
  return { ...scene, example };
}

test("only owners delete an article, and to strangers it does not exist", async () => {
  const { ann, reviewer, stranger, article } = await buildWorkedOn();
  for (const who of [ann, reviewer]) {
    await expect(getArticleContents(who, article.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(deleteArticle(who, article.id, article.title)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  await expect(getArticleContents(stranger, article.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(deleteArticle(stranger, article.id, article.title)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("an article goes with all that was said to go, and only when its title is given", async () => {
  const { owner, project, article, layer, example } = await buildWorkedOn();
  const kept = await buildArticle(project);
  const contents = await getArticleContents(owner, article.id);
  expect(contents).toEqual({ layers: 1, marks: 1, verdicts: 1, remarks: 1, examples: 1, isSettled: false });
  for (const title of ["", `${article.title}!`, kept.title]) {
    await expect(deleteArticle(owner, article.id, title)).rejects.toMatchObject({ code: "INVALID" });
  }
  expect(await prisma.layer.count({ where: { id: layer.id } })).toBe(1);
  expect(await deleteArticle(owner, article.id, article.title)).toEqual(contents);
  const where = { articleId: article.id };
  const counts = [
    prisma.article.count({ where: { id: article.id } }),
    prisma.layer.count({ where }),
    prisma.comment.count({ where }),
    prisma.articleStanding.count({ where }),
    prisma.span.count({ where: { layerId: layer.id } }),
    prisma.batch.count({ where: { layerId: layer.id } }),
  ];
  expect(await Promise.all(counts)).toEqual(counts.map(() => 0));
  expect(await prisma.article.count({ where: { id: kept.id } })).toBe(1);
  expect(await prisma.ruleExample.findUniqueOrThrow({ where: { id: example.id } })).toMatchObject({
    articleId: null,
    quote: "noon",
  });
  const [line] = await prisma.auditEvent.findMany({ where: { action: "article.delete" } });
  expect(line).toMatchObject({
    subject: article.title,
    actorId: owner.id,
    detail: { articleId: article.id, marks: 1 },
  });
  await expect(deleteArticle(owner, article.id, article.title)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("taking back what is begun keeps the marks, counts them for nothing and gives them back with the article", async () => {
  const { owner, reviewer, ann, ben, project, article, layer, label } = await buildScene();
  await buildSpan(layer, article, label("date"), "noon");
  await prisma.layer.update({ where: { id: layer.id }, data: { status: "IN_PROGRESS" } });
  const handedIn = await buildLayer(article, ben, { status: "SUBMITTED" });
  const input = { articleIds: [article.id], userIds: [ann.id, ben.id] };
  await expect(unassignArticles(reviewer, project.id, { ...input, begun: "withdraw" })).rejects.toMatchObject(
    {
      code: "FORBIDDEN",
    },
  );
  expect(await unassignArticles(owner, project.id, input)).toEqual({ removed: 0, withdrawn: 0, kept: 2 });
  expect(await unassignArticles(owner, project.id, { ...input, begun: "withdraw" })).toEqual({
    removed: 0,
    withdrawn: 1,
    kept: 1,
  });
  const statusOf = async (id: string) => (await prisma.layer.findUniqueOrThrow({ where: { id } })).status;
  expect([await statusOf(layer.id), await statusOf(handedIn.id)]).toEqual(["WITHDRAWN", "SUBMITTED"]);
  expect(await prisma.span.count({ where: { layerId: layer.id } })).toBe(1);
  await assignArticles(owner, project.id, { articleIds: [article.id], userIds: [ann.id] });
  expect(await statusOf(layer.id)).toBe("IN_PROGRESS");
});

test("the story, outlet and day of many articles are set at once, and nothing of another project", async () => {
  const { owner, reviewer, stranger, project, article } = await buildScene();
  const tokyo = await buildArticle(project, { timeZone: "Asia/Tokyo", outlet: "Ledger" });
  const foreign = await buildScene();
  const story = await prisma.story.create({ data: { projectId: project.id, title: "The bridge" } });
  const articleIds = [article.id, tokyo.id, foreign.article.id];
  const describe = (who: typeof owner, input: object) =>
    describeArticles(who, project.id, { articleIds, ...input });
  await expect(describe(reviewer, { outlet: "Post" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(describe(stranger, { outlet: "Post" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const elsewhere = await prisma.story.create({ data: { projectId: foreign.project.id, title: "Ferry" } });
  await expect(describe(owner, { storyId: elsewhere.id })).rejects.toMatchObject({ code: "INVALID" });
  expect(await describe(owner, { storyId: story.id, publishedOn: "2026-05-14" })).toEqual({ changed: 2 });
  const rows = await prisma.article.findMany({
    where: { projectId: project.id },
    orderBy: { outlet: "desc" },
  });
  expect(rows).toMatchObject([
    { id: tokyo.id, storyId: story.id, outlet: "Ledger", publishedAt: new Date("2026-05-13T15:00:00Z") },
    { id: article.id, storyId: story.id, publishedAt: new Date("2026-05-14T00:00:00Z") },
  ]);
  await describe(owner, { storyId: null, outlet: "Post" });
  expect(
    await prisma.article.count({ where: { projectId: project.id, outlet: "Post", storyId: null } }),
  ).toBe(2);
  expect(await prisma.article.count({ where: { id: foreign.article.id, outlet: "Post" } })).toBe(0);
});
