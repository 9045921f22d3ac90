import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { agreementQuerySchema } from "@/lib/schemas/agreement.ts";
import { disagreementQuerySchema } from "@/lib/schemas/disagreement.ts";
import { buildLayer, buildSpan } from "@/prisma/builders.ts";
import { getAgreement } from "../agreement/agreement.ts";
import { listDisagreements } from "../agreement/disagreements.ts";
import { archiveArticles } from "../articles/articles.ts";
import { getReaderView } from "../articles/reader-view.ts";
import { pool, prisma } from "../db/database.ts";
import { getDesk } from "../projects/desk.ts";
import { getAdjudicationView } from "../review/adjudication-view.ts";
import { createComment, listComments } from "../review/comments.ts";
import { finishReview, openReview, reopenReview, returnLayer } from "../review/review.ts";
import { getReviewView } from "../review/review-view.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "../testing/desk-scene.ts";
import { codeOf } from "../testing/outcome.ts";
import { applyBatch, listBatches } from "./batches.ts";
import { getLayer, submitLayer } from "./layers.ts";
import { takeBackLayer } from "./take-back-layer.ts";

/** Ann has handed in a date, and Ben another; nobody has opened either. */
async function buildHandedIn() {
  const scene = await buildScene();
  const { article, label, ann, ben, layer, project } = scene;
  await prisma.project.update({ where: { id: project.id }, data: { annotatorsPerArticle: 2 } });
  await applyBatch(ann, layer.id, batchOf(0, adding(spanOf(sceneText, label("date"), "Friday"))));
  const bens = await buildLayer(article, ben);
  await buildSpan(bens, article, label("date"), "noon");
  await submitLayer(ann, layer.id);
  await submitLayer(ben, bens.id);
  return { ...scene, bens };
}

let scene: Awaited<ReturnType<typeof buildHandedIn>>;
beforeEach(async () => {
  scene = await buildHandedIn();
});

const statusOf = async ({ id }: { id: string }) =>
  (await prisma.layerStanding.findUniqueOrThrow({ where: { layerId: id } })).status;

test("nobody but its owner takes a layer back, and others do not learn of it", async () => {
  const { stranger, ben, reviewer, owner, layer } = scene;
  for (const who of [stranger, ben])
    await expect(takeBackLayer(who, layer.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const who of [reviewer, owner])
    await expect(takeBackLayer(who, layer.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await statusOf(layer)).toBe("SUBMITTED");
});

test("a layer that nobody has opened goes back to its annotator's queue, is edited and submitted again", async () => {
  const { ann, layer, article, label, project, reviewer } = scene;
  expect((await getReaderView(ann, article.id)).opened).toBeNull();
  await takeBackLayer(ann, layer.id);
  await takeBackLayer(ann, layer.id);
  expect(await statusOf(layer)).toBe("IN_PROGRESS");
  expect((await getDesk(ann)).inProgress).toMatchObject([{ layerId: layer.id }]);
  await expect(getLayer(reviewer, layer.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await applyBatch(ann, layer.id, batchOf(1, adding(spanOf(sceneText, label("date"), "noon"))));
  await submitLayer(ann, layer.id);
  expect((await getReviewView(reviewer, layer.id)).layer.spans).toHaveLength(2);
  const lines = await prisma.auditEvent.findMany({ where: { actorId: ann.id } });
  expect(lines).toMatchObject([{ action: "layer.take-back", subject: article.title, projectId: project.id }]);
});

test("a layer in which nothing was marked is assigned again, and one that was returned is returned again", async () => {
  const { ann, ben, bens, layer, reviewer } = scene;
  await takeBackLayer(ben, bens.id);
  expect(await statusOf(bens)).toBe("ASSIGNED");
  await returnLayer(reviewer, layer.id, "Whole names, please.");
  await takeBackLayer(ann, layer.id);
  expect(await statusOf(layer)).toBe("RETURNED");
  await submitLayer(ann, layer.id);
  const submitted = await prisma.layer.findUniqueOrThrow({ where: { id: layer.id } });
  await takeBackLayer(ann, layer.id);
  expect(await statusOf(layer)).toBe("RETURNED");
  expect(await prisma.layer.findUniqueOrThrow({ where: { id: layer.id } })).toMatchObject({
    returnMessage: "Whole names, please.",
    submittedAt: submitted.submittedAt,
  });
});

const doors: Readonly<Record<string, () => Promise<unknown>>> = {
  "the layer": () => getLayer(scene.reviewer, scene.layer.id),
  "its log": () => listBatches(scene.reviewer, scene.layer.id, { before: null, limit: 5 }),
  "its review": () => getReviewView(scene.reviewer, scene.layer.id),
  "the adjudication": () => getAdjudicationView(scene.reviewer, scene.article.id),
  "the remarks": async () => {
    const { ann, article, layer } = scene;
    const span = await prisma.span.findFirstOrThrow({ where: { layerId: layer.id } });
    const remark = { id: randomUUID(), layerId: layer.id, spanId: span.id, body: "Why?" };
    await createComment(ann, article.id, remark);
    await listComments(scene.reviewer, article.id);
  },
  "the disagreements": () =>
    listDisagreements(scene.reviewer, scene.project.id, disagreementQuerySchema.parse({})),
};

test.each(Object.keys(doors))(
  "once a reviewer has read %s it is not taken back, and says who has",
  async (door) => {
    const { ann, layer, article, reviewer } = scene;
    await doors[door]?.();
    await expect(takeBackLayer(ann, layer.id)).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: `${reviewer.name} has opened this article; ask for it back, and they can return it to you.`,
    });
    expect((await getReaderView(ann, article.id)).opened).toEqual({
      name: reviewer.name,
      at: expect.any(String),
    });
  },
);

test("opening one layer leaves a colleague's free, and a layer submitted once more is unopened again", async () => {
  const { ann, ben, bens, layer, reviewer } = scene;
  await getReviewView(reviewer, layer.id);
  await takeBackLayer(ben, bens.id);
  await returnLayer(reviewer, layer.id, "Whole names, please.");
  await submitLayer(ann, layer.id);
  await takeBackLayer(ann, layer.id);
  expect(await statusOf(layer)).toBe("RETURNED");
});

test("what is under review, was accepted or reopened, or is of an archived article stays with review", async () => {
  const { ann, ben, bens, owner, layer, project, article, reviewer } = scene;
  await openReview(reviewer, layer.id);
  await expect(takeBackLayer(ann, layer.id)).rejects.toMatchObject({
    message: expect.stringContaining(`${reviewer.name} is reviewing this article`),
  });
  await prisma.span.deleteMany({ where: { layerId: layer.id } });
  await finishReview(reviewer, layer.id);
  await expect(takeBackLayer(ann, layer.id)).rejects.toMatchObject({
    message: expect.stringContaining("reviewed already"),
  });
  await reopenReview(reviewer, layer.id);
  await expect(takeBackLayer(ann, layer.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await archiveArticles(owner, project.id, { articleIds: [article.id], isArchived: true });
  await expect(takeBackLayer(ben, bens.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("who has read what others marked does not go on blind, and does where nobody works blind", async () => {
  const { ann, bens, layer, project } = scene;
  await prisma.member.updateMany({
    where: { projectId: project.id, userId: ann.id },
    data: { role: "REVIEWER" },
  });
  await getLayer(ann, bens.id);
  await expect(takeBackLayer(ann, layer.id)).rejects.toMatchObject({
    code: "FORBIDDEN",
    message: expect.stringContaining("blind"),
  });
  await prisma.project.update({ where: { id: project.id }, data: { isBlind: false } });
  await takeBackLayer(ann, layer.id);
  expect(await statusOf(layer)).toBe("IN_PROGRESS");
});

test("agreement leaves out what was taken back, and counts it again when it is submitted", async () => {
  const { ann, owner, reviewer, layer, project } = scene;
  const articles = async () => {
    const report = await getAgreement(reviewer, project.id, agreementQuerySchema.parse({}));
    return report.articles;
  };
  expect(await articles()).toBe(1);
  await takeBackLayer(ann, layer.id);
  expect(await articles()).toBe(0);
  expect(await getDesk(owner)).toMatchObject({ toAdjudicate: [] });
  await submitLayer(ann, layer.id);
  expect(await articles()).toBe(1);
});

test("of a reviewer who opens a layer and its annotator who takes it back at once, one has it", async () => {
  const { ann, reviewer, article, layer } = scene;
  const openings = [
    () => getReviewView(reviewer, layer.id),
    () => getLayer(reviewer, layer.id),
    async () => {
      const { layers } = await getAdjudicationView(reviewer, article.id);
      if (!layers.some(({ id }) => id === layer.id)) throw new RangeError("it was not among the layers");
    },
  ];
  for (let round = 0; round < 24; round++) {
    // Both wait for this, in either order.
    const holder = await pool().connect();
    await holder.query("BEGIN");
    await holder.query(`SELECT FROM "Layer" WHERE "id" = $1 FOR UPDATE`, [layer.id]);
    const deeds = [
      async () => `taken ${await codeOf(takeBackLayer(ann, layer.id))}`,
      async () => `opened ${await codeOf(Promise.resolve(openings[round % openings.length]?.()))}`,
    ];
    const racing = (round % 2 === 0 ? deeds : deeds.toReversed()).map((deed) => deed());
    await holder.query("COMMIT");
    holder.release();
    const done = (await Promise.all(racing)).filter((outcome) => outcome.endsWith(" done"));
    expect(done).toHaveLength(1);
    const left = await prisma.layer.findUniqueOrThrow({ where: { id: layer.id } });
    expect(["taken done", "opened done"]).toContain(done[0]);
    expect(left).toMatchObject(
      done[0] === "taken done"
        ? { status: "IN_PROGRESS", openedById: null }
        : { status: "SUBMITTED", openedById: reviewer.id },
    );
    await prisma.layer.update({
      where: { id: layer.id },
      data: { status: "SUBMITTED", submittedAt: new Date(), openedAt: null, openedById: null },
    });
  }
});
