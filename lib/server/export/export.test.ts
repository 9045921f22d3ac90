import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { layerFromParts } from "@/lib/core/annotation/layer.ts";
import { acceptRest } from "@/lib/core/review/verdicts.ts";
import { exportQuerySchema } from "@/lib/schemas/export.ts";
import { buildArticle, buildLayer } from "@/prisma/builders.ts";
import type { Actor } from "../access.ts";
import { importArticles } from "../articles/import.ts";
import { pool, prisma } from "../db/database.ts";
import { applyBatch } from "../layers/batches.ts";
import { submitLayer } from "../layers/layers.ts";
import { finishReview, openReview } from "../review/review.ts";
import { getReviewView } from "../review/review-view.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "../testing/desk-scene.ts";
import { exportRows } from "./export.ts";

async function linesOf(
  user: Actor,
  projectId: string,
  query: Record<string, unknown> = {},
): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportRows(user, projectId, exportQuerySchema.parse(query))) lines.push(line);
  return lines;
}

async function rowsOf(user: Actor, projectId: string, query: Record<string, unknown> = {}) {
  return (await linesOf(user, projectId, query)).map((line) => JSON.parse(line));
}

/** A scene with a quote, its speaker and a date, submitted; reviewed and settled too where `isSettled`. */
async function buildMarked({ isSettled }: { isSettled: boolean }) {
  const scene = await buildScene();
  const { ann, reviewer, layer, label, project } = scene;
  const type = await prisma.relationType.findFirstOrThrow({ where: { projectId: project.id } });
  const quote = spanOf(sceneText, label("quote"), "“We open at noon,”");
  const ada = spanOf(sceneText, label("entity"), "Ada Ferro");
  const friday = spanOf(sceneText, label("date"), "Friday", { attributes: {} });
  const speaker = { id: randomUUID(), typeId: type.id, fromId: quote.id, toId: ada.id };
  const marks = batchOf(0, ...[friday, ada, quote].map(adding), {
    of: "relation",
    before: null,
    after: speaker,
  });
  await applyBatch(ann, layer.id, marks);
  await submitLayer(ann, layer.id);
  if (isSettled) {
    const { goldLayerId } = await openReview(reviewer, layer.id);
    const view = await getReviewView(reviewer, layer.id);
    const reviewed = { id: layer.id, layer: layerFromParts(view.layer) };
    const changes = acceptRest(reviewed, layerFromParts(view.gold), randomUUID);
    await applyBatch(reviewer, goldLayerId, batchOf(0, ...changes));
    await finishReview(reviewer, layer.id);
  }
  return { ...scene, quote, ada, friday };
}

test("settled gold leaves with its verdicts, its relations and its annotators' names", async () => {
  const { reviewer, ann, article, project, friday } = await buildMarked({ isSettled: true });
  const [row, ...rest] = await rowsOf(reviewer, project.slug);
  expect(rest).toEqual([]);
  expect(row).toMatchObject({
    schema: "copydesk/1",
    id: article.id,
    project: project.slug,
    text: sceneText,
    offsetUnit: "codepoint",
    layer: "GOLD",
  });
  expect(row.spans.map((span: { text: string }) => span.text)).toEqual([
    "“We open at noon,”",
    "Ada Ferro",
    "Friday",
  ]);
  for (const span of row.spans) {
    expect(span).toMatchObject({ verdict: "ACCEPT", annotator: ann.name });
    expect([...row.text].slice(span.start, span.end).join("")).toBe(span.text);
  }
  expect(row.spans[2].start).toBe(friday.start);
  expect(row.relations).toMatchObject([{ type: "speaker", from: row.spans[0].id, to: row.spans[1].id }]);
});

test("gold is not exported before it is settled, submitted layers are, and all means all, to owners", async () => {
  const { owner, reviewer, ann, ben, article, project } = await buildMarked({ isSettled: false });
  await buildLayer(article, ben);
  expect(await rowsOf(reviewer, project.id)).toEqual([]);
  expect(await rowsOf(reviewer, project.id, { layers: "submitted" })).toMatchObject([
    { layer: "ANNOTATOR", annotator: ann.name },
  ]);
  expect(await rowsOf(owner, project.id, { layers: "all" })).toMatchObject([
    { annotator: ann.name },
    { annotator: ben.name, spans: [] },
  ]);
  await expect(rowsOf(reviewer, project.id, { layers: "all" })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a reviewer with an open layer of their own gets no colleague's layer out of a blind project", async () => {
  const { reviewer, article, project } = await buildMarked({ isSettled: false });
  await buildLayer(article, reviewer);
  const rows = rowsOf(reviewer, project.id, { layers: "submitted" });
  await expect(rows).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await rowsOf(reviewer, project.id)).toEqual([]);
});

test("a refused export says how many articles are open, not how many of them are settled", async () => {
  const { reviewer, article, project } = await buildMarked({ isSettled: true });
  for (const one of [article, await buildArticle(project)]) await buildLayer(one, reviewer);
  for (const layers of ["gold", "submitted"] as const)
    await expect(rowsOf(reviewer, project.id, { layers })).rejects.toThrow("you have 2 of its articles open");
});

test("an open layer of an archived article, which stays behind, keeps no reviewer from an export", async () => {
  const { reviewer, article, project } = await buildMarked({ isSettled: true });
  await buildLayer(article, reviewer);
  await prisma.article.update({ where: { id: article.id }, data: { archivedAt: new Date() } });
  for (const layers of ["gold", "submitted"] as const)
    expect(await rowsOf(reviewer, project.id, { layers })).toEqual([]);
});

test("labels and stories narrow an export, and an unknown one is refused", async () => {
  const { reviewer, project } = await buildMarked({ isSettled: true });
  const [row] = await rowsOf(reviewer, project.id, { label: ["quote", "date"] });
  expect(row.spans.map((span: { label: string }) => span.label)).toEqual(["quote", "date"]);
  expect(row.relations).toEqual([]);
  await prisma.story.create({ data: { projectId: project.id, title: "Empty" } });
  expect(await rowsOf(reviewer, project.id, { story: "Empty" })).toEqual([]);
  for (const query of [{ label: "colour" }, { story: "Nowhere" }]) {
    await expect(rowsOf(reviewer, project.id, query)).rejects.toMatchObject({ code: "INVALID" });
  }
});

test("two exports of one state are equal byte by byte, whatever order the rows were written in", async () => {
  const { reviewer, ann, project } = await buildMarked({ isSettled: false });
  const at = new Date();
  for (let nth = 0; nth < 30; nth += 1) {
    const article = await buildArticle(project, {
      createdAt: at,
      meta: { nth, id: "mine", text: "not this" },
    });
    await buildLayer(article, ann, { status: "SUBMITTED" });
  }
  const first = await linesOf(reviewer, project.id, { layers: "submitted" });
  await prisma.$executeRaw`UPDATE "Span" SET "note" = "note"`;
  await prisma.$executeRaw`UPDATE "Article" SET "byline" = "byline"`;
  expect(await linesOf(reviewer, project.id, { layers: "submitted" })).toEqual(first);
  expect(first).toHaveLength(31);
  const rows = first.map((line) => JSON.parse(line));
  expect(rows.filter((row) => row.meta.text === "not this" && row.text !== "not this")).toHaveLength(30);
});

test("a publication date leaves with its zone's offset, and imported metadata cannot stand in for it", async () => {
  const { owner, ann, project } = await buildMarked({ isSettled: false });
  const instant = new Date("2022-07-29T14:00:00Z");
  for (const [title, publishedAt, timeZone] of [
    ["in London", instant, "Europe/London"],
    ["nowhere in particular", instant, ""],
    ["undated", null, "Europe/London"],
  ] as const) {
    const meta = { publishedAt: "never", timeZone: "Mars/Crater" };
    await buildLayer(await buildArticle(project, { title, publishedAt, timeZone, meta }), ann);
  }
  const lines = await linesOf(owner, project.id, { layers: "all" });
  expect(await linesOf(owner, project.id, { layers: "all" })).toEqual(lines);
  const rows = lines.map((line) => JSON.parse(line));
  expect(rows.slice(1).map((row) => [row.title, row.publishedAt])).toEqual([
    ["in London", "2022-07-29T15:00:00.000+01:00"],
    ["nowhere in particular", "2022-07-29T14:00:00.000Z"],
    ["undated", ""],
  ]);
});

test("an export sees one moment, whatever is written while it runs", async () => {
  const { reviewer, ann, project } = await buildMarked({ isSettled: false });
  for (let nth = 0; nth < 60; nth += 1)
    await buildLayer(await buildArticle(project), ann, { status: "SUBMITTED" });
  const lines = exportRows(reviewer, project.id, exportQuerySchema.parse({ layers: "submitted" }));
  await lines.next();
  await prisma.article.updateMany({ where: { projectId: project.id }, data: { title: "Changed meanwhile" } });
  let count = 1;
  for await (const line of lines) {
    count += 1;
    expect(line).not.toContain("Changed meanwhile");
  }
  expect(count).toBe(61);
});

test("a row that does not keep its word stops the export and is named", async () => {
  const { reviewer, project, friday } = await buildMarked({ isSettled: false });
  const client = await pool().connect();
  await client.query(`SET session_replication_role = replica`);
  await client.query(`UPDATE "Span" SET "quote" = 'Sunday' WHERE "id" = $1`, [friday.id]);
  await client.query(`SET session_replication_role = origin`);
  client.release();
  await expect(rowsOf(reviewer, project.id, { layers: "submitted" })).rejects.toMatchObject({
    code: "INVALID",
    message: expect.stringContaining(friday.id),
  });
});

test("owners and reviewers export, annotators and strangers do not, and the trail keeps a line", async () => {
  const { owner, ann, stranger, project } = await buildMarked({ isSettled: true });
  await expect(rowsOf(ann, project.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(rowsOf(stranger, project.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await rowsOf(owner, project.id);
  const trail = await prisma.auditEvent.findMany({
    where: { projectId: project.id, action: "project.export" },
  });
  expect(trail).toMatchObject([{ actorId: owner.id, detail: { layers: "gold", rows: 1, isWhole: true } }]);
});

test("an archived article stays behind", async () => {
  const { owner, article, project } = await buildMarked({ isSettled: true });
  await prisma.article.update({ where: { id: article.id }, data: { archivedAt: new Date() } });
  expect(await rowsOf(owner, project.id)).toEqual([]);
});

test("numbers that JavaScript would round leave as they were imported", async () => {
  const { owner, ann, project } = await buildScene();
  const line = '{"text":"A post.","tweet_id":1234567890123456789,"order":12345678901234567890,"share":0.1}';
  const bytes = new TextEncoder().encode(line);
  for await (const { articleId } of importArticles(owner, project.id, { name: "a.jsonl", bytes, story: "" }))
    await buildLayer(await prisma.article.findUniqueOrThrow({ where: { id: articleId ?? "" } }), ann);
  const lines = await linesOf(owner, project.id, { layers: "all" });
  expect(lines.join("")).toContain(
    '"meta":{"order":12345678901234567890,"share":0.1,"tweet_id":1234567890123456789}',
  );
});
