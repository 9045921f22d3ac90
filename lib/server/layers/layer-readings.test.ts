import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { disagreementQuerySchema } from "@/lib/schemas/disagreement.ts";
import { buildArticle, buildLayer, buildMember, buildSpan, buildUser } from "@/prisma/builders.ts";
import { listDisagreements } from "../agreement/disagreements.ts";
import { assignArticles, takeArticle } from "../articles/assignments.ts";
import { claimNext } from "../articles/claim.ts";
import { fillQueues, previewQueues } from "../articles/fill-queues.ts";
import { readFreeArticles } from "../articles/pool.ts";
import { db, prisma } from "../db/database.ts";
import { exportRows } from "../export/export.ts";
import { getAdjudicationView } from "../review/adjudication-view.ts";
import { createComment, listComments } from "../review/comments.ts";
import { getReviewView } from "../review/review-view.ts";
import { toActor } from "../testing/actors.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "../testing/desk-scene.ts";
import { applyBatch, listBatches } from "./batches.ts";
import { getLayer, submitLayer } from "./layers.ts";
import { takeBackLayer } from "./take-back-layer.ts";

/** Ann asks herself something on her own mark. */
async function askOnOwn({ ann, article, layer }: Scene): Promise<void> {
  const span = await prisma.span.findFirstOrThrow({ where: { layerId: layer.id } });
  await createComment(ann, article.id, {
    id: randomUUID(),
    layerId: layer.id,
    spanId: span.id,
    body: "Why?",
  });
}

type Scene = Awaited<ReturnType<typeof buildHandedIn>>;

/** Ann and Ben have handed the article in, it wants a third annotator, and nobody has opened it. */
async function buildHandedIn() {
  const scene = await buildScene();
  const { project, article, layer, label, ben } = scene;
  await prisma.project.update({ where: { id: project.id }, data: { annotatorsPerArticle: 4 } });
  const bens = await buildLayer(article, ben, { status: "SUBMITTED" });
  await buildSpan(layer, article, label("date"), "noon");
  await buildSpan(bens, article, label("date"), "Friday");
  await prisma.layer.update({ where: { id: layer.id }, data: { status: "SUBMITTED" } });
  return scene;
}

let scene: Scene;
beforeEach(async () => {
  scene = await buildHandedIn();
});

const doors: Readonly<Record<string, (scene: Scene) => Promise<unknown>>> = {
  "reading a layer": ({ reviewer, layer }) => getLayer(reviewer, layer.id),
  "reading a layer's log": ({ reviewer, layer }) =>
    listBatches(reviewer, layer.id, { before: null, limit: 5 }),
  "opening a review": ({ reviewer, layer }) => getReviewView(reviewer, layer.id),
  "opening the adjudication": ({ reviewer, article }) => getAdjudicationView(reviewer, article.id),
  "reading the remarks": async (handedIn) => {
    await askOnOwn(handedIn);
    await listComments(handedIn.reviewer, handedIn.article.id);
  },
  "walking through disagreements": ({ reviewer, project }) =>
    listDisagreements(reviewer, project.id, disagreementQuerySchema.parse({})),
  "exporting what is handed in": async ({ reviewer, project }) => {
    for await (const _line of exportRows(reviewer, project.id, {
      layers: "submitted",
      label: [],
      story: [],
    }));
  },
  "exporting gold": async ({ reviewer, project, article }) => {
    await buildLayer(article, null, { status: "ACCEPTED" });
    for await (const _line of exportRows(reviewer, project.id, { layers: "gold", label: [], story: [] }));
    await prisma.layer.deleteMany({ where: { articleId: article.id, kind: "GOLD" } });
  },
  "being told how gold stands, for changes made on another revision": async ({
    reviewer,
    article,
    label,
  }) => {
    const gold = await buildLayer(article, null, { status: "IN_PROGRESS" });
    const late = batchOf(7, adding(spanOf(sceneText, label("date"), "noon")));
    await expect(applyBatch(reviewer, gold.id, late)).rejects.toMatchObject({ code: "CONFLICT" });
  },
  "writing gold": async ({ reviewer, article, label }) => {
    const gold = await buildLayer(article, null, { status: "IN_PROGRESS" });
    await applyBatch(reviewer, gold.id, batchOf(0, adding(spanOf(sceneText, label("date"), "noon"))));
  },
};

test.each(Object.keys(doors))(
  "after %s nobody annotates the article blind, by whatever way they ask",
  async (door) => {
    const { reviewer, owner, project, article } = scene;
    expect((await readFreeArticles(db, reviewer.id, [project.id], 1)).has(project.id)).toBe(true);
    await doors[door]?.(scene);
    await expect(takeArticle(reviewer, article.id)).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("annotate it blind"),
    });
    await expect(claimNext(reviewer, project.id)).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: expect.stringContaining("read what others marked"),
    });
    expect((await readFreeArticles(db, reviewer.id, [project.id], 1)).size).toBe(0);
    const input = { articleIds: [article.id], userIds: [reviewer.id] };
    expect(await assignArticles(owner, project.id, input)).toEqual({
      assigned: 0,
      notBlind: [{ articleId: article.id, userId: reviewer.id }],
    });
    const fill = { userIds: [reviewer.id] };
    expect((await previewQueues(owner, project.id, fill)).left).toMatchObject([
      { reason: "read", articles: 1 },
    ]);
    await fillQueues(owner, project.id, fill);
    expect(await prisma.layer.count({ where: { ownerId: reviewer.id } })).toBe(0);
  },
);

test("remarks tell of the layers that are spoken of, and where none is there is nothing to read", async () => {
  const { reviewer, article, layer, ben } = scene;
  const bens = await prisma.layer.findFirstOrThrow({ where: { articleId: article.id, ownerId: ben.id } });
  await listComments(reviewer, article.id);
  expect(await prisma.layerReading.count({ where: { articleId: article.id } })).toBe(0);
  await askOnOwn(scene);
  await listComments(reviewer, article.id);
  expect(await prisma.layerReading.count({ where: { articleId: article.id } })).toBe(1);
  const opened = await prisma.layer.findMany({ where: { openedById: reviewer.id } });
  expect(opened.map(({ id }) => id)).toEqual([layer.id]);
  await takeBackLayer(ben, bens.id);
});

test("a page of disagreements tells of the articles on it and of the layers compared there, and of no others", async () => {
  const { project, reviewer, ann, ben, label, article } = scene;
  // More places than a page has, in an article before the scene's.
  const text = Array.from({ length: 25 }, (_, nth) => `Day ${nth} passed.`).join(" ");
  const long = await buildArticle(project, { text, createdAt: new Date("2026-01-01T00:00:00Z") });
  const longAnn = await buildLayer(long, ann, { status: "SUBMITTED" });
  const longBen = await buildLayer(long, ben, { status: "SUBMITTED" });
  for (let nth = 0; nth < 25; nth++) await buildSpan(longAnn, long, label("date"), `Day ${nth} passed`);
  const cy = toActor(await buildUser());
  await buildMember(project, cy, "ANNOTATOR");
  const longCy = await buildLayer(long, cy, { status: "SUBMITTED" });
  const walk = (parts: object) =>
    listDisagreements(
      reviewer,
      project.id,
      disagreementQuerySchema.parse({ a: ann.id, b: ben.id, ...parts }),
    );
  const read = async () =>
    (await prisma.layerReading.findMany({ where: { userId: reviewer.id } })).map(
      ({ articleId }) => articleId,
    );
  const opened = async () =>
    new Set((await prisma.layer.findMany({ where: { openedById: reviewer.id } })).map(({ id }) => id));
  expect((await walk({})).steps.every(({ articleId }) => articleId === long.id)).toBe(true);
  expect(await read()).toEqual([long.id]);
  // Ben's has nothing at these places, which is told too.
  expect(await opened()).toEqual(new Set([longAnn.id, longBen.id]));
  await takeBackLayer(cy, longCy.id);
  await takeBackLayer(ann, scene.layer.id);
  await submitLayer(ann, scene.layer.id);
  await walk({ page: 2 });
  expect(new Set(await read())).toEqual(new Set([long.id, article.id]));
  await expect(takeBackLayer(ann, scene.layer.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("who has only read the text, or their own layer, annotates as before", async () => {
  const { reviewer, ann, article, layer } = scene;
  await getLayer(ann, layer.id);
  await listComments(ann, article.id);
  expect(await prisma.layerReading.count({ where: { articleId: article.id } })).toBe(0);
  expect(await takeArticle(reviewer, article.id)).toMatchObject({ layerId: expect.any(String) });
});

test("an export of one's own layer alone tells nothing, and one of every layer counts for its owner too", async () => {
  const { owner, ann, ben, project, article } = scene;
  const exportAll = async () => {
    for await (const _line of exportRows(owner, project.id, { layers: "all", label: [], story: [] }));
  };
  const own = await buildArticle(project);
  await buildLayer(own, owner, { status: "IN_PROGRESS" });
  await exportAll();
  const where = { userId: owner.id };
  expect(await prisma.layerReading.findMany({ where })).toMatchObject([{ articleId: article.id }]);
  await buildLayer(own, ann, { status: "SUBMITTED" });
  await buildLayer(own, ben, { status: "IN_PROGRESS" });
  await exportAll();
  expect(await prisma.layerReading.count({ where })).toBe(2);
});

test("where nobody works blind, who has read may annotate, until the project is blind again", async () => {
  const { reviewer, project, article, layer, owner } = scene;
  await prisma.project.update({ where: { id: project.id }, data: { isBlind: false } });
  await getLayer(reviewer, layer.id);
  await getLayer(owner, layer.id);
  expect(await takeArticle(reviewer, article.id)).toMatchObject({ layerId: expect.any(String) });
  await prisma.project.update({ where: { id: project.id }, data: { isBlind: true } });
  await expect(takeArticle(owner, article.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("reading one article closes no other, and a reader's own place stays theirs", async () => {
  const { reviewer, ann, owner, project, article, layer } = scene;
  const other = await buildArticle(project);
  await getLayer(reviewer, layer.id);
  expect(await claimNext(reviewer, project.id)).toMatchObject({ articleId: other.id });
  await prisma.layerReading.create({ data: { articleId: article.id, userId: ann.id } });
  expect(await takeArticle(ann, article.id)).toEqual({ layerId: layer.id });
  const input = { articleIds: [article.id], userIds: [ann.id] };
  expect(await assignArticles(owner, project.id, input)).toEqual({ assigned: 0, notBlind: [] });
});
