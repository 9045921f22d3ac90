import { expect, test } from "vitest";
import { prisma } from "../db/database.ts";
import { exportRows } from "../export/export.ts";
import { applyBatch } from "../layers/batches.ts";
import { getLayer } from "../layers/layers.ts";
import { buildAgreementScene, comparedText } from "../testing/agreement-scene.ts";
import { adding, batchOf, spanOf } from "../testing/desk-scene.ts";

/** Two articles that Ann and Ben have handed in; Ann, who is made a reviewer, gets hers of one back and may change it. */
async function buildReturned() {
  const scene = await buildAgreementScene();
  await scene.buildCompared();
  const { article, ann, ben } = await scene.buildCompared();
  await prisma.member.updateMany({ where: { userId: scene.ann.id }, data: { role: "REVIEWER" } });
  const setStatus = (status: "RETURNED" | "SUBMITTED") =>
    prisma.layer.update({ where: { id: ann.id }, data: { status } });
  let revision = 0;
  /** Ann changes her layer, and hands it in again. */
  async function change(words: string): Promise<void> {
    await setStatus("RETURNED");
    await applyBatch(
      scene.ann,
      ann.id,
      batchOf(revision++, adding(spanOf(comparedText, scene.label("entity"), words))),
    );
    await setStatus("SUBMITTED");
  }
  const agreement = async () => {
    const { articles, informedLayers } = await scene.agreement(scene.owner);
    return { articles, informedLayers };
  };
  return { ...scene, article, layer: ann, others: ben, setStatus, change, agreement };
}

test("a layer that is changed after its annotator has read another's is left out of agreement, and that is said", async () => {
  const { ann, others, change, agreement } = await buildReturned();
  await change("noon");
  expect(await agreement()).toEqual({ articles: 2, informedLayers: 0 });
  await getLayer(ann, others.id);
  expect(await agreement()).toEqual({ articles: 2, informedLayers: 0 });
  await change("bridge");
  expect(await agreement()).toEqual({ articles: 1, informedLayers: 1 });
});

test("one that is handed in again as it was still counts", async () => {
  const { ann, others, setStatus, agreement } = await buildReturned();
  await getLayer(ann, others.id);
  await setStatus("RETURNED");
  await setStatus("SUBMITTED");
  expect(await agreement()).toEqual({ articles: 2, informedLayers: 0 });
});

test("an export of every layer counts as reading, also of an article that one has open", async () => {
  const { owner, article, handIn, label, agreement } = await buildReturned();
  const own = await handIn(article, owner, [], { status: "IN_PROGRESS" });
  for await (const _line of exportRows(owner, article.projectId, { layers: "all", label: [], story: [] }));
  await applyBatch(owner, own.id, batchOf(0, adding(spanOf(comparedText, label("entity"), "bridge"))));
  await prisma.layer.update({ where: { id: own.id }, data: { status: "SUBMITTED" } });
  expect(await agreement()).toEqual({ articles: 2, informedLayers: 1 });
});

test("where nobody works blind, whoever has read still counts", async () => {
  const { ann, others, project, change, agreement } = await buildReturned();
  await prisma.project.update({ where: { id: project.id }, data: { isBlind: false } });
  await getLayer(ann, others.id);
  await change("bridge");
  expect(await agreement()).toEqual({ articles: 2, informedLayers: 0 });
});
