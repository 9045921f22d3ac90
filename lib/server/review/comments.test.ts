import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { getReaderView } from "../articles/reader-view.ts";
import { applyBatch } from "../layers/batches.ts";
import { submitLayer } from "../layers/layers.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "../testing/desk-scene.ts";
import { createComment, listComments, resolveComment } from "./comments.ts";
import { returnLayer } from "./review.ts";

async function buildThread() {
  const scene = await buildScene();
  const { ann, reviewer, article, layer, label } = scene;
  const span = spanOf(sceneText, label("claim"), "The bridge opens at noon");
  await applyBatch(ann, layer.id, batchOf(0, adding(span)));
  await submitLayer(ann, layer.id);
  const remark = { id: randomUUID(), layerId: layer.id, spanId: span.id, body: "Is this one claim?" };
  await createComment(reviewer, article.id, remark);
  return { ...scene, span, remark };
}

test("a reviewer asks, the annotator reads it beside the text and answers", async () => {
  const { ann, reviewer, article, span, remark } = await buildThread();
  const { comments } = await getReaderView(ann, article.id);
  expect(comments).toMatchObject([
    { body: remark.body, authorName: reviewer.name, start: span.start, quote: span.quote },
  ]);
  const answer = { ...remark, id: randomUUID(), body: "It is." };
  await createComment(ann, article.id, answer);
  expect(await listComments(reviewer, article.id)).toMatchObject([{ id: remark.id }, { id: answer.id }]);
});

test("a remark sent twice is said once", async () => {
  const { reviewer, article, remark } = await buildThread();
  await createComment(reviewer, article.id, remark);
  expect(await listComments(reviewer, article.id)).toHaveLength(1);
});

test("other annotators and strangers neither read, answer nor settle a thread", async () => {
  const { ben, stranger, article, remark } = await buildThread();
  for (const who of [ben, stranger]) {
    await expect(listComments(who, article.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const answer = { ...remark, id: randomUUID() };
    await expect(createComment(who, article.id, answer)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(resolveComment(who, remark.id, true)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});

test("a thread outlives its span and still leads to its place", async () => {
  const { ann, reviewer, article, layer, span, remark } = await buildThread();
  await returnLayer(reviewer, layer.id, "See the thread.");
  await applyBatch(ann, layer.id, batchOf(1, { of: "span", before: span, after: null }));
  const answer = await createComment(ann, article.id, { ...remark, id: randomUUID(), body: "Taken out." });
  expect(answer).toMatchObject({ start: span.start, end: span.end, quote: span.quote });
  const nowhere = { ...remark, id: randomUUID(), spanId: randomUUID() };
  await expect(createComment(ann, article.id, nowhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a thread is settled as a whole and opened again", async () => {
  const { ann, article, remark } = await buildThread();
  await createComment(ann, article.id, { ...remark, id: randomUUID(), body: "It is." });
  await resolveComment(ann, remark.id, true);
  for (const { resolvedAt } of await listComments(ann, article.id)) expect(resolvedAt).not.toBeNull();
  await resolveComment(ann, remark.id, false);
  for (const { resolvedAt } of await listComments(ann, article.id)) expect(resolvedAt).toBeNull();
});

test("a remark is not made on a layer of another article", async () => {
  const { reviewer, remark } = await buildThread();
  const other = await buildThread();
  await expect(
    createComment(reviewer, other.article.id, { ...remark, id: randomUUID() }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});
