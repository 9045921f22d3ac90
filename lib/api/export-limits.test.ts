import { afterEach, expect, test, vi } from "vitest";
import { db, prisma } from "@/lib/server/db/database.ts";
import { probeHealth } from "@/lib/server/health.ts";
import { log } from "@/lib/server/log.ts";
import { createApiToken } from "@/lib/server/people/api-tokens.ts";
import { toActor } from "@/lib/server/testing/actors.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "@/lib/server/testing/desk-scene.ts";
import { buildArticle, buildLayer, buildMemberUser } from "@/prisma/builders.ts";
import { api } from "./app.ts";
import { streamLines } from "./line-stream.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** A project of more text than fits the buffers between an export and its reader, and what asks for its export as somebody. */
async function buildLarge() {
  const scene = await buildScene();
  for (let nth = 0; nth < 8; nth += 1) {
    const article = await buildArticle(scene.project, { text: `${nth} ${"x".repeat(100_000)}` });
    await buildLayer(article, scene.ann, { status: "SUBMITTED" });
  }
  async function ask(user: { id: string }, path: string, init: RequestInit = {}): Promise<Response> {
    const { key } = await createApiToken(
      toActor(await prisma.user.findUniqueOrThrow({ where: { id: user.id } })),
      {
        name: "test",
        expiresInDays: null,
      },
    );
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
    return api.fetch(new Request(`http://desk.example/api/v1${path}`, { ...init, headers }));
  }
  const exportPath = `/projects/${scene.project.id}/export.jsonl?layers=submitted`;
  return { ...scene, ask, exportPath };
}

async function countExportSessions(): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'copydesk export'`,
  );
  return rows[0]?.count ?? 0;
}

test("an export that is cancelled before its first byte leaves no session behind", async () => {
  const { reviewer, ask, exportPath, project } = await buildLarge();
  for (let nth = 0; nth < 20; nth += 1) {
    const leaving = new AbortController();
    const asked = ask(reviewer, exportPath, { signal: leaving.signal });
    // Some before anything is read, some once the answer is made; nobody ever takes the body.
    if (nth % 2 === 0) leaving.abort();
    const { status } = await asked;
    expect(status).toBe(200);
    leaving.abort();
    await expect.poll(countExportSessions).toBe(0);
  }
  const trail = { projectId: project.id, action: "project.export" };
  await expect.poll(() => prisma.auditEvent.count({ where: trail })).toBeGreaterThan(0);
});

test("one person has two exports at a time, and everybody together a few", async () => {
  const { project, reviewer, ask, exportPath } = await buildLarge();
  const own = [await ask(reviewer, exportPath), await ask(reviewer, exportPath)];
  const third = await ask(reviewer, exportPath);
  expect(third.status).toBe(429);
  expect(Number(third.headers.get("retry-after"))).toBeGreaterThan(0);
  const others = await Promise.all(
    Array.from({ length: 20 }, async () => ask(await buildMemberUser(project, "REVIEWER"), exportPath)),
  );
  expect(others.filter(({ status }) => status === 200)).toHaveLength(2);
  expect(others.filter(({ status }) => status === 429)).toHaveLength(18);
  for (const { body } of [...own, ...others]) await body?.cancel();
  await expect.poll(countExportSessions).toBe(0);
  const next = await ask(reviewer, exportPath);
  expect((await next.text()).trim().split("\n")).toHaveLength(8);
});

test("while exports stand still marks are saved and health answers", async () => {
  const { project, ann, layer, label, ask, exportPath } = await buildLarge();
  const paused = await Promise.all(
    Array.from({ length: 105 }, async () => ask(await buildMemberUser(project, "REVIEWER"), exportPath)),
  );
  expect(paused.filter(({ status }) => status === 200)).toHaveLength(4);
  const batch = batchOf(0, adding(spanOf(sceneText, label("date"), "Friday")));
  const saved = await ask(ann, `/layers/${layer.id}/batches`, {
    method: "POST",
    body: JSON.stringify(batch),
  });
  expect([saved.status, await saved.json()]).toEqual([200, { revision: 1 }]);
  expect(await probeHealth()).toMatchObject({ status: "ok", saving: "ok" });
  for (const { body } of paused) await body?.cancel();
});

test("a download that nobody reads on ends by itself", async () => {
  vi.spyOn(log, "warn").mockImplementation(() => {});
  let isOver = false;
  async function* endless(): AsyncGenerator<string> {
    try {
      for (;;) yield "x".repeat(70_000);
    } finally {
      isOver = true;
    }
  }
  const reader = (await streamLines(endless(), new AbortController().signal, 50)).getReader();
  expect((await reader.read()).done).toBe(false);
  await expect.poll(() => isOver).toBe(true);
  await expect(reader.closed).rejects.toThrow("Nobody read on");
});

test("a failure in the middle breaks the download off and is logged once", async () => {
  const logged = vi.spyOn(log, "error").mockImplementation(() => {});
  async function* failing(): AsyncGenerator<string> {
    yield "x".repeat(70_000);
    yield "y";
    throw new RangeError("a row does not hold");
  }
  const body = await streamLines(failing(), new AbortController().signal);
  await expect(new Response(body).text()).rejects.toThrow();
  expect(logged).toHaveBeenCalledTimes(1);
});
