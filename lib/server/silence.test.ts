import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { buildUser } from "@/prisma/builders.ts";
import { db, pool, prisma } from "./db/database.ts";
import { toAppError } from "./db/database-error.ts";
import { inTransaction } from "./db/transaction.ts";
import { log } from "./log.ts";
import { openConnection } from "./open-connection.ts";

// PostgreSQL behind a relay that can be made to hold everything back, as a machine does that has stopped.
const sockets = new Set<Socket>();
let isStopped = false;

function stop(): void {
  isStopped = true;
  for (const socket of sockets) socket.pause();
}

function goOn(): void {
  isStopped = false;
  for (const socket of sockets) socket.resume();
}

beforeAll(async () => {
  const url = new URL(process.env.DATABASE_URL ?? "");
  const { hostname, port } = url;
  const relay = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on("data", (piece) => to.write(piece));
      from.on("error", () => to.destroy());
      from.on("close", () => {
        sockets.delete(from);
        to.end();
      });
      if (isStopped) from.pause();
    }
  });
  await once(relay.listen(0, "127.0.0.1"), "listening");
  url.hostname = "127.0.0.1";
  url.port = String((relay.address() as AddressInfo).port);
  process.env.DATABASE_URL = url.href;
  return () => relay.close();
});

afterEach(goOn);

/** What a request of each kind is told, and that it is told. */
async function outcomes(): Promise<unknown[]> {
  const requests = [
    db.query("SELECT pg_sleep(60)"),
    prisma.user.count(),
    inTransaction("write", (client) => client.query("SELECT 1")),
    inTransaction("longWrite", (client) => client.query("SELECT 1")),
    openConnection("requests"),
    ...Array.from({ length: 20 }, () => prisma.project.count()),
  ];
  const ended = await Promise.allSettled(requests);
  return ended.map((one) => (one.status === "rejected" ? toAppError(one.reason) : one.status));
}

test("while PostgreSQL does not answer every request is told to come back within 20 seconds, and goes on when it does", async () => {
  vi.spyOn(log, "warn").mockImplementation(() => {});
  await buildUser();
  // Some wait for an answer, some for a connection, some open one.
  const held = await Promise.all(Array.from({ length: 3 }, () => pool().connect()));
  for (const client of held) client.release();
  stop();
  const begun = performance.now();
  const unavailable = { code: "UNAVAILABLE", detail: { retryAfterSeconds: expect.any(Number) } };
  const told = await outcomes();
  expect(told).toEqual(told.map(() => expect.objectContaining(unavailable)));
  // Who comes when that is known waits no longer, with a connection or without.
  const later = await outcomes();
  expect(later).toEqual(later.map(() => expect.objectContaining(unavailable)));
  // The manual says 20 for each; a machine that does much besides may take longer.
  expect(performance.now() - begun).toBeLessThan(80_000);
  goOn();
  expect(await prisma.user.count()).toBe(1);
  await buildUser();
  expect(await prisma.user.count()).toBe(2);
}, 120_000);

test("a statement that takes long is waited for while PostgreSQL answers others", async () => {
  const { rows } = await db.query<{ done: number }>("SELECT 1 AS done, pg_sleep(16)");
  expect(rows[0]?.done).toBe(1);
}, 60_000);

test("an export waits longer than a request for a PostgreSQL that has stopped, and goes on with it", async () => {
  vi.spyOn(log, "warn").mockImplementation(() => {});
  const client = await openConnection("export");
  stop();
  const answer = client.query<{ done: number }>("SELECT 2 AS done");
  const request = db.query("SELECT 1");
  await expect(request).rejects.toThrow(/terminated|timeout/);
  goOn();
  expect((await answer).rows[0]?.done).toBe(2);
  await client.end();
}, 60_000);
