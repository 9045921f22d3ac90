import { expect, test } from "vitest";
import { pool } from "./database.ts";
import { readHealth } from "./health.ts";

test("a migrated database that answers is ok", async () => {
  expect(await readHealth()).toMatchObject({ status: "ok", database: "ok", pendingMigrations: [] });
});

test("a migration that waits is named", async () => {
  const { rows } = await pool().query<{ name: string }>(
    `DELETE FROM "_prisma_migrations" RETURNING migration_name AS name`,
  );
  expect(await readHealth()).toMatchObject({
    status: "failing",
    pendingMigrations: rows.map(({ name }) => name),
  });
});

test("a database that is gone is unreachable, and nothing is thrown", async () => {
  await pool().end();
  expect(await readHealth()).toMatchObject({
    status: "failing",
    database: "unreachable",
    pendingMigrations: "unknown",
  });
});
