import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { applyChanges } from "@/lib/core/annotation/change.ts";
import { emptyLayer, layerFromParts } from "@/lib/core/annotation/layer.ts";
import { acceptRest, rejectSpan } from "@/lib/core/review/verdicts.ts";
import { prisma } from "../db/database.ts";
import { applyBatch, listBatches } from "../layers/batches.ts";
import { getLayer, submitLayer } from "../layers/layers.ts";
import { deleteLabel } from "../projects/labels.ts";
import { createComment, listComments, resolveComment } from "../review/comments.ts";
import { finishReview, openReview } from "../review/review.ts";
import { getReviewView } from "../review/review-view.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "../testing/desk-scene.ts";
import { listRuleCitations } from "./citations.ts";
import { recheckRule } from "./recheck.ts";
import { listRules } from "./rules.ts";

/** Ann's two marks are judged and her layer is accepted; that on noon was turned down with a rule, and asked about. */
async function buildJudged() {
  const scene = await buildScene();
  const { ann, reviewer, article, layer, label, project } = scene;
  const noon = spanOf(sceneText, label("date"), "noon");
  const ada = spanOf(sceneText, label("entity"), "Ada Ferro");
  await applyBatch(ann, layer.id, batchOf(0, adding(noon), adding(ada)));
  await submitLayer(ann, layer.id);
  const rule = (await listRules(ann, project.id)).find(({ name }) => name === "D8");
  if (!rule) throw new RangeError("a project has eight rules on dates");
  const { goldLayerId } = await openReview(reviewer, layer.id);
  const reviewed = { id: layer.id, layer: layerFromParts(await getLayer(reviewer, layer.id)) };
  const judge = async (changes: readonly Parameters<typeof batchOf>[1][]) => {
    const { revision } = await getLayer(reviewer, goldLayerId);
    await applyBatch(reviewer, goldLayerId, batchOf(revision, ...changes));
  };
  const gold = async () => layerFromParts(await getLayer(reviewer, goldLayerId));
  await judge(rejectSpan(reviewed, await gold(), noon, randomUUID, { reason: "No date.", ruleId: rule.id }));
  await judge(acceptRest(reviewed, await gold(), randomUUID));
  const remark = { id: randomUUID(), layerId: layer.id, spanId: noon.id, body: "See", ruleId: rule.id };
  await createComment(reviewer, article.id, remark);
  await resolveComment(reviewer, remark.id, true);
  await finishReview(reviewer, layer.id);
  return { ...scene, noon, ada, rule, goldLayerId, gold, remark };
}

test("verdicts against are counted by the rule they cite, and remarks beside them", async () => {
  const { reviewer, project, rule } = await buildJudged();
  const citations = await listRuleCitations(reviewer, project.id);
  expect(citations.filter(({ rejected, remarks }) => rejected + remarks > 0)).toMatchObject([
    { ruleId: rule.id, name: "D8", accepted: 0, rejected: 1, corrected: 0, remarks: 1 },
  ]);
  await prisma.article.updateMany({ where: { projectId: project.id }, data: { archivedAt: new Date() } });
  const none = await listRuleCitations(reviewer, project.id);
  expect(none.filter(({ rejected, remarks }) => rejected + remarks > 0)).toEqual([]);
});

test("one step puts all that cites a rule back into review, and leaves the rest of the review as it was", async () => {
  const { owner, reviewer, layer, ada, noon, rule, goldLayerId, article } = await buildJudged();
  expect(await recheckRule(owner, rule.id)).toEqual({ marks: 1, layers: 1, articles: 1, threads: 1 });
  const view = await getReviewView(reviewer, layer.id);
  expect(view.layer.status).toBe("SUBMITTED");
  expect(view.gold).toMatchObject({ id: goldLayerId, status: "IN_PROGRESS" });
  expect(view.gold.verdicts).toMatchObject([{ spanId: ada.id, decision: "ACCEPT" }]);
  expect(view.gold.spans).toMatchObject([{ derivedFrom: ada.id }]);
  expect(await listComments(reviewer, article.id)).toMatchObject([{ ruleId: rule.id, resolvedAt: null }]);
  await expect(finishReview(reviewer, layer.id)).rejects.toMatchObject({ detail: { left: 1 } });
  expect(await recheckRule(owner, rule.id)).toEqual({ marks: 0, layers: 0, articles: 0, threads: 0 });

  const reviewed = { id: layer.id, layer: layerFromParts(view.layer) };
  const again = rejectSpan(reviewed, layerFromParts(view.gold), noon, randomUUID);
  await applyBatch(reviewer, goldLayerId, batchOf(view.gold.revision, ...again));
  expect(await finishReview(reviewer, layer.id)).toEqual({ isSettled: true });
});

test("gold is what its log says after a recheck, whose batch is nobody's", async () => {
  const { owner, reviewer, rule, goldLayerId, gold } = await buildJudged();
  await recheckRule(owner, rule.id);
  const { batches } = await listBatches(reviewer, goldLayerId, { before: null, limit: 100 });
  expect(batches.at(-1)).toMatchObject({ actorId: null, undoes: null });
  const replayed = applyChanges(
    emptyLayer,
    batches.flatMap(({ changes }) => changes),
  );
  expect(replayed).toEqual({ ok: true, layer: await gold() });
});

test("a settled article that is archived stays as it is", async () => {
  const { owner, project, rule, gold } = await buildJudged();
  const before = await gold();
  await prisma.article.updateMany({ where: { projectId: project.id }, data: { archivedAt: new Date() } });
  expect(await recheckRule(owner, rule.id)).toMatchObject({ marks: 0, articles: 0, threads: 0 });
  expect(await gold()).toEqual(before);
});

test("a remark cites rules of its own project only, and a label whose rules are cited is not deleted", async () => {
  const { owner, ann, article, layer, noon, remark, label } = await buildJudged();
  const foreign = (await buildScene()).label("date");
  const theirs = await prisma.rule.findFirstOrThrow({ where: { labelId: foreign.id } });
  const citing = { ...remark, id: randomUUID(), ruleId: theirs.id };
  await expect(createComment(ann, article.id, citing)).rejects.toMatchObject({ code: "INVALID" });
  const gone = batchOf(0, { of: "span", before: noon, after: null });
  await prisma.layer.update({ where: { id: layer.id }, data: { status: "RETURNED" } });
  await applyBatch(ann, layer.id, { ...gone, baseRevision: 1 });
  await expect(deleteLabel(owner, label("date").id)).rejects.toThrow("2 verdicts and remarks cite a rule");
});
