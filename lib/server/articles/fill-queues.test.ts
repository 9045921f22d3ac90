import { expect, test } from "vitest";
import { buildArticle, buildLayer, buildMemberUser } from "@/prisma/builders.ts";
import { prisma } from "../db/database.ts";
import { toActor } from "../testing/actors.ts";
import { buildScene } from "../testing/desk-scene.ts";
import { codeOf } from "../testing/outcome.ts";
import { claimNext } from "./claim.ts";
import { fillQueues, previewQueues } from "./fill-queues.ts";

const everybody = { userIds: [] };

test("only owners fill queues, and only of people who annotate in the project", async () => {
  const { owner, reviewer, ann, stranger, project } = await buildScene();
  for (const fill of [previewQueues, fillQueues]) {
    expect(await codeOf(fill(stranger, project.id, everybody))).toBe("NOT_FOUND");
    for (const who of [ann, reviewer])
      expect(await codeOf(fill(who, project.id, everybody))).toBe("FORBIDDEN");
    expect(await codeOf(fill(owner, project.id, { userIds: [stranger.id] }))).toBe("INVALID");
  }
});

test("a preview gives nothing and says what filling then does", async () => {
  const { owner, ann, ben, project } = await buildScene();
  for (let nth = 0; nth < 7; nth += 1) await buildArticle(project);
  const input = { userIds: [ann.id, ben.id] };
  const preview = await previewQueues(owner, project.slug, input);
  expect(await prisma.layer.count({ where: { article: { projectId: project.id } } })).toBe(1);
  expect(preview.given).toBe(7);
  expect(preview.people.map(({ open, given }) => open + given).toSorted()).toEqual([4, 4]);
  expect(await fillQueues(owner, project.id, input)).toEqual(preview);
  const again = await fillQueues(owner, project.id, input);
  expect(again).toMatchObject({ given: 0, left: [] });
});

test("what cannot be given is told with its reason", async () => {
  const { owner, ann, ben, project, article } = await buildScene();
  await prisma.project.update({
    where: { id: project.id },
    data: { annotatorsPerArticle: 2, queueLength: 2 },
  });
  await prisma.member.updateMany({ where: { projectId: project.id }, data: { languages: ["en"] } });
  await buildLayer(article, ben, { status: "WITHDRAWN" });
  await buildArticle(project, { title: "海峡", language: "ja" });
  await buildArticle(project, { createdAt: new Date(Date.now() + 1000) });
  await buildArticle(project, { createdAt: new Date(Date.now() + 2000) });
  const fill = await fillQueues(owner, project.id, { userIds: [ann.id, ben.id] });
  expect(fill.left).toMatchObject([
    { reason: "language", articles: 1, places: 2, languages: ["ja"], titles: ["海峡"] },
    { reason: "fullQueues", articles: 2, places: 2 },
  ]);
  await prisma.project.update({ where: { id: project.id }, data: { queueLength: 3 } });
  await fillQueues(owner, project.id, { userIds: [ann.id, ben.id] });
  // Ben's own layer of the article is his again, with what he had done in it.
  const layers = await prisma.layer.findMany({ where: { articleId: article.id, ownerId: ben.id } });
  expect(layers).toMatchObject([{ status: "IN_PROGRESS" }]);
});

test("filling and claiming at once give no place twice", async () => {
  const { owner, ann, ben, project } = await buildScene();
  const cat = toActor(await buildMemberUser(project));
  await prisma.layer.deleteMany({ where: { article: { projectId: project.id } } });
  for (let nth = 0; nth < 5; nth += 1) await buildArticle(project);
  const claimants = [ann, ben, cat, ann, ben, cat];
  await Promise.allSettled([
    fillQueues(owner, project.id, everybody),
    ...claimants.map((who) => claimNext(who, project.id)),
    fillQueues(owner, project.id, everybody),
  ]);
  const layers = await prisma.layer.findMany({ where: { article: { projectId: project.id } } });
  expect(layers).toHaveLength(6);
  expect(new Set(layers.map(({ articleId }) => articleId)).size).toBe(6);
});
