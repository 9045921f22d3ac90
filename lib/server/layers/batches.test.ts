import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import { buildArticle, buildLayer } from "@/prisma/builders.ts";
import { prisma } from "../db/database.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "../testing/desk-scene.ts";
import { applyBatch, listBatches } from "./batches.ts";
import { getLayer } from "./layers.ts";

const idUsed = { code: "CONFLICT", detail: { reason: "BATCH_ID_USED" } };

/** The same value with the keys of its objects in another order. */
function sorted<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (_, part) => {
      if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
      return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => b.localeCompare(a)));
    }),
  );
}

test("a batch is written, logged, and makes an assigned layer one in progress", async () => {
  const { ann, layer, label } = await buildScene();
  const quote = spanOf(sceneText, label("quote"), "“We open at noon,”", { attributes: { kind: 1 } });
  const bad = batchOf(0, adding(quote));
  await expect(applyBatch(ann, layer.id, bad)).rejects.toMatchObject({ code: "INVALID" });

  const span = { ...quote, attributes: {} };
  expect(await applyBatch(ann, layer.id, batchOf(0, adding(span)))).toEqual({ revision: 1 });
  const view = await getLayer(ann, layer.id);
  expect(view).toMatchObject({ status: "IN_PROGRESS", revision: 1, spans: [span] });
  const { batches } = await listBatches(ann, layer.id, { before: null, limit: 10 });
  expect(batches).toMatchObject([{ revision: 1, actorId: ann.id, changes: [{ of: "span", after: span }] }]);
});

test("a span after an emoji keeps its code points", async () => {
  const { ann, layer, label } = await buildScene();
  const friday = spanOf(sceneText, label("date"), "Friday");
  expect(friday.start).toBe([...sceneText.slice(0, sceneText.indexOf("Friday"))].length);
  await applyBatch(ann, layer.id, batchOf(0, adding(friday)));
  expect(await prisma.span.findFirst({ where: { layerId: layer.id } })).toMatchObject({
    start: friday.start,
    end: friday.end,
    quote: "Friday",
  });

  const inUtf16 = {
    ...friday,
    id: randomUUID(),
    start: sceneText.indexOf("Friday"),
    end: sceneText.indexOf("Friday") + 6,
  };
  await expect(applyBatch(ann, layer.id, batchOf(1, adding(inUtf16)))).rejects.toMatchObject({
    code: "INVALID",
  });
});

test("a span inside a grapheme cluster is refused", async () => {
  const { ann, layer, label } = await buildScene();
  const half = spanOf(sceneText, label("entity"), "👩");
  await expect(applyBatch(ann, layer.id, batchOf(0, adding(half)))).rejects.toMatchObject({
    code: "INVALID",
  });
});

test("the same batch sent twice at once is applied once and answered alike", async () => {
  const { ann, layer, label } = await buildScene();
  const batch = batchOf(0, adding(spanOf(sceneText, label("date"), "noon")));
  const answers = await Promise.all([1, 2, 3, 4].map(() => applyBatch(ann, layer.id, batch)));
  expect(answers).toEqual([1, 2, 3, 4].map(() => ({ revision: 1 })));
  expect(await prisma.span.count({ where: { layerId: layer.id } })).toBe(1);
  expect(await prisma.batch.count({ where: { layerId: layer.id } })).toBe(1);
});

test("a batch id that another layer has used is a conflict, also when both are sent at once", async () => {
  const { ann, layer, label, project } = await buildScene();
  const batch = batchOf(0, adding(spanOf(sceneText, label("date"), "noon")));
  await applyBatch(ann, layer.id, batch);
  const other = await buildLayer(await buildArticle(project), ann);
  await expect(applyBatch(ann, other.id, batch)).rejects.toMatchObject(idUsed);

  const both = batchOf(1, adding(spanOf(sceneText, label("date"), "Friday")));
  const elsewhere = { ...batchOf(0, adding(spanOf("A bridge", label("entity"), "bridge"))), id: both.id };
  const third = await buildLayer(await buildArticle(project, { text: "A bridge" }), ann);
  const results = await Promise.allSettled([
    applyBatch(ann, layer.id, both),
    applyBatch(ann, third.id, elsewhere),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({ reason: idUsed });
});

test("a batch id sent again with other content is a conflict, and with the same content its old answer", async () => {
  const { ann, layer, label } = await buildScene();
  const noon = spanOf(sceneText, label("date"), "noon");
  const batch = batchOf(0, adding(noon));
  await applyBatch(ann, layer.id, batch);
  const others = [
    { ...batch, changes: [adding({ ...noon, id: randomUUID() })] },
    { ...batch, changes: [adding({ ...noon, note: "Another note" })] },
    { ...batch, changes: [...batch.changes, adding(spanOf(sceneText, label("date"), "Friday"))] },
    { ...batch, undoes: batch.id },
  ];
  for (const other of others) {
    await expect(applyBatch(ann, layer.id, other)).rejects.toMatchObject(idUsed);
  }
  const turned = { ...batch, changes: batch.changes.map((change) => sorted(change)) };
  expect(await applyBatch(ann, layer.id, turned)).toEqual({ revision: 1 });
  expect(await applyBatch(ann, layer.id, { ...batch, baseRevision: 1 })).toEqual({ revision: 1 });
  expect(await prisma.batch.count({ where: { layerId: layer.id } })).toBe(1);
});

test("of two batches with one id that are sent at once one stands and the other is a conflict", async () => {
  const { ann, layer, label } = await buildScene();
  const batch = batchOf(0, adding(spanOf(sceneText, label("date"), "noon")));
  const other = { ...batch, changes: [adding(spanOf(sceneText, label("date"), "Friday"))] };
  const results = await Promise.allSettled([batch, other].map((one) => applyBatch(ann, layer.id, one)));
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({ reason: idUsed });
});

test("the batch of one reviewer is not answered to another", async () => {
  const { ann, reviewer, admin, article, layer, label } = await buildScene();
  const noon = spanOf(sceneText, label("date"), "noon");
  await applyBatch(ann, layer.id, batchOf(0, adding(noon)));
  await prisma.layer.update({ where: { id: layer.id }, data: { status: "SUBMITTED" } });
  const gold = await buildLayer(article, null, { status: "IN_PROGRESS" });
  const batch = batchOf(0, adding({ ...noon, id: randomUUID(), derivedFrom: noon.id }));
  expect(await applyBatch(reviewer, gold.id, batch)).toEqual({ revision: 1 });
  await expect(applyBatch(admin, gold.id, batch)).rejects.toMatchObject(idUsed);
});

test("of two batches on one revision one wins and the other is told how the layer stands", async () => {
  const { ann, layer, label } = await buildScene();
  const first = batchOf(0, adding(spanOf(sceneText, label("date"), "noon")));
  const second = batchOf(0, adding(spanOf(sceneText, label("date"), "Friday")));
  const results = await Promise.allSettled([first, second].map((batch) => applyBatch(ann, layer.id, batch)));
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const lost = results.find((result) => result.status === "rejected");
  expect(lost).toMatchObject({
    reason: { code: "CONFLICT", detail: { layer: { id: layer.id, revision: 1 } } },
  });
  expect(await prisma.span.count({ where: { layerId: layer.id } })).toBe(1);
});

test("nobody writes in another's layer, and to strangers it does not exist", async () => {
  const { ben, reviewer, owner, admin, stranger, layer, label } = await buildScene();
  const batch = batchOf(0, adding(spanOf(sceneText, label("date"), "noon")));
  for (const who of [ben, reviewer, owner, admin, stranger]) {
    await expect(applyBatch(who, layer.id, batch)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(listBatches(who, layer.id, { before: null, limit: 5 })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
  await prisma.layer.update({ where: { id: layer.id }, data: { status: "SUBMITTED" } });
  for (const who of [reviewer, owner, admin]) {
    await expect(applyBatch(who, layer.id, batch)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  for (const who of [ben, stranger]) {
    await expect(applyBatch(who, layer.id, batch)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});

test("annotators neither see nor write gold", async () => {
  const { ann, article, label } = await buildScene();
  const gold = await buildLayer(article, null, { status: "IN_PROGRESS" });
  const batch = batchOf(0, adding(spanOf(sceneText, label("date"), "noon")));
  await expect(applyBatch(ann, gold.id, batch)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a submitted layer is read-only, a known batch is still answered", async () => {
  const { ann, layer, label } = await buildScene();
  const known = batchOf(0, adding(spanOf(sceneText, label("date"), "noon")));
  await applyBatch(ann, layer.id, known);
  await prisma.layer.update({ where: { id: layer.id }, data: { status: "SUBMITTED" } });
  expect(await applyBatch(ann, layer.id, known)).toEqual({ revision: 1 });
  const late = batchOf(1, adding(spanOf(sceneText, label("date"), "Friday")));
  await expect(applyBatch(ann, layer.id, late)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a span with relations leaves with them and comes back by its undo", async () => {
  const { ann, layer, label, project } = await buildScene();
  const type = await prisma.relationType.findFirstOrThrow({ where: { projectId: project.id } });
  const quote = spanOf(sceneText, label("quote"), "“We open at noon,”");
  const ada = spanOf(sceneText, label("entity"), "Ada Ferro");
  const speaker = { id: randomUUID(), typeId: type.id, fromId: quote.id, toId: ada.id };
  const linked = batchOf(0, adding(quote), adding(ada), { of: "relation", before: null, after: speaker });
  await applyBatch(ann, layer.id, linked);
  const dangling = batchOf(1, { of: "span", before: ada, after: null });
  await expect(applyBatch(ann, layer.id, dangling)).rejects.toMatchObject({ code: "INVALID" });

  const removal = batchOf(
    1,
    { of: "relation", before: speaker, after: null },
    { of: "span", before: ada, after: null },
  );
  await applyBatch(ann, layer.id, removal);
  expect(await getLayer(ann, layer.id)).toMatchObject({ spans: [quote], relations: [] });
  const undo = batchOf(2, adding(ada), { of: "relation", before: null, after: speaker });
  await applyBatch(ann, layer.id, { ...undo, undoes: removal.id });
  expect((await getLayer(ann, layer.id)).relations).toEqual([speaker]);
});

test("a label of another project is refused, and so is one that is archived", async () => {
  const scene = await buildScene();
  const other = await buildScene();
  const foreign = batchOf(0, adding(spanOf(sceneText, other.label("date"), "noon")));
  await expect(applyBatch(scene.ann, scene.layer.id, foreign)).rejects.toMatchObject({ code: "INVALID" });
  await prisma.label.update({ where: { id: scene.label("date").id }, data: { archivedAt: new Date() } });
  const archived = batchOf(0, adding(spanOf(sceneText, scene.label("date"), "noon")));
  await expect(applyBatch(scene.ann, scene.layer.id, archived)).rejects.toMatchObject({ code: "INVALID" });
});

test("a span id that another layer holds is refused with a sentence", async () => {
  const { ann, ben, article, layer, label } = await buildScene();
  const span = spanOf(sceneText, label("date"), "noon");
  await applyBatch(ann, layer.id, batchOf(0, adding(span)));
  const second = await buildLayer(article, ben);
  await expect(applyBatch(ben, second.id, batchOf(0, adding(span)))).rejects.toMatchObject({
    code: "INVALID",
    message: expect.stringContaining("id"),
  });
});

test("characters that cannot be stored are refused", async () => {
  const { ann, layer, label } = await buildScene();
  const span = spanOf(sceneText, label("date"), "noon", { note: "nul \u0000 here" });
  await expect(applyBatch(ann, layer.id, batchOf(0, adding(span)))).rejects.toMatchObject({
    code: "INVALID",
  });
});

test("a reviewer's verdict on a submitted span is written to gold, and one on nothing is refused", async () => {
  const { ann, reviewer, article, layer, label } = await buildScene();
  const noon = spanOf(sceneText, label("date"), "noon");
  await applyBatch(ann, layer.id, batchOf(0, adding(noon)));
  const gold = await buildLayer(article, null, { status: "IN_PROGRESS" });
  const verdict: Verdict = {
    id: randomUUID(),
    layerId: layer.id,
    spanId: noon.id,
    decision: "REJECT",
    reason: "",
    goldSpanId: null,
    ruleId: null,
  };
  const judged = batchOf(0, { of: "verdict", before: null, after: verdict });
  await expect(applyBatch(reviewer, gold.id, judged)).rejects.toMatchObject({ code: "FORBIDDEN" });

  await prisma.layer.update({ where: { id: layer.id }, data: { status: "SUBMITTED" } });
  expect(await applyBatch(reviewer, gold.id, judged)).toEqual({ revision: 1 });
  expect((await getLayer(reviewer, gold.id)).verdicts).toEqual([verdict]);
  expect(await prisma.layer.findUnique({ where: { id: layer.id } })).toMatchObject({
    reviewerId: reviewer.id,
  });
  const nowhere = { ...verdict, id: randomUUID(), spanId: randomUUID() };
  await expect(
    applyBatch(reviewer, gold.id, batchOf(1, { of: "verdict", before: null, after: nowhere })),
  ).rejects.toMatchObject({ code: "INVALID" });
});

test("ten thousand spans go in one batch, and one more beside them", async () => {
  const word = "anchor ";
  const scene = await buildScene(word.repeat(10_001));
  const entity = scene.label("entity");
  const spans = Array.from({ length: 10_001 }, (_, nth) => ({
    ...spanOf(word, entity, "anchor"),
    start: nth * word.length,
    end: nth * word.length + 6,
  }));
  const last = spans.pop();
  if (!last) throw new RangeError("no span");
  await applyBatch(scene.ann, scene.layer.id, batchOf(0, ...spans.map(adding)));
  expect(await prisma.span.count({ where: { layerId: scene.layer.id } })).toBe(10_000);
  expect(await applyBatch(scene.ann, scene.layer.id, batchOf(1, adding(last)))).toEqual({ revision: 2 });
});
