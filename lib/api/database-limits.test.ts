import { setTimeout as pause } from "node:timers/promises";
import { Hono } from "hono";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pool, prisma } from "@/lib/server/db/database.ts";
import { inPrismaTransaction, inTransaction } from "@/lib/server/db/transaction.ts";
import { log } from "@/lib/server/log.ts";
import { answerError } from "./answer-error.ts";

beforeEach(() => {
  vi.spyOn(log, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** What a request is answered whose work is this. */
async function answer(work: () => Promise<unknown>): Promise<Response> {
  const app = new Hono().onError(answerError).get("/", async (c) => {
    await work();
    return c.body(null, 204);
  });
  return app.request("/");
}

const sleep = "SELECT pg_sleep(60)";

const expired: Record<string, () => Promise<unknown>> = {
  "a statement of a transaction": () =>
    inTransaction("write", async (client) => {
      await client.query("SET LOCAL statement_timeout = 20");
      await client.query(sleep);
    }),
  "a statement by itself": async () => {
    const client = await pool().connect();
    try {
      await client.query("SET statement_timeout = 20");
      await client.query(sleep);
    } finally {
      client.release(true);
    }
  },
  "a statement of Prisma's": () =>
    inPrismaTransaction(async (tx) => {
      await tx.$executeRawUnsafe("SET LOCAL statement_timeout = 20");
      await tx.$executeRawUnsafe(sleep);
    }),
  "a transaction that stands still": () =>
    inTransaction("write", async (client) => {
      await client.query("SET LOCAL idle_in_transaction_session_timeout = 20");
      await pause(200);
      await client.query("SELECT 1");
    }),
};

test.each(Object.entries(expired))(
  "of %s that took too long a request is told to come back, and the next one is served",
  async (_what, work) => {
    const response = await answer(work);
    expect([response.status, await response.json()]).toEqual([
      503,
      expect.objectContaining({ error: expect.objectContaining({ code: "UNAVAILABLE" }) }),
    ]);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await answer(() => prisma.user.count())).status).toBe(204);
  },
);
