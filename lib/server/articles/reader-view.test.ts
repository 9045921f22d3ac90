import { expect, test } from "vitest";
import { buildArticle, buildLayer } from "@/prisma/builders.ts";
import { prisma } from "../db/database.ts";
import { applyBatch } from "../layers/batches.ts";
import { submitLayer } from "../layers/layers.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "../testing/desk-scene.ts";
import { assignArticles, takeArticle, unassignArticles } from "./assignments.ts";
import { getReaderView } from "./reader-view.ts";

test("a member reads an article with their own layer, a stranger does not know of it", async () => {
  const { ann, ben, admin, stranger, article, layer, project } = await buildScene();
  const view = await getReaderView(ann, article.id);
  expect(view.layer?.id).toBe(layer.id);
  expect(view.article).toMatchObject({ title: article.title, project: { slug: project.slug } });
  expect(view.article.labels.map(({ name }) => name)).toEqual(["quote", "claim", "entity", "date"]);
  for (const who of [ben, admin]) expect((await getReaderView(who, article.id)).layer).toBeNull();
  await expect(getReaderView(stranger, article.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(takeArticle(stranger, article.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an unassigned article is taken by as many as the project wants, even at once", async () => {
  const { ann, ben, owner, project } = await buildScene();
  const article = await buildArticle(project);
  const taken = await Promise.allSettled([ann, ben].map((who) => takeArticle(who, article.id)));
  expect(taken.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const refused = taken.find((result) => result.status === "rejected");
  expect(refused).toMatchObject({ reason: { code: "FORBIDDEN" } });
  expect(await takeArticle(owner, article.id)).toEqual(await takeArticle(owner, article.id));
  expect(await prisma.layer.count({ where: { articleId: article.id } })).toBe(2);
});

test("articles are assigned to several people at once, and assigning again changes nothing", async () => {
  const { ann, ben, owner, reviewer, stranger, project, article } = await buildScene();
  const second = await buildArticle(project);
  const input = { articleIds: [article.id, second.id], userIds: [ann.id, ben.id] };
  expect(await assignArticles(owner, project.slug, input)).toEqual({ assigned: 3, notBlind: [] });
  expect(await assignArticles(owner, project.id, input)).toEqual({ assigned: 0, notBlind: [] });
  await expect(assignArticles(reviewer, project.id, input)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(assignArticles(stranger, project.id, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const foreign = { articleIds: [article.id], userIds: [stranger.id] };
  await expect(assignArticles(owner, project.id, foreign)).rejects.toMatchObject({ code: "INVALID" });
});

test("articles of another project are never assigned", async () => {
  const { owner, ann, project } = await buildScene();
  const other = await buildScene();
  const input = { articleIds: [other.article.id], userIds: [ann.id] };
  expect(await assignArticles(owner, project.id, input)).toEqual({ assigned: 0, notBlind: [] });
});

test("only layers that nothing was done in are taken away again", async () => {
  const { ann, ben, owner, project, article, layer, label } = await buildScene();
  await buildLayer(article, ben);
  await applyBatch(ann, layer.id, batchOf(0, adding(spanOf(sceneText, label("date"), "noon"))));
  const input = { articleIds: [article.id], userIds: [ann.id, ben.id] };
  expect(await unassignArticles(owner, project.id, input)).toEqual({ removed: 1, withdrawn: 0, kept: 1 });
  expect(await prisma.layer.findMany({ where: { articleId: article.id } })).toMatchObject([{ id: layer.id }]);
});

test("the queue leads from one open article to the next, returned work first", async () => {
  const { ann, project, article, layer } = await buildScene();
  const second = await buildArticle(project);
  const third = await buildArticle(project);
  await buildLayer(second, ann);
  await buildLayer(third, ann, { status: "RETURNED" });
  const { queue } = await getReaderView(ann, article.id);
  expect(queue).toEqual({ position: 2, total: 3, previousId: third.id, nextId: second.id });
  await submitLayer(ann, layer.id);
  expect((await getReaderView(ann, article.id)).queue).toMatchObject({
    position: 0,
    total: 2,
    nextId: third.id,
  });
});
