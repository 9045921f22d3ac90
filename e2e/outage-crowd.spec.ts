import { once } from "node:events";
import { type ClientRequest, get, type IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import { makeHostileFiles } from "@/lib/server/articles/reading/hostile-files.fixture.ts";
import { prisma } from "@/lib/server/db/database.ts";
import { createTestSession } from "@/lib/server/sign-in/session.fixture.ts";
import { buildArticle, buildLayer, buildMember } from "@/prisma/builders.ts";
import { expect } from "./fixtures.ts";
import { logLines, type OwnDesk, test } from "./outage-scene.ts";
import { expectSaved } from "./reading.ts";
import { mark } from "./saving-scene.ts";
import type { Scene } from "./scene.ts";

// One desk for all of them, with connections that are counted.
test.describe.configure({ mode: "default" });
test.setTimeout(180_000);

test.afterAll(({ desk }) => {
  logLines(desk);
});

/** More than the buffers of a machine hold between an export and whoever does not read it. */
async function makeLarge({ project, ben }: Scene): Promise<void> {
  const text = "x".repeat(600_000);
  for (let nth = 0; nth < 30; nth += 1) {
    const article = await buildArticle(project, { text: `${nth} ${text}` });
    await buildLayer(article, ben, { status: "SUBMITTED" });
  }
}

function exportAs(desk: OwnDesk, { project }: Scene, cookie: string): ClientRequest {
  const url = `${desk.server.url}/api/v1/projects/${project.slug}/export.jsonl?layers=submitted`;
  const request = get(url, { headers: { cookie }, agent: false });
  request.on("error", () => {});
  // Without a listener Node would read the answer and throw it away, and the export would soon be done.
  request.on("response", (answer) => answer.pause());
  return request;
}

/** How many exports PostgreSQL serves, and how many sessions of whatever use stand in a transaction. */
async function countSessions(desk: OwnDesk): Promise<{ exports: number; open: number }> {
  const [row] = await desk.ask<{ exports: number; open: number }>(
    `SELECT count(*) FILTER (WHERE application_name = 'copydesk export')::int AS exports,
            count(*) FILTER (WHERE state LIKE 'idle in transaction%')::int AS open
     FROM pg_stat_activity WHERE application_name LIKE 'copydesk %'`,
  );
  return row ?? { exports: -1, open: -1 };
}

test("twenty exports that are cancelled before their first byte leave nobody in a transaction", async ({
  desk,
  scene,
}) => {
  await makeLarge(scene);
  const cookie = await createTestSession(scene.owner);
  for (let nth = 0; nth < 20; nth += 1) {
    const request = exportAs(desk, scene, cookie);
    await once(request, "finish");
    // Every other one has begun to be made by then.
    if (nth % 2 === 1) await expect.poll(async () => (await countSessions(desk)).exports).toBeGreaterThan(0);
    request.destroy();
    await expect.poll(() => countSessions(desk)).toEqual({ exports: 0, open: 0 });
  }
  const last = exportAs(desk, scene, cookie);
  const [answer] = (await once(last, "response")) as [IncomingMessage];
  expect(answer.statusCode).toBe(200);
  last.destroy();
});

test("of a hundred and five exports that nobody reads a few run, the others are told to come back, and nobody else waits", async ({
  page,
  desk,
  scene,
  newPerson,
  newBrowser,
  opened: { path },
}) => {
  await makeLarge(scene);
  const cookies: string[] = [];
  for (let nth = 0; nth < 21; nth += 1) {
    const person = await newPerson();
    await buildMember(scene.project, person, "REVIEWER");
    cookies.push(await createTestSession(person));
  }
  const requests = cookies.flatMap((cookie) =>
    Array.from({ length: 5 }, () => exportAs(desk, scene, cookie)),
  );
  const answers = await Promise.all(
    requests.map(async (request) => ((await once(request, "response")) as [IncomingMessage])[0]),
  );
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(4);
  const refused = answers.filter(({ statusCode }) => statusCode === 429);
  expect(refused).toHaveLength(101);
  for (const { headers } of refused) expect(Number(headers["retry-after"])).toBeGreaterThan(0);
  expect((await countSessions(desk)).exports).toBe(4);

  await mark(page, "Ada Ferro");
  await expectSaved(page, 1);
  const colleague = await newBrowser(scene.owner);
  expect((await colleague.goto(path))?.status()).toBe(200);
  expect((await page.request.get("/api/health")).status()).toBe(200);

  for (const request of requests) request.destroy();
  await expect.poll(() => countSessions(desk)).toEqual({ exports: 0, open: 0 });
});

test("imports whose bodies never end hold no connection of the database", async ({
  page,
  desk,
  scene,
  opened: _,
}) => {
  const cookie = await createTestSession(scene.owner);
  const head = [
    `POST /api/v1/projects/${scene.project.slug}/articles/import HTTP/1.1`,
    `Host: ${new URL(desk.server.url).host}`,
    "Sec-Fetch-Site: same-origin",
    `Cookie: ${cookie}`,
    "Content-Type: application/octet-stream",
    "X-File-Name: slow.txt",
    "Content-Length: 1000",
  ];
  const port = Number(new URL(desk.server.url).port);
  const sockets: Socket[] = Array.from({ length: 40 }, () => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => {}).write(`${head.join("\r\n")}\r\n\r\nhalf`);
    return socket;
  });
  await Promise.all(sockets.map((socket) => once(socket, "connect")));
  await mark(page, "Ada Ferro");
  await expectSaved(page, 1);
  expect((await page.request.get("/api/health")).status()).toBe(200);
  await expect.poll(() => countSessions(desk)).toEqual({ exports: 0, open: 0 });
  expect(sockets.filter(({ destroyed }) => destroyed)).toEqual([]);
  for (const socket of sockets) socket.destroy();
  // Who left is no error of the server's.
  const lines = () => logLines(desk).filter(({ event }) => event === "aborted").length;
  await expect.poll(lines).toBeGreaterThanOrEqual(40);
  const paths = logLines(desk).filter(({ level }) => level === "error");
  expect(paths).toEqual([]);
});

test("while files that stop other servers are imported health answers and marks are saved", async ({
  page,
  scene,
  signIn,
  newBrowser,
  opened: _,
}) => {
  await signIn(scene.ann);
  const importer = await newBrowser(scene.owner);
  const files = makeHostileFiles();
  let isOver = false;
  const importing = Promise.all(
    files.map(async ({ name, bytes }) => {
      const answer = await importer.request.post(`/api/v1/projects/${scene.project.slug}/articles/import`, {
        headers: {
          "content-type": "application/octet-stream",
          "x-file-name": name,
          "sec-fetch-site": "same-origin",
        },
        data: Buffer.from(bytes),
        timeout: 150_000,
      });
      return { name, status: answer.status(), ...(await answer.json()) };
    }),
  ).finally(() => {
    isOver = true;
  });
  await mark(page, "Ada Ferro");
  await expectSaved(page, 1);
  expect(isOver).toBe(false);
  let answered = 0;
  while (!isOver) {
    expect((await page.request.get("/api/health")).status()).toBe(200);
    answered += 1;
  }
  for (const { name, status, outcomes } of await importing) {
    expect([name, status, outcomes.length]).toEqual([name, 200, 1]);
    const [{ result, reason }] = outcomes;
    if (result === "refused") expect(reason, name).toMatch(/^[A-Z].+\.$/);
  }
  // Of a server that stands still while it reads, not one would come for each file.
  expect(answered).toBeGreaterThan(files.length * 3);
  expect(await prisma.batch.count({ where: { layer: { article: { projectId: scene.project.id } } } })).toBe(
    1,
  );
});
