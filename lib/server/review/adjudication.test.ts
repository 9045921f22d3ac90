import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { takeAgreed, takeNone } from "@/lib/core/review/adjudicate.ts";
import { groupCandidates } from "@/lib/core/review/candidates.ts";
import { merge } from "@/lib/core/review/merge.ts";
import { buildLayer, buildMemberUser } from "@/prisma/builders.ts";
import { prisma } from "../db/database.ts";
import { applyBatch } from "../layers/batches.ts";
import { submitLayer } from "../layers/layers.ts";
import { toActor } from "../testing/actors.ts";
import { buildAnnotated, decide, decideBy, readAdjudication } from "../testing/adjudication-scene.ts";
import { adding, batchOf, sceneText, spanOf } from "../testing/desk-scene.ts";
import { codeOf } from "../testing/outcome.ts";
import { finishAdjudication, openAdjudication, reopenAdjudication } from "./adjudication.ts";
import { getAdjudication, getAdjudicationView } from "./adjudication-view.ts";
import { finishReview, openReview, returnLayer } from "./review.ts";

const deeds = [
  openAdjudication,
  finishAdjudication,
  reopenAdjudication,
  getAdjudication,
  getAdjudicationView,
];
const force = { force: true };

/** How an article's layers stand, annotators' in the order of their letters, then gold. */
async function statusesOf(articleId: string): Promise<string[]> {
  const layers = await prisma.layer.findMany({
    where: { articleId },
    orderBy: [{ kind: "asc" }, { submittedAt: "asc" }],
    select: { status: true },
  });
  return layers.map(({ status }) => status);
}

test("to another project's owner there is nothing to adjudicate, and annotators do not", async () => {
  const { stranger, ann, ben, article } = await buildAnnotated(2);
  for (const act of deeds) {
    await expect(act(stranger, article.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const who of [ann, ben]) {
      await expect(act(who, article.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  }
  expect(await prisma.layer.count({ where: { articleId: article.id, kind: "GOLD" } })).toBe(0);
});

test("nobody adjudicates an article that they annotated, unless the project allows it", async () => {
  const { owner, article, project } = await buildAnnotated(2);
  await buildLayer(article, owner, { status: "SUBMITTED" });
  for (const act of deeds) {
    await expect(act(owner, article.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  await prisma.project.update({ where: { id: project.id }, data: { allowsOwnReview: true } });
  expect(await codeOf(openAdjudication(owner, article.id))).toBe("done");
});

test("a reviewer who is still to hand in a layer of their own sees nothing while the project is blind", async () => {
  const { reviewer, admin, article, project } = await buildAnnotated(2);
  await prisma.project.update({ where: { id: project.id }, data: { allowsOwnReview: true } });
  for (const who of [reviewer, admin]) {
    for (const status of ["ASSIGNED", "IN_PROGRESS", "RETURNED"] as const) {
      const own = await buildLayer(article, who, { status });
      for (const act of deeds) {
        await expect(act(who, article.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
      }
      await prisma.layer.delete({ where: { id: own.id } });
    }
  }
  await buildLayer(article, reviewer, { status: "ASSIGNED" });
  await prisma.project.update({ where: { id: project.id }, data: { isBlind: false } });
  expect((await getAdjudication(reviewer, article.id)).waitingFor).toEqual([
    { name: reviewer.name, status: "ASSIGNED" },
  ]);
});

test("layers come in the order in which they were handed in, with the threads of all and whom the article waits for", async () => {
  const { reviewer, ben, article, annotators } = await buildAnnotated(5);
  await buildLayer(article, ben, { status: "IN_PROGRESS" });
  const [first, second] = annotators;
  if (!first || !second) throw new RangeError("no annotators");
  const { goldLayerId } = await openAdjudication(reviewer, article.id, force);
  for (const { actor, layerId, spans } of [second, first]) {
    const [span] = spans;
    if (!span) throw new RangeError("nothing was marked");
    const { start, end, quote } = span;
    const place = { layerId, spanId: span.id, start, end, quote };
    const said = {
      id: randomUUID(),
      articleId: article.id,
      ...place,
      authorId: actor.id,
      body: "Whose words?",
    };
    await prisma.comment.create({ data: said });
  }
  const view = await getAdjudicationView(reviewer, article.id);
  expect(view.layers.map(({ id }) => id)).toEqual(annotators.map(({ layerId }) => layerId));
  expect(view.layers.map(({ ownerName }) => ownerName)).toEqual(annotators.map(({ actor }) => actor.name));
  expect(view.gold).toMatchObject({ id: goldLayerId, status: "IN_PROGRESS", spans: [] });
  expect(view.comments.map(({ authorId }) => authorId)).toEqual([second.actor.id, first.actor.id]);
  expect(view).toMatchObject({
    article: { id: article.id },
    waitingFor: [{ name: ben.name, status: "IN_PROGRESS" }],
    lateLayerIds: [],
    earlierVerdicts: [],
  });
});

test("an adjudication waits for everybody who has the article, unless the reviewer goes ahead", async () => {
  const { reviewer, ben, article, annotators } = await buildAnnotated(1);
  await buildLayer(article, ben);
  await expect(openAdjudication(reviewer, article.id)).rejects.toMatchObject({
    code: "INVALID",
    message: expect.stringContaining(ben.name),
    detail: { waitingFor: [{ name: ben.name, status: "ASSIGNED" }] },
  });
  const opened = await openAdjudication(reviewer, article.id, force);
  expect(await openAdjudication(reviewer, article.id, force)).toEqual(opened);
  await decideBy(reviewer, article.id, { trusted: annotators[0]?.layerId ?? "" });
  await expect(finishAdjudication(reviewer, article.id)).rejects.toMatchObject({ code: "INVALID" });
  await finishAdjudication(reviewer, article.id, force);
  expect(await statusesOf(article.id)).toEqual(["ACCEPTED", "ASSIGNED", "ACCEPTED"]);
});

test("where nobody has submitted there is nothing to adjudicate, and no gold is made", async () => {
  const { reviewer, ann, article, layer } = await buildAnnotated(1);
  await prisma.layer.update({ where: { id: layer.id }, data: { status: "IN_PROGRESS" } });
  for (const act of deeds) {
    await expect(act(reviewer, article.id)).rejects.toMatchObject({
      code: "INVALID",
      message: expect.stringContaining(ann.name),
    });
  }
  await prisma.layer.update({ where: { id: layer.id }, data: { status: "WITHDRAWN" } });
  await expect(openAdjudication(reviewer, article.id)).rejects.toMatchObject({ code: "INVALID" });
  expect(await statusesOf(article.id)).toEqual(["WITHDRAWN"]);
});

test("five layers are settled once every place is decided, and opened again together", async () => {
  const { reviewer, owner, article, annotators, project } = await buildAnnotated(5);
  await openAdjudication(reviewer, article.id);
  const { layers } = await readAdjudication(reviewer, article.id);
  const all = groupCandidates(layers).length;
  await decide(reviewer, article.id, (given, gold) => takeAgreed(given, gold, randomUUID));
  await expect(finishAdjudication(reviewer, article.id)).rejects.toMatchObject({
    code: "INVALID",
    detail: { left: all - 1 },
  });
  await decideBy(reviewer, article.id, { trusted: annotators[0]?.layerId ?? "" });
  await finishAdjudication(reviewer, article.id);
  expect(await statusesOf(article.id)).toEqual(Array(6).fill("ACCEPTED"));
  const { gold } = await getAdjudication(owner, article.id);
  expect(gold.spans.map(({ quote }) => quote)).toEqual(annotators[0]?.spans.map(({ quote }) => quote));
  await expect(
    applyBatch(
      reviewer,
      gold.id,
      batchOf(gold.revision, adding(spanOf(sceneText, { id: randomUUID() }, "noon"))),
    ),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(openAdjudication(reviewer, article.id)).rejects.toMatchObject({ code: "INVALID" });

  expect(await reopenAdjudication(owner, article.id)).toEqual({ goldLayerId: gold.id });
  expect(await reopenAdjudication(owner, article.id)).toEqual({ goldLayerId: gold.id });
  expect(await statusesOf(article.id)).toEqual([...Array(5).fill("SUBMITTED"), "IN_PROGRESS"]);
  const trail = await prisma.auditEvent.findMany({
    where: { projectId: project.id },
    orderBy: { at: "asc" },
  });
  expect(trail).toMatchObject([
    { action: "adjudication.finish", actorId: reviewer.id, subject: article.title },
    { action: "adjudication.reopen", actorId: owner.id, subject: article.title },
  ]);
});

test("two reviewers who finish at once settle the article once", async () => {
  const { reviewer, owner, article, annotators, project } = await buildAnnotated(2);
  await Promise.all([reviewer, owner].map((who) => openAdjudication(who, article.id)));
  await decideBy(reviewer, article.id, { trusted: annotators[0]?.layerId ?? "" });
  const finished = [reviewer, owner, reviewer].map((who) => codeOf(finishAdjudication(who, article.id)));
  expect(await Promise.all(finished)).toEqual(["done", "done", "done"]);
  expect(await statusesOf(article.id)).toEqual(["ACCEPTED", "ACCEPTED", "ACCEPTED"]);
  const lines = await prisma.auditEvent.count({
    where: { projectId: project.id, action: "adjudication.finish" },
  });
  expect(lines).toBe(1);
});

test("while one reviewer finishes, the other's batch comes before it or not at all", async () => {
  for (let round = 0; round < 4; round++) {
    const { reviewer, owner, article, annotators } = await buildAnnotated(2);
    await openAdjudication(reviewer, article.id);
    await decideBy(reviewer, article.id, { trusted: annotators[0]?.layerId ?? "" });
    const { layers, gold, goldLayerId, revision } = await readAdjudication(owner, article.id);
    const [candidate] = groupCandidates(layers);
    if (!candidate) throw new RangeError("nothing to decide");
    const batch = batchOf(revision, ...takeNone(gold, candidate, randomUUID));
    const [finished, written] = await Promise.all([
      codeOf(finishAdjudication(reviewer, article.id)),
      codeOf(applyBatch(owner, goldLayerId, batch)),
    ]);
    const after = await getAdjudication(owner, article.id);
    expect(finished).toBe("done");
    expect(["done", "FORBIDDEN"]).toContain(written);
    expect(after.gold.status).toBe("ACCEPTED");
    expect(after.gold.revision).toBe(revision + (written === "done" ? 1 : 0));
  }
});

test("a layer handed in while its article is being finished is part of it or late, and accepted without a word by nobody", async () => {
  const { reviewer, article, project, label } = await buildAnnotated(2);
  const third = toActor(await buildMemberUser(project));
  const { id } = await buildLayer(article, third);
  await applyBatch(third, id, batchOf(0, adding(spanOf(sceneText, label("date"), "Friday"))));
  await openAdjudication(reviewer, article.id, { force: true });
  await decideBy(reviewer, article.id, "majority");
  const [finished, submitted] = await Promise.all([
    codeOf(finishAdjudication(reviewer, article.id, { force: true })),
    codeOf(submitLayer(third, id)),
  ]);
  expect(submitted).toBe("done");
  expect(["done", "INVALID"]).toContain(finished);
  const { gold, layers, lateLayerIds } = await getAdjudication(reviewer, article.id);
  expect(gold.status).toBe(finished === "done" ? "ACCEPTED" : "IN_PROGRESS");
  expect(layers.find((layer) => layer.id === id)).toMatchObject({ status: "SUBMITTED" });
  expect(lateLayerIds).toEqual(finished === "done" ? [id] : []);
});

test("the review of single layers and adjudication agree on what is settled", async () => {
  const { reviewer, article, annotators } = await buildAnnotated(2);
  const [first, second] = annotators.map(({ layerId }) => layerId);
  if (!first || !second) throw new RangeError("no annotators");
  await openReview(reviewer, first);
  await decideBy(reviewer, article.id, { trusted: first });
  expect(await finishReview(reviewer, first)).toEqual({ isSettled: false });
  await openAdjudication(reviewer, article.id);
  expect(await statusesOf(article.id)).toEqual(["SUBMITTED", "SUBMITTED", "IN_PROGRESS"]);
  expect(await finishReview(reviewer, second)).toEqual({ isSettled: false });
  await finishAdjudication(reviewer, article.id);
  expect(await statusesOf(article.id)).toEqual(["ACCEPTED", "ACCEPTED", "ACCEPTED"]);

  await reopenAdjudication(reviewer, article.id);
  expect(await finishReview(reviewer, first)).toEqual({ isSettled: false });
  expect(await finishReview(reviewer, second)).toEqual({ isSettled: true });
  expect(await codeOf(finishAdjudication(reviewer, article.id))).toBe("done");
});

test("a layer that is given back leaves the adjudication, which waits for it", async () => {
  const { reviewer, ann, article, annotators } = await buildAnnotated(2);
  const [first, second] = annotators.map(({ layerId }) => layerId);
  if (!first || !second) throw new RangeError("no annotators");
  await openAdjudication(reviewer, article.id);
  await decideBy(reviewer, article.id, { trusted: second });
  await returnLayer(reviewer, first, "Is the bridge a claim?");
  const view = await getAdjudication(reviewer, article.id);
  expect(view.layers.map(({ id }) => id)).toEqual([second]);
  expect(view.waitingFor).toEqual([{ name: ann.name, status: "RETURNED" }]);
  await expect(finishAdjudication(reviewer, article.id)).rejects.toMatchObject({ code: "INVALID" });
  await finishAdjudication(reviewer, article.id, force);
  expect(await statusesOf(article.id)).toEqual(["RETURNED", "ACCEPTED", "ACCEPTED"]);
});

test("an archived article is not adjudicated, and can be looked at", async () => {
  const { reviewer, article } = await buildAnnotated(2);
  await prisma.article.update({ where: { id: article.id }, data: { archivedAt: new Date() } });
  for (const act of [openAdjudication, finishAdjudication, reopenAdjudication]) {
    await expect(act(reviewer, article.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  expect((await getAdjudication(reviewer, article.id)).layers).toHaveLength(2);
});

test("the queue leads from one article that is ready to the next", async () => {
  const { reviewer, owner, admin, article, project } = await buildAnnotated(2);
  const queueOf = async (who: typeof reviewer) => (await getAdjudicationView(who, article.id)).queue;
  expect(await queueOf(reviewer)).toEqual({ position: 1, total: 1, previousId: null, nextId: null });
  expect((await queueOf(admin)).total).toBeGreaterThan(0);
  await prisma.project.update({ where: { id: project.id }, data: { annotatorsPerArticle: 3 } });
  expect(await queueOf(reviewer)).toMatchObject({ position: 0, total: 0 });
  await prisma.project.update({ where: { id: project.id }, data: { annotatorsPerArticle: 2 } });
  await decide(reviewer, article.id, (layers, gold) => merge(layers, gold, "majority", randomUUID));
  expect(await queueOf(owner)).toMatchObject({ position: 1 });
});
