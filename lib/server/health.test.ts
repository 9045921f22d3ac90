import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { buildUser } from "@/prisma/builders.ts";
import { db, pool } from "./db/database.ts";
import { probeHealth, readHealth } from "./health.ts";
import { log } from "./log.ts";
import { whileReadOnly } from "./testing/read-only-database.ts";

beforeEach(() => {
  vi.spyOn(log, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** On a machine that is busy with something else it may take more than one look. */
async function expectWell(): Promise<void> {
  await expect.poll(async () => (await probeHealth()).status, { timeout: 20_000 }).toBe("ok");
}

test("a migrated database in which marks can be written is ok", async () => {
  const health = { status: "ok", database: "ok", saving: "ok", pendingMigrations: [] };
  await expectWell();
  expect(await probeHealth()).toMatchObject(health);
});

test("a table that somebody holds keeps marks from being written", async () => {
  const holder = await pool().connect();
  for (const [table, mode] of [
    ["Span", "ACCESS EXCLUSIVE"],
    ["Batch", "SHARE"],
  ]) {
    await holder.query(`BEGIN; LOCK TABLE "${table}" IN ${mode} MODE`);
    expect(await probeHealth()).toMatchObject({ status: "failing", database: "ok", saving: "busy" });
    await holder.query("ROLLBACK");
    await expectWell();
  }
  holder.release();
});

test("a database that takes no changes says so", async () => {
  const health = await whileReadOnly(probeHealth);
  expect(health).toMatchObject({ status: "failing", database: "ok", saving: "read-only" });
  await expectWell();
});

test("when every connection is taken marks cannot be saved, and when one is free they can", async () => {
  const held = await Promise.all(Array.from({ length: 10 }, () => pool().connect()));
  expect(await probeHealth()).toMatchObject({ status: "failing", saving: "busy" });
  for (const client of held) client.release();
  await expectWell();
});

test("however many ask at once, the database is tried once", async () => {
  const connect = vi.spyOn(pool(), "connect");
  const answers = await Promise.all(Array.from({ length: 200 }, () => readHealth()));
  expect(new Set(answers.map(({ status }) => status)).size).toBe(1);
  expect(connect).toHaveBeenCalledTimes(1);
});

test("connections that are killed are replaced, those of people at work too", async () => {
  const clients = await Promise.all(Array.from({ length: 5 }, () => pool().connect()));
  const killer = clients.pop();
  const killed = clients.map((client) => client.query("BEGIN; SELECT pg_sleep(60)").catch(() => "ended"));
  await killer?.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'copydesk requests'`,
  );
  await Promise.all(killed);
  for (const client of clients) client.release();
  killer?.release();
  expect((await buildUser()).id).toBeTruthy();
  await expectWell();
});

test("a migration that waits is named", async () => {
  const { rows } = await db.query<{ name: string }>(
    `DELETE FROM "_prisma_migrations" RETURNING migration_name AS name`,
  );
  expect(await probeHealth()).toMatchObject({
    status: "failing",
    pendingMigrations: rows.map(({ name }) => name),
  });
});

test("a database that is gone is unreachable, and nothing is thrown", async () => {
  await pool().end();
  expect(await probeHealth()).toMatchObject({
    status: "failing",
    database: "unreachable",
    saving: "away",
    pendingMigrations: "unknown",
  });
});
