import { once } from "node:events";
import { type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { pool } from "@/lib/server/db/database.ts";
import { createTestSession } from "@/lib/server/sign-in/session.fixture.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "@/lib/server/testing/desk-scene.ts";
import { openApi } from "./answer-api.ts";
import { createHttpServer } from "./http-server.ts";

let server: Server;

beforeAll(async () => {
  const answerApi = await openApi();
  server = createHttpServer((asked, response) => {
    if (!answerApi(asked, response)) response.writeHead(404).end("Next");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

type Ask = { method?: string; headers?: Record<string, string>; body?: string };

/** What comes back, once its head is there. */
async function ask(path: string, { method = "GET", headers = {}, body }: Ask = {}): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  const asked = request({ port, path, method, headers });
  if (body !== undefined) asked.write(body);
  asked.end();
  const [answer] = await once(asked, "response");
  return answer;
}

/** As a page of Copydesk does it, but in chunks: what is written before the end has no length. */
function post(path: string, json: unknown, headers: Record<string, string>): Promise<IncomingMessage> {
  const own = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
  return ask(path, { method: "POST", headers: { ...own, ...headers }, body: JSON.stringify(json) });
}

async function presentAt(layerId: string): Promise<number> {
  const found = await pool().query(`SELECT FROM "Presence" WHERE "layerId" = $1`, [layerId]);
  return found.rowCount ?? 0;
}

test.each([
  ["/api/v1/me", 401],
  ["/api/v1", 401],
  ["/api/v1?x", 401],
  ["http://desk.example/api/v1/me", 401],
  ["/api/v1/openapi.json", 200],
  ["/api/health", 200],
  ["/api/v10/me", 404],
  ["/api/auth/csrf", 404],
  ["/", 404],
])("%s is answered %i", async (path, status) => {
  const answer = await ask(path);
  expect(answer.statusCode).toBe(status);
  expect((await text(answer)) === "Next").toBe(status === 404);
  expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
});

test("a batch that comes in chunks is saved", async () => {
  const { ann, layer, label } = await buildScene();
  const batch = batchOf(0, adding(spanOf(sceneText, label("date"), "noon")));
  const answer = await post(`/api/v1/layers/${layer.id}/batches`, batch, {
    cookie: await createTestSession(ann),
  });
  expect(await text(answer)).toBe('{"revision":1}');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers["content-length"]).toBe("14");
});

test.each([
  ["chunks", undefined],
  ["one piece", "70000"],
])("what is larger than a stranger may send is refused, sent in %s", async (_, length) => {
  const answer = await ask("/api/v1/links/reset", {
    method: "POST",
    headers: { "content-type": "application/json", ...(length && { "content-length": length }) },
    body: "x".repeat(70_000),
  });
  expect(answer.statusCode).toBe(400);
  expect(await text(answer)).toContain("larger than 64 kB");
});

test("nobody can say for themselves where they come from", async () => {
  const { ann } = await buildScene();
  const forged = { "X-Remote-Address": "203.0.113.9" };
  const key = { name: "mine", expiresInDays: null };
  const answer = await post("/api/v1/me/keys", key, { cookie: await createTestSession(ann), ...forged });
  expect(answer.statusCode).toBe(200);
  const told = await pool().query<{ address: string }>(
    `SELECT "address" FROM "AuditEvent" WHERE "actorId" = $1`,
    [ann.id],
  );
  expect(told.rows).toEqual([{ address: "127.0.0.1" }]);
});

test("news arrives as it happens, and whoever goes away is no longer there", async () => {
  const { ann, layer } = await buildScene();
  const cookie = await createTestSession(ann);
  const stream = await ask(`/api/v1/layers/${layer.id}/events`, {
    headers: { cookie, "accept-encoding": "gzip" },
  });
  expect(stream.headers["content-encoding"]).toBeUndefined();
  let heard = "";
  stream.setEncoding("utf8").on("data", (piece: string) => {
    heard += piece;
  });
  stream.on("error", () => {});
  await vi.waitFor(() => expect(heard).toContain("resync"), { timeout: 10_000 });
  await vi.waitFor(async () => expect(await presentAt(layer.id)).toBe(1));
  stream.destroy();
  await vi.waitFor(async () => expect(await presentAt(layer.id)).toBe(0), { timeout: 10_000 });
});

test("asking for the head of a stream opens none", async () => {
  const { ann, layer } = await buildScene();
  const headers = { cookie: await createTestSession(ann) };
  const path = `/api/v1/layers/${layer.id}/events`;
  // More than one person may have open.
  for (let time = 0; time < 101; time++) {
    const answer = await ask(path, { method: "HEAD", headers });
    expect([answer.statusCode, await text(answer)]).toEqual([200, ""]);
  }
});

test("what is read comes packed to whoever takes that, and plain to others", async () => {
  const packed = await ask("/api/v1/openapi.json", { headers: { "accept-encoding": "gzip" } });
  const chunks: Buffer[] = [];
  for await (const chunk of packed) chunks.push(chunk);
  expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
  const plain = await ask("/api/v1/openapi.json");
  expect(gunzipSync(Buffer.concat(chunks)).toString()).toBe(await text(plain));
});
