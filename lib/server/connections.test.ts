import { expect, test } from "vitest";
import type { UseName } from "./connections.ts";
import type { Connection } from "./db/connection.ts";
import { pool } from "./db/database.ts";
import { openConnection } from "./open-connection.ts";

async function readLimits(connection: Pick<Connection, "query">): Promise<Record<string, number>> {
  const { rows } = await connection.query<{ name: string; limit: number }>(
    `SELECT "name", "setting"::int AS "limit" FROM pg_settings
     WHERE "name" IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') AND "unit" = 'ms'`,
  );
  return Object.fromEntries(rows.map(({ name, limit }) => [name, limit]));
}

const limits = {
  requests: { statement_timeout: 30_000, lock_timeout: 10_000, idle_in_transaction_session_timeout: 30_000 },
  export: { statement_timeout: 60_000, lock_timeout: 10_000, idle_in_transaction_session_timeout: 120_000 },
  events: { statement_timeout: 0, lock_timeout: 0, idle_in_transaction_session_timeout: 0 },
  pulse: { statement_timeout: 2_000, lock_timeout: 1_000, idle_in_transaction_session_timeout: 1_000 },
  agreement: {
    statement_timeout: 600_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
  },
} satisfies Record<UseName, Record<string, number>>;

const uses: readonly UseName[] = ["requests", "export", "events", "pulse", "agreement"];

test.each(uses)("PostgreSQL limits what a connection for %s may do", async (use) => {
  const client = await openConnection(use);
  try {
    expect(await readLimits(client)).toEqual(limits[use]);
  } finally {
    await client.end();
  }
});

test("the limits of requests hold on every connection of the pool, also one that took another's place", async () => {
  const first = await pool().connect();
  const second = await pool().connect();
  expect(await readLimits(first)).toEqual(limits.requests);
  expect(await readLimits(second)).toEqual(limits.requests);
  first.release(new Error("given up"));
  second.release();
  const others = await Promise.all([pool().connect(), pool().connect()]);
  for (const client of others) {
    expect(await readLimits(client)).toEqual(limits.requests);
    client.release();
  }
});
