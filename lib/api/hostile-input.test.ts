import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { prisma } from "@/lib/server/db/database.ts";
import { createApiToken } from "@/lib/server/people/api-tokens.ts";
import { openAdjudication } from "@/lib/server/review/adjudication.ts";
import { createTestSession } from "@/lib/server/sign-in/session.fixture.ts";
import { toActor } from "@/lib/server/testing/actors.ts";
import { buildAnnotated } from "@/lib/server/testing/adjudication-scene.ts";
import { batchOf, buildScene } from "@/lib/server/testing/desk-scene.ts";
import { buildRule, buildUser } from "@/prisma/builders.ts";
import { api } from "./app.ts";

type Sent = { method?: string; json?: unknown; headers?: Record<string, string>; signal?: AbortSignal };

async function asKeyOf(user: Parameters<typeof toActor>[0]) {
  const { key } = await createApiToken(toActor(user), { name: "test", expiresInDays: null });
  return (path: string, { method = "GET", json, headers = {}, signal }: Sent = {}) =>
    api.request(`http://desk.example/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(json === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      body: json === undefined ? null : JSON.stringify(json),
      ...(signal ? { signal } : {}),
    });
}

test("NUL and numbers that no database holds are refused, wherever they stand", async () => {
  const { admin, layer, project, ann } = await buildScene();
  const ask = await asKeyOf(admin);
  const annAsks = await asKeyOf(ann);
  const answers = await Promise.all([
    ask(`/projects/${project.id}/articles?search=%00`),
    ask(`/projects/${project.id}/articles?outlet=%00`),
    ask("/projects/%00"),
    ask("/audit?search=%00"),
    ask("/me", { method: "PATCH", json: { name: "a\0b" } }),
    ask("/me", { method: "PATCH", json: { preferences: { keys: { "a\0": "b" } } } }),
    annAsks(`/layers/${layer.id}/batches?before=1000000000000`),
    ask(`/projects/${project.id}/articles/import`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream", "x-file-name": "a%00.txt" },
    }),
    ask(`/projects/${project.id}/articles/import`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream", "x-file-name": `${"a".repeat(300)}.txt` },
    }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 400));
  for (const answer of answers) expect(await answer.json()).toMatchObject({ error: { code: "INVALID" } });
});

test("what several annotators brought takes no NUL and no number that no database holds", async () => {
  const { reviewer, owner, article, annotators, label, project } = await buildAnnotated(2);
  const [ask, asReviewer] = [await asKeyOf(owner), await asKeyOf(reviewer)];
  const [first] = annotators;
  const mark = first?.spans[0];
  const { goldLayerId } = await openAdjudication(reviewer, article.id);
  const rule = await buildRule(label("quote"));
  const post = (json: unknown) => ({ method: "POST", json });
  const verdict = { id: randomUUID(), layerId: first?.layerId, spanId: mark?.id, decision: "REJECT" };
  const judging = { of: "verdict", before: null, after: { ...verdict, reason: "a\0b" } };
  const remark = { id: randomUUID(), layerId: first?.layerId, spanId: mark?.id };
  const clip = { kind: "DO", articleId: article.id, start: 0 };
  const goldOf = (span: object) =>
    post({
      id: randomUUID(),
      baseRevision: 0,
      changes: [{ of: "span", before: null, after: { ...mark, id: randomUUID(), ...span } }],
      undoes: null,
    });
  const answers = await Promise.all([
    ask(`/labels/${label("quote").id}/rules`, post({ text: "a\0b" })),
    ask(`/rules/${rule.id}`, { method: "PATCH", json: { text: "a\0b" } }),
    ask(`/rules/${rule.id}/examples`, post({ ...clip, end: 4, note: "a\0b" })),
    ask(`/rules/${rule.id}/examples`, post({ ...clip, end: 2 ** 40 })),
    ask(`/projects/${project.id}/rules/news/seen`, post({ until: "0000-01-01T00:00:00Z" })),
    ask(`/projects/${project.id}/agreement?story=%00`),
    ask(`/projects/${project.id}/agreement?from=0000-01-01`),
    ask(`/projects/${project.id}/agreement/disagreements?relation=%00`),
    asReviewer(`/layers/${first?.layerId}/return`, post({ message: "a\0b" })),
    asReviewer(`/articles/${article.id}/comments`, post({ ...remark, body: "a\0b" })),
    asReviewer(`/layers/${goldLayerId}/batches`, post({ ...batchOf(0), changes: [judging] })),
    asReviewer(`/layers/${goldLayerId}/batches`, goldOf({ note: "a\0b" })),
    asReviewer(`/layers/${goldLayerId}/batches`, goldOf({ end: 10_000 })),
    asReviewer(`/layers/${goldLayerId}/batches`, goldOf({ start: 2 ** 40, end: 2 ** 40 + 1 })),
    asReviewer(`/layers/${goldLayerId}/batches`, goldOf({ start: 5, end: 4 })),
  ]);
  for (const [nth, answer] of answers.entries()) {
    expect([nth, answer.status, await answer.json()]).toMatchObject([
      nth,
      400,
      { error: { code: "INVALID" } },
    ]);
  }
  expect(await prisma.layer.findUnique({ where: { id: goldLayerId } })).toMatchObject({ revision: 0 });
});

test("an administrator's key takes over no account and makes no administrator", async () => {
  const admin = await buildUser({ isAdmin: true });
  const other = await buildUser();
  const ask = await asKeyOf(admin);
  const answers = await Promise.all([
    ask(`/people/${admin.id}/reset-link`, { method: "POST" }),
    ask(`/people/${other.id}`, { method: "PATCH", json: { isAdmin: true } }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  const cookie = await createTestSession(admin);
  const response = await api.request(`http://desk.example/api/v1/people/${other.id}/reset-link`, {
    method: "POST",
    headers: { cookie, "sec-fetch-site": "same-origin" },
  });
  expect(response.status).toBe(200);
});

test("somebody who opens streams without end is stopped, and may go on once some are closed", async () => {
  const { ann, layer } = await buildScene();
  const ask = await asKeyOf(ann);
  const open = await Promise.all(Array.from({ length: 100 }, () => ask(`/layers/${layer.id}/events`)));
  expect(new Set(open.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await ask(`/layers/${layer.id}/events`)).status).toBe(429);
  await open[0]?.body?.cancel();
  const gone = await ask(`/layers/${layer.id}/events`, { signal: AbortSignal.abort() });
  expect(gone.status).toBe(200);
  const next = await ask(`/layers/${layer.id}/events`);
  expect(next.status).toBe(200);
  for (const { body } of [...open.slice(1), next]) await body?.cancel();
  expect(await prisma.layer.count({ where: { id: layer.id } })).toBe(1);
});

test("JSON that nests without end is refused on every route before it is parsed", async () => {
  const { key } = await createApiToken(toActor(await buildUser()), { name: "test", expiresInDays: null });
  const { paths } = await (await api.request("http://desk.example/api/v1/openapi.json")).json();
  const body = `{"id":${"[".repeat(1_500_000)}`;
  const routes = Object.entries<Record<string, { requestBody?: { content: object } }>>(paths).flatMap(
    ([path, methods]) =>
      Object.entries(methods)
        .filter(([, { requestBody }]) => requestBody && "application/json" in requestBody.content)
        .map(([method]) => ({ path: path.replaceAll(/\{\w+\}/g, randomUUID()), method })),
  );
  expect(routes.length).toBeGreaterThan(30);
  for (const { path, method } of routes) {
    const isForStrangers = path.startsWith("/api/v1/links/");
    const response = await api.request(`http://desk.example${path}`, {
      method: method.toUpperCase(),
      headers: {
        "content-type": "application/json",
        ...(isForStrangers ? {} : { authorization: `Bearer ${key}` }),
      },
      body: isForStrangers ? body.slice(0, 60_000) : body,
    });
    expect([path, response.status, await response.json()]).toMatchObject([
      path,
      400,
      { error: { message: "What was sent nests more than 64 levels deep; send it flatter." } },
    ]);
  }
});

test("a stranger sends 64 kB at most", async () => {
  const response = await api.request("http://desk.example/api/v1/links/reset", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token: "x".repeat(70_000) }),
  });
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { error: { message: expect.stringContaining("64 kB") } },
  ]);
});

test("of thousands of bad items in what was sent the first is told", async () => {
  const { owner, project, ann, layer } = await buildScene();
  const bad = { of: "span", before: {}, after: { attributes: {} } };
  const answers = await Promise.all([
    (await asKeyOf(owner))(`/projects/${project.id}`, {
      method: "PATCH",
      json: { guidelines: { type: "doc", content: Array.from({ length: 60_000 }, () => ({ type: "x" })) } },
    }),
    (await asKeyOf(ann))(`/layers/${layer.id}/batches`, {
      method: "POST",
      json: { ...batchOf(0), changes: Array.from({ length: 20_000 }, () => bad) },
    }),
  ]);
  const first = ["guidelines.content.0", "changes.0.before.id"];
  for (const [nth, answer] of answers.entries()) {
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: { message: expect.stringContaining(`The field ${first[nth]} is not right`) },
    });
  }
});
