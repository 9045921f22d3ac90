import { expect, test } from "vitest";
import { articleQuerySchema } from "@/lib/schemas/article.ts";
import { buildArticle, buildLayer, buildMemberUser } from "@/prisma/builders.ts";
import { listArticles } from "../articles/article-list.ts";
import { scheduleArticles } from "../articles/schedule.ts";
import { listAudit } from "../audit.ts";
import { prisma } from "../db/database.ts";
import { submitLayer } from "../layers/layers.ts";
import { buildScene } from "../testing/desk-scene.ts";
import { codeOf } from "../testing/outcome.ts";
import { getDesk } from "./desk.ts";

test("an article is ready to adjudicate when everybody wanted has submitted, and again when a layer comes late", async () => {
  const { owner, reviewer, ann, ben, admin, stranger, project, article, layer } = await buildScene();
  await prisma.project.update({ where: { id: project.id }, data: { annotatorsPerArticle: 2 } });
  const second = await buildLayer(article, ben);
  const standing = async () =>
    (await listArticles(owner, project.id, articleQuerySchema.parse({}))).rows[0]?.status;
  const ready = async (who: typeof owner) =>
    (await getDesk(who)).toAdjudicate.filter(({ projectSlug }) => projectSlug === project.slug);

  await submitLayer(ann, layer.id);
  expect(await standing()).toBe("submitted");
  expect(await ready(reviewer)).toEqual([]);
  expect((await getDesk(reviewer)).toReview).toMatchObject([{ layerId: layer.id }]);

  await submitLayer(ben, second.id);
  expect(await standing()).toBe("readyToAdjudicate");
  for (const who of [reviewer, owner, admin])
    expect(await ready(who)).toMatchObject([{ articleId: article.id, annotatorCount: 2, isBegun: false }]);
  for (const who of [ann, ben, stranger]) expect(await ready(who)).toEqual([]);
  expect((await getDesk(reviewer)).totals).toMatchObject({ toReview: 0, toAdjudicate: 1 });

  await prisma.project.update({ where: { id: project.id }, data: { annotatorsPerArticle: 3 } });
  expect(await standing()).toBe("submitted");
  await prisma.project.update({ where: { id: project.id }, data: { annotatorsPerArticle: 2 } });
  await buildLayer(article, null, { status: "ACCEPTED" });
  await prisma.layer.updateMany({ where: { articleId: article.id }, data: { status: "ACCEPTED" } });
  expect(await standing()).toBe("settled");
  expect(await ready(reviewer)).toEqual([]);

  await buildLayer(article, await buildMemberUser(project), { status: "SUBMITTED" });
  expect(await standing()).toBe("readyToAdjudicate");
  expect(await ready(reviewer)).toMatchObject([{ articleId: article.id, annotatorCount: 3 }]);
});

test("nobody adjudicates what they annotated, unless the project allows it", async () => {
  const { reviewer, ann, project, article } = await buildScene();
  await prisma.layer.updateMany({ where: { articleId: article.id }, data: { status: "SUBMITTED" } });
  await buildLayer(article, reviewer, { status: "SUBMITTED" });
  expect((await getDesk(reviewer)).toAdjudicate).toEqual([]);
  expect((await getDesk(reviewer)).toReview).toMatchObject([{ annotatorName: ann.name }]);
  await prisma.project.update({ where: { id: project.id }, data: { allowsOwnReview: true } });
  expect((await getDesk(reviewer)).toAdjudicate).toMatchObject([{ articleId: article.id }]);
});

test("a desk is in order of priority and due date, which owners set for many articles at once", async () => {
  const { owner, ann, stranger, project, article } = await buildScene();
  const second = await buildArticle(project);
  await buildLayer(second, ann);
  const input = { articleIds: [article.id, second.id], dueAt: "2026-05-02T23:59:59.000Z" };
  expect(await codeOf(scheduleArticles(stranger, project.id, input))).toBe("NOT_FOUND");
  expect(await codeOf(scheduleArticles(ann, project.id, input))).toBe("FORBIDDEN");
  expect(await scheduleArticles(owner, project.id, input)).toEqual({ changed: 2 });
  expect(await scheduleArticles(owner, project.id, input)).toEqual({ changed: 0 });
  await scheduleArticles(owner, project.id, { articleIds: [second.id], priority: 2 });
  expect((await getDesk(ann)).next).toMatchObject([
    { articleId: second.id, priority: 2, dueAt: input.dueAt },
    { articleId: article.id, priority: 0 },
  ]);
  await scheduleArticles(owner, project.id, { articleIds: [second.id], dueAt: null, priority: 0 });
  expect((await getDesk(ann)).next.map(({ articleId }) => articleId)).toEqual([article.id, second.id]);
  const list = await listArticles(owner, project.id, articleQuerySchema.parse({ sort: "due" }));
  expect(list.rows.map(({ id, dueAt }) => [id, dueAt])).toEqual([
    [article.id, input.dueAt],
    [second.id, null],
  ]);
  const subjects = (await listAudit(owner, { projectId: project.id })).events.map(({ subject }) => subject);
  expect(subjects).toContain("2 articles: due 2 May 2026");
  expect(subjects).toContain("1 article: priority urgent");
});

test("a desk offers the next article where the queue has room and something fits", async () => {
  const { ann, ben, project } = await buildScene();
  const offers = async (who: typeof ann) => (await getDesk(who)).projects.map(({ free }) => free.length > 0);
  expect(await offers(ben)).toEqual([false]);
  await buildArticle(project, { language: "en-GB" });
  expect(await offers(ben)).toEqual([true]);
  await prisma.member.updateMany({ where: { userId: ben.id }, data: { languages: ["fr"] } });
  expect(await offers(ben)).toEqual([false]);
  await prisma.member.updateMany({ where: { userId: ben.id }, data: { languages: ["en"] } });
  expect(await offers(ben)).toEqual([true]);
  await prisma.project.update({ where: { id: project.id }, data: { queueLength: 1 } });
  expect(await offers(ann)).toEqual([false]);
});

test("the first free articles are listed by title: the least covered, then the most pressing, the soonest due and the oldest, and none that is not theirs to take", async () => {
  const { ann, ben, project } = await buildScene();
  const build = (title: string, parts: object = {}) => buildArticle(project, { title, ...parts });
  await prisma.article.updateMany({ where: { projectId: project.id }, data: { archivedAt: new Date() } });
  await prisma.project.update({ where: { id: project.id }, data: { annotatorsPerArticle: 2 } });
  const begun = await build("Begun", { priority: 2 });
  await buildLayer(begun, ann);
  await build("Later", { dueAt: new Date("2026-06-02T00:00:00Z") });
  await build("Undated, older", { createdAt: new Date("2026-01-01T00:00:00Z") });
  await build("Sooner", {
    dueAt: new Date("2026-06-01T00:00:00Z"),
    outlet: "The Quay Post",
    publishedAt: new Date("2026-05-01T23:30:00Z"),
    timeZone: "Europe/London",
  });
  const titles = async (who: typeof ann) =>
    (await getDesk(who)).projects.flatMap(({ free }) => free.map(({ title }) => title));
  await build("Undated");
  expect(await titles(ben)).toEqual(["Sooner", "Later", "Undated, older"]);
  await prisma.article.updateMany({
    where: { title: { startsWith: "Undated" } },
    data: { archivedAt: new Date() },
  });
  expect(await titles(ben)).toEqual(["Sooner", "Later", "Begun"]);
  expect(await titles(ann)).toEqual(["Sooner", "Later"]);
  const [first] = (await getDesk(ben)).projects.flatMap(({ free }) => free);
  expect(first).toMatchObject({
    outlet: "The Quay Post",
    publishedAt: "2026-05-01T23:30:00.000Z",
    timeZone: "Europe/London",
  });
  await build("Urgent", { priority: 1 });
  expect(await titles(ben)).toEqual(["Urgent", "Sooner", "Later"]);
});
