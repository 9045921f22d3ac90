import { expect, test } from "vitest";
import { buildArticle, buildLayer, buildMemberUser, buildProject } from "@/prisma/builders.ts";
import type { Actor } from "../access.ts";
import { prisma } from "../db/database.ts";
import { toActor } from "../testing/actors.ts";
import { buildScene } from "../testing/desk-scene.ts";
import { codeOf } from "../testing/outcome.ts";
import { claimNext } from "./claim.ts";

/** A project with so many articles, and annotators of it. */
async function buildPool({
  articles,
  people,
  ...project
}: { articles: number; people: number } & Parameters<typeof buildProject>[0]) {
  const built = await buildProject(project);
  const made = await Promise.all(Array.from({ length: articles }, () => buildArticle(built)));
  const actors = await Promise.all(
    Array.from({ length: people }, async () => toActor(await buildMemberUser(built))),
  );
  return { project: built, articles: made, actors };
}

async function claimAtOnce(actors: readonly Actor[], projectId: string, times: number) {
  const all = Array.from({ length: times }, (_, nth) => actors[nth % actors.length]).filter(
    (one) => one !== undefined,
  );
  return Promise.allSettled(all.map((who) => claimNext(who, projectId)));
}

test("of 20 claims at once by four people over few places none is given twice and none refused in vain", async () => {
  const { project, articles, actors } = await buildPool({
    articles: 3,
    people: 4,
    annotatorsPerArticle: 2,
    queueLength: 10,
  });
  const outcomes = await claimAtOnce(actors, project.id, 20);
  const layers = await prisma.layer.findMany({ where: { article: { projectId: project.id } } });
  expect(layers).toHaveLength(6);
  for (const { id } of articles) {
    const owners = layers.filter(({ articleId }) => articleId === id).map(({ ownerId }) => ownerId);
    expect(new Set(owners).size).toBe(2);
  }
  const claimed = outcomes.flatMap((one) => (one.status === "fulfilled" ? [one.value.layerId] : []));
  expect(claimed.toSorted()).toEqual(layers.map(({ id }) => id).toSorted());
  for (const one of outcomes)
    if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "NOT_FOUND" });
});

test("one place left, many who ask: one gets it, the others hear that nothing is left", async () => {
  const { project, actors } = await buildPool({ articles: 1, people: 5 });
  const outcomes = await claimAtOnce(actors, project.id, 5);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("as many places as people: everybody who asks at once gets one", async () => {
  const { project, actors } = await buildPool({ articles: 5, people: 5 });
  const outcomes = await claimAtOnce(actors, project.id, 5);
  expect(outcomes.every(({ status }) => status === "fulfilled")).toBe(true);
});

test("claims of one person at once do not go beyond their queue", async () => {
  const { project, actors } = await buildPool({ articles: 9, people: 1, queueLength: 4 });
  const outcomes = await claimAtOnce(actors, project.id, 8);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
  const refused = outcomes.find((one) => one.status === "rejected");
  expect(refused).toMatchObject({ reason: { code: "FORBIDDEN" } });
});

test("a story kept together stays in one hand, whoever asks at once", async () => {
  const { project, articles, actors } = await buildPool({
    articles: 4,
    people: 3,
    storyPlacement: "TOGETHER",
  });
  const story = await prisma.story.create({ data: { projectId: project.id, title: "Bridge" } });
  await prisma.article.updateMany({ where: { projectId: project.id }, data: { storyId: story.id } });
  const outcomes = await claimAtOnce(actors, project.id, 12);
  const layers = await prisma.layer.findMany({ where: { articleId: { in: articles.map(({ id }) => id) } } });
  expect(layers).toHaveLength(4);
  expect(new Set(layers.map(({ ownerId }) => ownerId)).size).toBe(1);
  const refusals = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refusals).toHaveLength(8);
  for (const reason of refusals) expect(reason).toMatchObject({ code: "NOT_FOUND" });
});

test("who finds only stories that others have begun is told so", async () => {
  const { project, actors } = await buildPool({ articles: 2, people: 2, storyPlacement: "TOGETHER" });
  const story = await prisma.story.create({ data: { projectId: project.id, title: "Bridge" } });
  await prisma.article.updateMany({ where: { projectId: project.id }, data: { storyId: story.id } });
  const [first, second] = actors;
  await claimNext(first!, project.id);
  await expect(claimNext(second!, project.id)).rejects.toMatchObject({
    code: "NOT_FOUND",
    message: expect.stringContaining("stories that others have begun"),
  });
});

test("strangers claim nothing, nor do administrators who are no members", async () => {
  const { stranger, admin, ann, project } = await buildScene();
  await buildArticle(project);
  expect(await codeOf(claimNext(stranger, project.id))).toBe("NOT_FOUND");
  expect(await codeOf(claimNext(admin, project.id))).toBe("FORBIDDEN");
  expect(await codeOf(claimNext(ann, project.slug))).toBe("done");
});

test("the urgent article comes first; settled, archived, full and foreign ones never", async () => {
  const { ann, ben, project, article } = await buildScene();
  await prisma.member.updateMany({ where: { userId: ben.id }, data: { languages: ["en"] } });
  const plain = await buildArticle(project);
  const urgent = await buildArticle(project, { priority: 2 });
  await buildArticle(project, { archivedAt: new Date(), priority: 2 });
  await buildArticle(project, { language: "ja", priority: 2 });
  await buildLayer(await buildArticle(project, { priority: 2 }), null, { status: "ACCEPTED" });
  expect(article.id).not.toBe(plain.id);
  expect((await claimNext(ben, project.id)).articleId).toBe(urgent.id);
  expect((await claimNext(ben, project.id)).articleId).toBe(plain.id);
  await expect(claimNext(ben, project.id)).rejects.toThrow("languages that you do not annotate");
  expect(await codeOf(claimNext(ann, project.id))).toBe("done");
});
