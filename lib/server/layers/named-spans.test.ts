import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import { prisma } from "../db/database.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "../testing/desk-scene.ts";
import { applyBatch } from "./batches.ts";

const unknownOrigin = { code: "INVALID", detail: { reason: "UNKNOWN_ORIGIN" } };

async function buildReview() {
  const scene = await buildScene();
  const { article, ben, layer, label, project } = scene;
  const bens = await buildLayer(article, ben);
  const other = await buildScene();
  const elsewhere = await buildArticle(project, { text: `${sceneText} Elsewhere.` });
  const annElsewhere = await buildLayer(elsewhere, scene.ann, { status: "SUBMITTED" });
  const gold = await buildLayer(article, null, { status: "IN_PROGRESS" });
  return {
    ...scene,
    gold,
    own: await buildSpan(layer, article, label("date"), "noon"),
    bens: { layer: bens, span: await buildSpan(bens, article, label("date"), "noon") },
    ofOtherProject: await buildSpan(other.layer, other.article, other.label("date"), "noon"),
    ofOtherArticle: await buildSpan(annElsewhere, elsewhere, label("date"), "noon"),
  };
}

test("an annotator's span is derived from nothing that they may not see", async () => {
  const { ann, layer, label, own, bens, ofOtherProject, gold, article } = await buildReview();
  const golden = await buildSpan(gold, article, label("date"), "noon");
  for (const derivedFrom of [bens.span.id, ofOtherProject.id, golden.id, randomUUID()]) {
    const span = spanOf(sceneText, label("entity"), "Ada Ferro", { derivedFrom });
    await expect(applyBatch(ann, layer.id, batchOf(0, adding(span)))).rejects.toMatchObject(unknownOrigin);
    const { id, labelId, start, end, quote } = own;
    const before = { id, labelId, start, end, quote, attributes: {}, note: "", derivedFrom: null };
    const later = batchOf(0, { of: "span", before, after: { ...before, derivedFrom } });
    await expect(applyBatch(ann, layer.id, later)).rejects.toMatchObject(unknownOrigin);
  }
  expect(await prisma.span.count({ where: { layerId: layer.id } })).toBe(1);
});

test("gold is derived from what was handed in on its own article, and not from the rest", async () => {
  const { reviewer, ann, gold, label, layer, own, bens, ofOtherArticle, ofOtherProject } =
    await buildReview();
  const from = (derivedFrom: string) =>
    applyBatch(
      reviewer,
      gold.id,
      batchOf(0, adding(spanOf(sceneText, label("date"), "noon", { derivedFrom }))),
    );
  for (const { id } of [own, bens.span, ofOtherArticle, ofOtherProject]) {
    await expect(from(id)).rejects.toMatchObject(unknownOrigin);
  }
  await prisma.layer.update({ where: { id: layer.id }, data: { status: "SUBMITTED" } });
  expect(await from(own.id)).toEqual({ revision: 1 });
  expect(ann.id).not.toBe(reviewer.id);
});

test("an undo brings back a span of gold whose origin has gone", async () => {
  const { reviewer, gold, label, layer, own } = await buildReview();
  await prisma.layer.update({ where: { id: layer.id }, data: { status: "SUBMITTED" } });
  const span = spanOf(sceneText, label("date"), "noon", { derivedFrom: own.id });
  await applyBatch(reviewer, gold.id, batchOf(0, adding(span)));
  const removal = batchOf(1, { of: "span", before: span, after: null });
  await applyBatch(reviewer, gold.id, removal);
  await prisma.span.delete({ where: { id: own.id } });
  const undo = { ...batchOf(2, adding(span)), undoes: removal.id };
  expect(await applyBatch(reviewer, gold.id, undo)).toEqual({ revision: 3 });
  const other = { ...span, id: randomUUID(), start: span.start + 1, end: span.end, quote: "oon" };
  await expect(applyBatch(reviewer, gold.id, batchOf(3, adding(other)))).rejects.toMatchObject({
    code: "INVALID",
  });
});

test("a verdict is stood for by a span of gold and by no other", async () => {
  const { reviewer, gold, label, layer, own, bens } = await buildReview();
  await prisma.layer.update({ where: { id: layer.id }, data: { status: "SUBMITTED" } });
  const golden = spanOf(sceneText, label("date"), "noon", { derivedFrom: own.id });
  const verdict = (goldSpanId: string): Verdict => ({
    id: randomUUID(),
    layerId: layer.id,
    spanId: own.id,
    decision: "ACCEPT",
    reason: "",
    goldSpanId,
    ruleId: null,
  });
  for (const id of [bens.span.id, own.id, randomUUID()]) {
    const batch = batchOf(0, adding(golden), { of: "verdict", before: null, after: verdict(id) });
    await expect(applyBatch(reviewer, gold.id, batch)).rejects.toMatchObject({
      code: "INVALID",
      detail: { reason: "UNKNOWN_GOLD_SPAN" },
    });
  }
  const batch = batchOf(0, adding(golden), { of: "verdict", before: null, after: verdict(golden.id) });
  expect(await applyBatch(reviewer, gold.id, batch)).toEqual({ revision: 1 });
});
