import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { groupCandidates } from "@/lib/core/review/candidates.ts";
import { decisionsOf } from "@/lib/core/review/decisions.ts";
import { merge } from "@/lib/core/review/merge.ts";
import { keepDecision } from "@/lib/core/review/reconcile.ts";
import { buildLayer } from "@/prisma/builders.ts";
import { applyBatch } from "../layers/batches.ts";
import { getLayer, submitLayer } from "../layers/layers.ts";
import { buildAnnotated, decide, decideBy, handIn, readAdjudication } from "../testing/adjudication-scene.ts";
import { batchOf, sceneText, spanOf } from "../testing/desk-scene.ts";
import { finishAdjudication, openAdjudication } from "./adjudication.ts";
import { getAdjudication } from "./adjudication-view.ts";
import { returnLayer } from "./review.ts";

/** Two layers, adjudicated as the first of them says and settled while a third annotator was still at it. */
async function buildSettled() {
  const scene = await buildAnnotated(2);
  const { reviewer, article, annotators, ben } = scene;
  const late = await buildLayer(article, ben);
  await openAdjudication(reviewer, article.id, { force: true });
  await decideBy(reviewer, article.id, { trusted: annotators[0]?.layerId ?? "" });
  await finishAdjudication(reviewer, article.id, { force: true });
  return { ...scene, late };
}

async function statesOf(reviewer: Parameters<typeof readAdjudication>[0], articleId: string) {
  const { layers, gold } = await readAdjudication(reviewer, articleId);
  const states = [...decisionsOf(groupCandidates(layers), gold).values()].map(({ state }) => state);
  return { layers, gold, states: states.toSorted() };
}

test("a late layer leaves settled gold as it is until a reviewer opens it again, and decisions made stay", async () => {
  const { reviewer, ben, article, label, late } = await buildSettled();
  const before = await getAdjudication(reviewer, article.id);
  expect(before.lateLayerIds).toEqual([]);
  const ada = spanOf(sceneText, label("entity"), "Ada");
  const friday = spanOf(sceneText, label("date"), "Friday");
  await handIn(ben, late.id, [ada, friday]);
  const settled = await getAdjudication(reviewer, article.id);
  expect(settled.gold).toEqual(before.gold);
  expect(settled.lateLayerIds).toEqual([late.id]);
  expect(settled.layers.map(({ status }) => status)).toEqual(["ACCEPTED", "ACCEPTED", "SUBMITTED"]);
  await expect(finishAdjudication(reviewer, article.id)).rejects.toMatchObject({
    code: "INVALID",
    detail: { left: 2, reopened: 1 },
  });

  await openAdjudication(reviewer, article.id);
  const opened = await getAdjudication(reviewer, article.id);
  expect(opened.lateLayerIds).toEqual([]);
  expect(opened.layers.map(({ status }) => status)).toEqual(["SUBMITTED", "SUBMITTED", "SUBMITTED"]);
  expect(opened.gold).toMatchObject({ status: "IN_PROGRESS", spans: before.gold.spans });
  expect((await statesOf(reviewer, article.id)).states).toEqual(["decided", "decided", "open", "reopened"]);

  await decide(reviewer, article.id, (layers, gold) => {
    const candidate = groupCandidates(layers).find(({ members }) =>
      members.some(({ span }) => span.id === ada.id),
    );
    return candidate ? keepDecision(layers, gold, candidate, randomUUID) : [];
  });
  await decide(reviewer, article.id, (layers, gold) => merge(layers, gold, { trusted: late.id }, randomUUID));
  await finishAdjudication(reviewer, article.id);
  const after = await getAdjudication(reviewer, article.id);
  expect(after.gold.status).toBe("ACCEPTED");
  expect(after.gold.spans.map(({ quote }) => quote)).toEqual([
    "“We open at noon,”",
    "Ada Ferro",
    "Friday",
    "The bridge opens at noon",
  ]);
});

test("a returned layer that comes back after settling takes no span out of gold, and its places are open again", async () => {
  const { reviewer, ann, article, annotators } = await buildAnnotated(2);
  const [first] = annotators;
  const claim = first?.spans[2];
  if (!first || !claim) throw new RangeError("nothing was marked");
  await openAdjudication(reviewer, article.id);
  await decideBy(reviewer, article.id, { trusted: first.layerId });
  await returnLayer(reviewer, first.layerId, "Is the bridge a claim?");
  await finishAdjudication(reviewer, article.id, { force: true });
  const settled = await getAdjudication(reviewer, article.id);

  const noted = { ...claim, note: "It can be checked." };
  await applyBatch(ann, first.layerId, batchOf(1, { of: "span", before: claim, after: noted }));
  await submitLayer(ann, first.layerId);
  const { gold, lateLayerIds, earlierVerdicts } = await getAdjudication(reviewer, article.id);
  expect(gold.spans).toEqual(settled.gold.spans);
  expect(gold.status).toBe("ACCEPTED");
  expect(lateLayerIds).toEqual([first.layerId]);
  expect(earlierVerdicts).toMatchObject([{ spanId: claim.id, decision: "ACCEPT" }]);
  expect((await statesOf(reviewer, article.id)).states).toEqual(["decided", "decided", "open"]);

  await openAdjudication(reviewer, article.id);
  await decideBy(reviewer, article.id, "majority");
  await expect(finishAdjudication(reviewer, article.id)).resolves.toBeUndefined();
  expect(await getLayer(reviewer, gold.id)).toMatchObject({ status: "ACCEPTED" });
});
