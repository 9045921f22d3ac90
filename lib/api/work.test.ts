import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import type { Actor } from "@/lib/server/access.ts";
import { prisma } from "@/lib/server/db/database.ts";
import { createApiToken } from "@/lib/server/people/api-tokens.ts";
import { buildAnnotated, decideBy } from "@/lib/server/testing/adjudication-scene.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "@/lib/server/testing/desk-scene.ts";
import { buildLayer } from "@/prisma/builders.ts";
import { api } from "./app.ts";

type Ask = { method?: string; json?: unknown; body?: string; headers?: Record<string, string> };

/** Asks the API as somebody; what has a body is a POST. */
async function asker(user: Actor) {
  const { key } = await createApiToken(user, { name: "test", expiresInDays: null });
  return (path: string, { method, json, body, headers }: Ask = {}) =>
    api.request(`http://desk.example/api/v1${path}`, {
      method: method ?? (json === undefined && body === undefined ? "GET" : "POST"),
      body: json === undefined ? (body ?? null) : JSON.stringify(json),
      headers: {
        authorization: `Bearer ${key}`,
        ...(json === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
    });
}

test("numbers of an article's metadata that JavaScript would round are answered as they were imported", async () => {
  const { owner, article } = await buildScene();
  const meta = '{"id":1234567890123456789,"parts":[-9007199254740993,0.12345678901234567891],"n":1}';
  await prisma.$executeRaw`UPDATE "Article" SET "meta" = ${meta}::jsonb WHERE "id" = ${article.id}::uuid`;
  const ask = await asker(owner);
  const read = await ask(`/articles/${article.id}`);
  const changed = await ask(`/articles/${article.id}`, { method: "PATCH", json: { outlet: "Courier" } });
  for (const answer of [read, changed]) {
    expect(answer.headers.get("content-type")).toBe("application/json");
    const text = await answer.text();
    expect(text).toContain('"id":1234567890123456789');
    expect(text).toContain('"parts":[-9007199254740993,0.12345678901234567891]');
    expect(JSON.parse(text)).toMatchObject({ id: article.id, meta: { n: 1 } });
  }
});

test("a batch is answered with its revision, and a late one with 409 and the layer", async () => {
  const { ann, layer, label } = await buildScene();
  const ask = await asker(ann);
  const batch = batchOf(0, adding(spanOf(sceneText, label("date"), "noon")));
  const path = `/layers/${layer.id}/batches`;
  for (const _ of [1, 2]) {
    const answer = await ask(path, { json: batch });
    expect([answer.status, await answer.json()]).toEqual([200, { revision: 1 }]);
  }
  const late = await ask(path, { json: { ...batch, id: randomUUID() } });
  expect(late.status).toBe(409);
  expect(await late.json()).toMatchObject({
    error: { code: "CONFLICT" },
    layer: { id: layer.id, revision: 1 },
  });
  const log = await (await ask(`${path}?limit=5`)).json();
  expect(log.batches).toMatchObject([{ id: batch.id, revision: 1 }]);
});

test("the way of an article: import, assign, mark, submit, review, export", async () => {
  const { owner, ann, reviewer, project, label } = await buildScene();
  const [asOwner, asAnn, asReviewer] = await Promise.all([owner, ann, reviewer].map(asker));
  if (!asOwner || !asAnn || !asReviewer) throw new RangeError("nobody to ask");
  const file = {
    body: "Ferries stop on Friday.\n",
    headers: { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent("Fähre.txt") },
  };
  const imported = await (
    await asOwner(`/projects/${project.slug}/articles/import?story=Ferries`, file)
  ).json();
  expect(imported.outcomes).toMatchObject([{ name: "Fähre.txt", result: "imported" }]);
  const articleId = imported.outcomes[0].articleId;
  const assigned = { articleIds: [articleId], userIds: [ann.id] };
  expect(await (await asOwner(`/projects/${project.id}/articles/assign`, { json: assigned })).json()).toEqual(
    {
      assigned: 1,
      notBlind: [],
    },
  );
  const { layerId } = await (await asAnn(`/articles/${articleId}/layer`, { method: "POST" })).json();
  const friday = spanOf("Ferries stop on Friday.\n", label("date"), "Friday");
  await asAnn(`/layers/${layerId}/batches`, { json: batchOf(0, adding(friday)) });
  expect((await asAnn(`/layers/${layerId}/submit`, { method: "POST" })).status).toBe(204);

  const { goldLayerId } = await (await asReviewer(`/layers/${layerId}/review`, { method: "POST" })).json();
  const verdict = {
    id: randomUUID(),
    layerId,
    spanId: friday.id,
    decision: "ACCEPT" as const,
    reason: "",
    goldSpanId: null,
    ruleId: null,
  };
  const gold = adding({ ...friday, id: randomUUID(), derivedFrom: friday.id });
  const judged = batchOf(0, gold, { of: "verdict", before: null, after: verdict });
  expect((await asReviewer(`/layers/${goldLayerId}/batches`, { json: judged })).status).toBe(200);
  const finished = await asReviewer(`/layers/${layerId}/finish`, { method: "POST" });
  expect(await finished.json()).toEqual({ isSettled: true });

  const download = await asReviewer(`/projects/${project.slug}/export.jsonl?label=date&story=Ferries`);
  expect(download.headers.get("content-type")).toContain("application/x-ndjson");
  const lines = (await download.text()).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { id: articleId, story: "Ferries", spans: [{ text: "Friday", verdict: "ACCEPT", annotator: ann.name }] },
  ]);
  const list = await (
    await asOwner(`/projects/${project.slug}/articles?status=settled&search=ferries`)
  ).json();
  expect(list).toMatchObject({ total: 1, rows: [{ id: articleId, status: "settled" }] });
});

test("an export that fails before its first line is answered as an error", async () => {
  const { reviewer, ann, project } = await buildScene();
  const unknown = await (await asker(reviewer))(`/projects/${project.id}/export.jsonl?label=colour`);
  expect(unknown.status).toBe(400);
  expect((await (await asker(ann))(`/projects/${project.id}/export.jsonl`)).status).toBe(403);
});

test("news of a layer stream to those who may see it", async () => {
  const { ann, ben, layer, label } = await buildScene();
  expect((await (await asker(ben))(`/layers/${layer.id}/events`)).status).toBe(404);
  const ask = await asker(ann);
  const stream = await ask(`/layers/${layer.id}/events`);
  expect(stream.headers.get("content-type")).toContain("text/event-stream");
  expect(stream.headers.get("cache-control")).toContain("no-transform");
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new RangeError("no stream");
  let heard = "";
  const until = async (word: string) => {
    while (!heard.includes(word)) heard += (await reader.read()).value ?? "";
  };
  await until('"resync"');
  const batch = batchOf(0, adding(spanOf(sceneText, label("date"), "noon")));
  await ask(`/layers/${layer.id}/batches`, { json: batch });
  await until(batch.id);
  expect(heard).toContain("event: layer\ndata: {");
  await reader.cancel();
});

test("whoever listens to gold is present to the other reviewers until they leave", async () => {
  const { reviewer, owner, article } = await buildScene();
  const gold = await buildLayer(article, null, { status: "IN_PROGRESS" });
  const asOwner = await asker(owner);
  const people = async () => (await (await asOwner(`/layers/${gold.id}/presence`)).json()).people;
  expect(await people()).toEqual([]);
  const stream = await (await asker(reviewer))(`/layers/${gold.id}/events`);
  await vi.waitFor(async () => expect(await people()).toEqual([{ id: reviewer.id, name: reviewer.name }]));
  await stream.body?.cancel();
  await vi.waitFor(async () => expect(await people()).toEqual([]));
});

test("the way of an article with two annotators: adjudicate, finish, reopen", async () => {
  const { reviewer, article, annotators } = await buildAnnotated(2);
  const ask = await asker(reviewer);
  const path = `/articles/${article.id}/adjudication`;
  const { goldLayerId } = await (await ask(path, { method: "POST" })).json();
  const refused = await ask(`${path}/finish`, { method: "POST" });
  expect(refused.status).toBe(400);
  const { layers, gold } = await (await ask(path)).json();
  expect(layers).toMatchObject(annotators.map(({ layerId }) => ({ id: layerId })));
  expect(gold.id).toBe(goldLayerId);
  await decideBy(reviewer, article.id, { trusted: layers[0].id });
  expect((await ask(`${path}/finish?force=true`, { method: "POST" })).status).toBe(204);
  expect(await (await ask(`${path}/reopen`, { method: "POST" })).json()).toEqual({ goldLayerId });
  expect((await ask(`${path}?force=perhaps`, { method: "POST" })).status).toBe(400);
});

test("the ids of another project answer 404 on every route of the work", async () => {
  const { stranger, project, article, layer, label } = await buildScene();
  const ask = await asker(stranger);
  const story = await prisma.story.create({ data: { projectId: project.id, title: "Ferries" } });
  const type = await prisma.relationType.findFirstOrThrow({ where: { projectId: project.id } });
  const batch = batchOf(0, adding(spanOf(sceneText, label("date"), "noon")));
  const chosen = { articleIds: [article.id], userIds: [stranger.id] };
  const file = { body: "x", headers: { "content-type": "application/octet-stream", "x-file-name": "a.txt" } };
  const [p, a, l] = [`/projects/${project.id}`, `/articles/${article.id}`, `/layers/${layer.id}`];
  const remark = { id: randomUUID(), layerId: layer.id, spanId: randomUUID(), body: "x" };
  const labelInput = { name: "place", colour: "#336699" };
  const relationInput = { name: "at", fromLabelId: label("date").id, toLabelId: label("date").id };
  const asked: [string, Ask?][] = [
    [p],
    [p, { method: "PATCH", json: { name: "Mine" } }],
    [p, { method: "DELETE" }],
    [`${p}/labels`],
    [`${p}/labels`, { json: labelInput }],
    [`${p}/labels/order`, { method: "PUT", json: { labelIds: [label("date").id] } }],
    [`/labels/${label("date").id}`, { method: "PATCH", json: { name: "mine" } }],
    [`/labels/${label("date").id}`, { method: "DELETE" }],
    [`/labels/${label("date").id}/merge`, { json: { into: label("quote").id } }],
    [`${p}/relation-types`],
    [`${p}/relation-types`, { json: relationInput }],
    [`/relation-types/${type.id}`, { method: "DELETE" }],
    [`${p}/articles`],
    [`${p}/articles/import`, file],
    [`${p}/articles/assign`, { json: chosen }],
    [`${p}/articles/unassign`, { json: chosen }],
    [`${p}/articles/archive`, { json: { articleIds: [article.id], isArchived: true } }],
    [a],
    [a, { method: "PATCH", json: { title: "Mine" } }],
    [`${a}/layer`, { method: "POST" }],
    [`${a}/comments`],
    [`${a}/comments`, { json: remark }],
    [`${a}/adjudication`],
    [`${a}/adjudication?force=true`, { method: "POST" }],
    [`${a}/adjudication/finish?force=true`, { method: "POST" }],
    [`${a}/adjudication/reopen`, { method: "POST" }],
    [`${p}/stories`],
    [`${p}/stories`, { json: { title: "Mine" } }],
    [`/stories/${story.id}`, { method: "PATCH", json: { title: "Mine" } }],
    [`/stories/${story.id}`, { method: "DELETE" }],
    [l],
    [`${l}/batches`],
    [`${l}/batches`, { json: batch }],
    [`${l}/events`],
    [`${l}/presence`],
    [`${l}/submit`, { method: "POST" }],
    [`${l}/time`, { json: { seconds: 5 } }],
    [`${l}/review`, { method: "POST" }],
    [`${l}/return`, { json: { message: "Again" } }],
    [`${l}/finish`, { method: "POST" }],
    [`${l}/reopen`, { method: "POST" }],
    [`${p}/export.jsonl`],
  ];
  for (const [path, how] of asked) {
    const answer = await ask(path, how);
    expect([path, answer.status, (await answer.json()).error.code]).toEqual([path, 404, "NOT_FOUND"]);
  }
});
