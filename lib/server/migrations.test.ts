import { readFileSync } from "node:fs";
import pg from "pg";
import { expect, test } from "vitest";
import { databaseUrl } from "./database-url.ts";
import { db } from "./db/database.ts";
import { applyMigrations, listMigrations, migrationState } from "./migrations.ts";
import { schemaSql } from "./schema-sql.ts";

async function inEmptyDatabase<Result>(
  name: string,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const url = new URL(databaseUrl());
  url.pathname += `_${name}`;
  const database = url.pathname.slice(1);
  await db.query(`CREATE DATABASE ${database}`);
  try {
    return await work(url.href);
  } finally {
    await db.query(`DROP DATABASE ${database} WITH (FORCE)`);
  }
}

/** Every table, column, enum value, index and constraint of a database, a line each. */
async function describeDatabase(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ line: string }>(`
    SELECT 'column ' || concat_ws(' ', table_name, column_name, udt_name, is_nullable, column_default) AS line
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
    UNION ALL SELECT 'index ' || indexdef FROM pg_indexes
      WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
    UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND conrelid <> coalesce(to_regclass('_prisma_migrations')::oid, 0)
    UNION ALL SELECT 'enum ' || enumtypid::regtype || ' ' || enumlabel FROM pg_enum
    ORDER BY line`);
  await client.end();
  return rows.map(({ line }) => line);
}

test("a migrated database has nothing pending and nothing unknown", async () => {
  expect(await migrationState(db)).toMatchObject({ pending: [], unknown: [] });
});

test("the migrations make what the schema names, and no further column", async () => {
  const migrated = await describeDatabase(databaseUrl());
  const named = await inEmptyDatabase("schema", async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(await schemaSql(url, null, readFileSync("prisma/schema.prisma", "utf8")));
    await client.end();
    return describeDatabase(url);
  });
  const isColumn = (line: string) => line.startsWith("column ");
  expect(named.filter((line) => !migrated.includes(line))).toEqual([]);
  expect(migrated.filter(isColumn)).toEqual(named.filter(isColumn));
});

test("two processes that start together migrate once", async () => {
  const applied = await inEmptyDatabase("twice", (url) =>
    Promise.all([applyMigrations(url), applyMigrations(url)]),
  );
  expect(applied.flat()).toEqual(listMigrations().map(({ name }) => name));
});

test("a database of a newer Copydesk is refused", async () => {
  const refusal = inEmptyDatabase("newer", async (url) => {
    await applyMigrations(url);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`UPDATE "_prisma_migrations" SET migration_name = '29990101000000_later'`);
    await client.end();
    await applyMigrations(url);
  });
  await expect(refusal).rejects.toThrow("newer version of Copydesk");
});
