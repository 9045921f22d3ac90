import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { prisma } from "@/lib/server/db/database.ts";
import { publicUrl } from "@/lib/server/people/public-url.ts";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import { expect, test, visit } from "./fixtures.ts";
import type { Scene } from "./scene.ts";

const rowSchema = z.object({
  schema: z.literal("copydesk/1"),
  id: z.uuid(),
  text: z.string(),
  textSha256: z.string(),
  offsetUnit: z.literal("codepoint"),
  layer: z.string(),
  annotator: z.string(),
  spans: z.array(
    z.object({ id: z.uuid(), label: z.string(), start: z.int(), end: z.int(), text: z.string() }),
  ),
  relations: z.array(z.object({ type: z.string(), from: z.uuid(), to: z.uuid() })),
  meta: z.record(z.string(), z.unknown()),
});

const text = "👩‍🚒 “We open at noon,” said Ada Ferro.\nThe café\u0301 opens 𝒶𝓉 noon.";

/** Ann has handed in an article with emoji, combining marks and a quote's speaker; Ben has only begun his. */
async function buildWork({ project, ann, ben, label }: Scene): Promise<void> {
  const article = await buildArticle(project, { text, meta: { id: "not ours", text: "nor this" } });
  const layer = await buildLayer(article, ann, { status: "SUBMITTED" });
  const quote = await buildSpan(layer, article, label("quote"), "“We open at noon,”");
  const speaker = await buildSpan(layer, article, label("entity"), "Ada Ferro");
  await buildSpan(layer, article, label("date"), "𝒶𝓉 noon");
  const type = await prisma.relationType.findFirstOrThrow({ where: { projectId: project.id } });
  await prisma.relation.create({
    data: { id: randomUUID(), layerId: layer.id, typeId: type.id, fromId: quote.id, toId: speaker.id },
  });
  await buildLayer(await buildArticle(project), ben, { status: "IN_PROGRESS" });
}

test("the downloaded lines hold what was marked, at offsets that count code points", async ({
  page,
  scene,
  signIn,
}) => {
  await buildWork(scene);
  await signIn(scene.reviewer);
  await visit(page, `/projects/${scene.project.slug}`);
  await page.getByRole("radio", { name: /^Submitted/ }).check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${scene.project.slug}-submitted.jsonl`);
  const lines = (await readFile(await download.path(), "utf8")).trimEnd().split("\n");
  const rows = lines.map((line) => rowSchema.parse(JSON.parse(line)));
  expect(rows).toHaveLength(1);
  for (const row of rows) {
    const characters = [...row.text];
    for (const span of row.spans) expect(characters.slice(span.start, span.end).join("")).toBe(span.text);
    expect(createHash("sha256").update(row.text).digest("hex")).toBe(row.textSha256);
    expect(row).toMatchObject({ text, layer: "ANNOTATOR", annotator: scene.ann.name });
    expect(row.spans.map(({ label }) => label)).toEqual(["quote", "entity", "date"]);
    expect(row.relations).toMatchObject([{ type: "speaker", from: row.spans[0]?.id, to: row.spans[1]?.id }]);
    expect(row.meta).toEqual({ id: "not ours", text: "nor this" });
  }
});

test("a key fetches the same bytes twice, and only the labels that were asked for", async ({
  page,
  scene,
  signIn,
  request,
}) => {
  await buildWork(scene);
  await signIn(scene.owner);
  const made = await page.request.post("/api/v1/me/keys", {
    headers: { origin: publicUrl() },
    data: { name: "nightly" },
  });
  const { key } = z.object({ key: z.string() }).parse(await made.json());
  const withKey = { headers: { authorization: `Bearer ${key}` } };
  const path = `/api/v1/projects/${scene.project.slug}/export.jsonl`;
  const [first, again] = [
    await request.get(`${path}?layers=all`, withKey),
    await request.get(`${path}?layers=all`, withKey),
  ];
  expect(first.headers()["content-type"]).toContain("application/x-ndjson");
  expect(await first.text()).toBe(await again.text());
  expect((await first.text()).trimEnd().split("\n")).toHaveLength(2);
  const dates = await request.get(`${path}?layers=submitted&label=date`, withKey);
  const row = rowSchema.parse(JSON.parse(await dates.text()));
  expect(row.spans.map(({ label }) => label)).toEqual(["date"]);
  expect((await request.get(`${path}?label=nothing`, withKey)).status()).toBe(400);
});

test("annotators take no data out", async ({ page, scene, signIn }) => {
  await signIn(scene.ann);
  await page.goto(`/projects/${scene.project.slug}`);
  await expect(page.getByRole("heading", { name: scene.project.name })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Export" })).toHaveCount(0);
  expect((await page.request.get(`/api/v1/projects/${scene.project.slug}/export.jsonl`)).status()).toBe(403);
});
