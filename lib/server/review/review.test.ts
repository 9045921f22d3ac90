import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { layerFromParts } from "@/lib/core/annotation/layer.ts";
import { setRelation } from "@/lib/core/annotation/relation-edits.ts";
import { editReview } from "@/lib/core/review/edit-review.ts";
import { openReviewSheet } from "@/lib/core/review/review-sheet.ts";
import { acceptRest, acceptSpan, correctSpan, rejectSpan } from "@/lib/core/review/verdicts.ts";
import { buildLayer, buildProject, buildRule } from "@/prisma/builders.ts";
import { getReaderView } from "../articles/reader-view.ts";
import { prisma } from "../db/database.ts";
import { applyBatch } from "../layers/batches.ts";
import { getLayer, submitLayer } from "../layers/layers.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "../testing/desk-scene.ts";
import { finishAdjudication } from "./adjudication.ts";
import { finishReview, openReview, reopenReview, returnLayer } from "./review.ts";
import { getReviewView } from "./review-view.ts";

/** A scene whose annotator marked three spans and submitted. */
async function buildSubmitted() {
  const scene = await buildScene();
  const { ann, layer, label } = scene;
  const quote = spanOf(sceneText, label("quote"), "“We open at noon,”");
  const ada = spanOf(sceneText, label("entity"), "Ada");
  const bridge = spanOf(sceneText, label("claim"), "bridge");
  await applyBatch(ann, layer.id, batchOf(0, adding(quote), adding(ada), adding(bridge)));
  await submitLayer(ann, layer.id);
  return { ...scene, quote, ada, bridge };
}

type Submitted = Awaited<ReturnType<typeof buildSubmitted>>;

async function readBoth({ reviewer, layer }: Submitted) {
  const { layer: reviewed, gold } = await getReviewView(reviewer, layer.id);
  return {
    reviewed: { id: layer.id, layer: layerFromParts(reviewed) },
    gold: layerFromParts(gold),
    view: gold,
  };
}

/** Opens the review and accepts every mark. Answers the gold layer's id. */
async function acceptAll(scene: Submitted): Promise<string> {
  const { goldLayerId } = await openReview(scene.reviewer, scene.layer.id);
  const { reviewed, gold } = await readBoth(scene);
  await applyBatch(scene.reviewer, goldLayerId, batchOf(0, ...acceptRest(reviewed, gold, randomUUID)));
  return goldLayerId;
}

test("only those who may review open a review, and nobody opens their own", async () => {
  const scene = await buildSubmitted();
  const { ann, ben, stranger, owner, reviewer, layer, project } = scene;
  await expect(openReview(ann, layer.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  for (const who of [ben, stranger]) {
    for (const act of [openReview, finishReview, reopenReview, getReviewView]) {
      await expect(act(who, layer.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await expect(returnLayer(who, layer.id, "again")).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  const first = await openReview(reviewer, layer.id);
  expect(await openReview(owner, layer.id)).toEqual(first);

  const own = await buildLayer(scene.article, owner, { status: "SUBMITTED" });
  await expect(openReview(owner, own.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await prisma.project.update({ where: { id: project.id }, data: { allowsOwnReview: true } });
  expect(await openReview(owner, own.id)).toEqual(first);
});

test("a review is finished only when every span has a verdict, and then gold is settled", async () => {
  const scene = await buildSubmitted();
  const { reviewer, layer, quote, ada, bridge } = scene;
  const { goldLayerId } = await openReview(reviewer, layer.id);
  await expect(finishReview(reviewer, layer.id)).rejects.toMatchObject({
    code: "INVALID",
    detail: { left: 3 },
  });

  const start = await readBoth(scene);
  await applyBatch(
    reviewer,
    goldLayerId,
    batchOf(0, ...acceptSpan(start.reviewed, start.gold, quote, randomUUID)),
  );
  const next = await readBoth(scene);
  const wider = { end: ada.end + " Ferro".length, quote: "Ada Ferro" };
  const corrected = correctSpan(next.reviewed, next.gold, ada, wider, randomUUID, {
    reason: "the whole name",
    ruleId: null,
  });
  await applyBatch(reviewer, goldLayerId, batchOf(1, ...corrected));
  const last = await readBoth(scene);
  await applyBatch(
    reviewer,
    goldLayerId,
    batchOf(2, ...rejectSpan(last.reviewed, last.gold, bridge, randomUUID)),
  );

  expect(await finishReview(reviewer, layer.id)).toEqual({ isSettled: true });
  const gold = await getLayer(reviewer, goldLayerId);
  expect(gold).toMatchObject({ status: "ACCEPTED", spans: [{ quote: quote.quote }, { quote: "Ada Ferro" }] });
  await expect(
    applyBatch(reviewer, goldLayerId, batchOf(3, adding({ ...bridge, id: randomUUID() }))),
  ).rejects.toMatchObject({
    code: "FORBIDDEN",
  });

  const { outcomes, layer: own } = await getReaderView(scene.ann, scene.article.id);
  expect(own?.status).toBe("ACCEPTED");
  const byDecision = new Map(outcomes.map((outcome) => [outcome.decision, outcome]));
  expect(byDecision.get("CORRECT")).toMatchObject({
    reason: "the whole name",
    goldSpan: { quote: "Ada Ferro" },
  });
  expect(byDecision.get("REJECT")).toMatchObject({
    spanId: bridge.id,
    goldSpan: null,
    reviewerName: reviewer.name,
  });

  await reopenReview(reviewer, layer.id);
  expect(await getLayer(reviewer, goldLayerId)).toMatchObject({ status: "IN_PROGRESS" });
  expect(await getLayer(reviewer, layer.id)).toMatchObject({ status: "SUBMITTED" });
});

test("a returned layer can be edited again, and a verdict on what its annotator then removed is taken back", async () => {
  const scene = await buildSubmitted();
  const { ann, reviewer, layer, quote, bridge } = scene;
  const goldLayerId = await acceptAll(scene);
  await returnLayer(reviewer, layer.id, "Is the bridge a claim?");
  const { layer: own } = await getReaderView(ann, scene.article.id);
  expect(own).toMatchObject({
    status: "RETURNED",
    returnMessage: "Is the bridge a claim?",
    reviewerName: reviewer.name,
  });
  await expect(finishReview(reviewer, layer.id)).rejects.toMatchObject({ code: "INVALID" });

  await applyBatch(ann, layer.id, batchOf(1, { of: "span", before: bridge, after: null }));
  await submitLayer(ann, layer.id);
  const view = await getLayer(reviewer, goldLayerId);
  expect(view.verdicts).toHaveLength(2);
  expect(view.spans.map((span) => span.quote)).toEqual([quote.quote, "Ada"]);
  expect(await finishReview(reviewer, layer.id)).toEqual({ isSettled: true });
});

test("a verdict on what its annotator then changed opens again, and what was said before is told", async () => {
  const scene = await buildSubmitted();
  const { ann, reviewer, layer, quote, ada, bridge } = scene;
  const { goldLayerId } = await openReview(reviewer, layer.id);
  const start = await readBoth(scene);
  const rejected = rejectSpan(start.reviewed, start.gold, bridge, randomUUID, {
    reason: "not a claim",
    ruleId: null,
  });
  await applyBatch(reviewer, goldLayerId, batchOf(0, ...rejected));
  const next = await readBoth(scene);
  const wider = { end: ada.end + " Ferro".length, quote: "Ada Ferro" };
  const corrected = correctSpan(next.reviewed, next.gold, ada, wider, randomUUID);
  await applyBatch(reviewer, goldLayerId, batchOf(1, ...corrected));
  const last = await readBoth(scene);
  const accepted = acceptSpan(last.reviewed, last.gold, quote, randomUUID);
  await applyBatch(reviewer, goldLayerId, batchOf(2, ...accepted));
  await returnLayer(reviewer, layer.id, "Is the bridge a claim?");

  const noted = { ...bridge, note: "It can be checked." };
  const passing = { ...quote, note: "for a moment" };
  await applyBatch(ann, layer.id, batchOf(1, { of: "span", before: bridge, after: noted }));
  await applyBatch(ann, layer.id, batchOf(2, { of: "span", before: quote, after: passing }));
  await applyBatch(ann, layer.id, batchOf(3, { of: "span", before: passing, after: quote }));
  await submitLayer(ann, layer.id);

  const { gold, earlierVerdicts } = await getReviewView(reviewer, layer.id);
  expect(new Set(gold.verdicts.map(({ spanId }) => spanId))).toEqual(new Set([quote.id, ada.id]));
  expect(earlierVerdicts).toMatchObject([{ spanId: bridge.id, decision: "REJECT", reason: "not a claim" }]);
  await expect(finishReview(reviewer, layer.id)).rejects.toMatchObject({ detail: { left: 1 } });

  await returnLayer(reviewer, layer.id, "Look at it once more.");
  await submitLayer(ann, layer.id);
  expect((await getReviewView(reviewer, layer.id)).gold).toEqual(gold);
});

test("an annotator is told that just a link was corrected, and where it leads now", async () => {
  const scene = await buildSubmitted();
  const { reviewer, layer, article, project, label, quote, ada } = scene;
  const type = await prisma.relationType.findFirstOrThrow({ where: { projectId: project.id } });
  expect(type.fromLabelId).toBe(label("quote").id);
  const { goldLayerId } = await openReview(reviewer, layer.id);
  const { reviewed, gold } = await readBoth(scene);
  const speaker = { id: randomUUID(), typeId: type.id, fromId: quote.id, toId: ada.id };
  const sheet = openReviewSheet(reviewed.layer, gold).layer;
  const linked = editReview(reviewed, gold, setRelation(sheet, speaker), randomUUID);
  if ("code" in linked) throw new Error(linked.sentence);
  await applyBatch(reviewer, goldLayerId, batchOf(0, ...linked));
  const { outcomes } = await getReaderView(scene.ann, article.id);
  expect(outcomes.find(({ spanId }) => spanId === quote.id)).toMatchObject({
    decision: "CORRECT",
    goldSpan: { quote: quote.quote },
    linkChanges: [{ typeId: type.id, quote: "Ada" }],
  });
});

test("gold is not settled while another layer of the article waits", async () => {
  const scene = await buildSubmitted();
  const { ben, reviewer, layer, article } = scene;
  const second = await buildLayer(article, ben, { status: "SUBMITTED" });
  await acceptAll(scene);
  expect(await finishReview(reviewer, layer.id)).toEqual({ isSettled: false });
  expect(await finishReview(reviewer, second.id)).toEqual({ isSettled: true });
});

test("gold is not settled while another annotator has the article, and is by adjudication without them", async () => {
  const scene = await buildSubmitted();
  const { ben, reviewer, layer, article } = scene;
  await buildLayer(article, ben);
  const goldLayerId = await acceptAll(scene);
  expect(await finishReview(reviewer, layer.id)).toEqual({ isSettled: false });
  await expect(finishAdjudication(reviewer, article.id)).rejects.toMatchObject({ code: "INVALID" });
  await finishAdjudication(reviewer, article.id, { force: true });
  const settled = await prisma.layer.findUniqueOrThrow({ where: { id: goldLayerId } });
  expect(settled.status).toBe("ACCEPTED");
});

test("annotators are told of no layer, name or verdict but those of their own layer", async () => {
  const scene = await buildSubmitted();
  const { ben, article } = scene;
  await buildLayer(article, ben);
  await acceptAll(scene);
  const view = await getReaderView(ben, article.id);
  expect(view.layer).toMatchObject({ ownerId: ben.id, spans: [], verdicts: [] });
  expect(view.outcomes).toEqual([]);
  expect(JSON.stringify(view)).not.toContain(scene.ann.name);
});

test("two reviewers who open a review at once share one gold layer", async () => {
  const { reviewer, owner, layer, article } = await buildSubmitted();
  const opened = await Promise.all([reviewer, owner, reviewer].map((who) => openReview(who, layer.id)));
  expect(new Set(opened.map(({ goldLayerId }) => goldLayerId)).size).toBe(1);
  expect(await prisma.layer.count({ where: { articleId: article.id, kind: "GOLD" } })).toBe(1);
});

test("a verdict on an accepted layer, or on the reviewer's own, is not taken back", async () => {
  const scene = await buildSubmitted();
  const { reviewer, owner, layer, article, label } = scene;
  await openReview(reviewer, layer.id);
  const before = await readBoth(scene);
  const accepted = acceptRest(before.reviewed, before.gold, randomUUID);
  await applyBatch(reviewer, before.view.id, batchOf(before.view.revision, ...accepted));
  // Another layer still waits, so gold stays open once this one is accepted.
  const owners = await buildLayer(article, owner);
  const noon = spanOf(sceneText, label("date"), "noon");
  await applyBatch(owner, owners.id, batchOf(0, adding(noon)));
  await submitLayer(owner, owners.id);
  expect(await finishReview(reviewer, layer.id)).toEqual({ isSettled: false });
  const { view } = await readBoth(scene);
  const [verdict] = view.verdicts;
  const takeBack = batchOf(view.revision, { of: "verdict", before: verdict ?? null, after: null });
  await expect(applyBatch(reviewer, view.id, takeBack)).rejects.toMatchObject({ code: "FORBIDDEN" });

  const rejected = {
    id: randomUUID(),
    layerId: owners.id,
    spanId: noon.id,
    decision: "REJECT",
    reason: "",
    goldSpanId: null,
    ruleId: null,
  } as const;
  const judged = batchOf(view.revision, { of: "verdict", before: null, after: rejected });
  const { revision } = await applyBatch(reviewer, view.id, judged);
  const undo = batchOf(revision, { of: "verdict", before: rejected, after: null });
  await expect(applyBatch(owner, view.id, undo)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await applyBatch(reviewer, view.id, undo)).toEqual({ revision: revision + 1 });
});

test("a verdict keeps the rule it cites and the gold span it led to; a rule of another project is refused", async () => {
  const scene = await buildSubmitted();
  const { reviewer, layer, label, ada } = scene;
  const { goldLayerId } = await openReview(reviewer, layer.id);
  const { reviewed, gold } = await readBoth(scene);
  const [foreign] = (await buildProject()).labels;
  if (!foreign) throw new RangeError("a project has labels");
  const citing = (ruleId: string) =>
    batchOf(0, ...acceptSpan(reviewed, gold, ada, randomUUID, { reason: "a name", ruleId }));
  const elsewhere = applyBatch(reviewer, goldLayerId, citing((await buildRule(foreign)).id));
  await expect(elsewhere).rejects.toMatchObject({ code: "INVALID" });

  const rule = await buildRule(label("entity"));
  await applyBatch(reviewer, goldLayerId, citing(rule.id));
  const { spans, verdicts } = (await readBoth(scene)).view;
  expect(verdicts).toMatchObject([{ reason: "a name", ruleId: rule.id, goldSpanId: spans[0]?.id }]);
});
