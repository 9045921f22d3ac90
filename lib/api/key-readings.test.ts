import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { takeArticle } from "@/lib/server/articles/assignments.ts";
import { prisma } from "@/lib/server/db/database.ts";
import { createApiToken } from "@/lib/server/people/api-tokens.ts";
import { createComment } from "@/lib/server/review/comments.ts";
import { buildScene } from "@/lib/server/testing/desk-scene.ts";
import { buildSpan } from "@/prisma/builders.ts";
import { api } from "./app.ts";

test.each([
  ["/layers/LAYER"],
  ["/layers/LAYER/batches"],
  ["/articles/ARTICLE/comments"],
  ["/projects/PROJECT/export.jsonl?layers=submitted"],
])("who fetches %s with a key has read it, and does not annotate the article blind", async (path) => {
  const { reviewer, ann, project, article, layer, label } = await buildScene();
  await prisma.project.update({ where: { id: project.id }, data: { annotatorsPerArticle: 2 } });
  const span = await buildSpan(layer, article, label("date"), "Friday");
  const remark = { id: randomUUID(), layerId: layer.id, spanId: span.id, body: "Why?" };
  await createComment(ann, article.id, remark);
  await prisma.layer.update({ where: { id: layer.id }, data: { status: "SUBMITTED" } });
  const { key } = await createApiToken(reviewer, { name: "script", expiresInDays: null });
  const address = path
    .replace("LAYER", layer.id)
    .replace("ARTICLE", article.id)
    .replace("PROJECT", project.id);
  const answer = await api.request(`http://desk.example/api/v1${address}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  expect(answer.status).toBe(200);
  await answer.text();
  await expect(takeArticle(reviewer, article.id)).rejects.toMatchObject({
    code: "FORBIDDEN",
    message: expect.stringContaining("annotate it blind"),
  });
});
