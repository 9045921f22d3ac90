import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { Connection } from "./db/connection.ts";

// Any constant will do, as long as it is Copydesk's own: it keeps two processes from migrating at once.
const migrationLock = "5021879437001";

// What Prisma's own tools make and read.
const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) NOT NULL PRIMARY KEY,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/** A committed migration: its folder's name and its SQL. */
export type Migration = { readonly name: string; readonly sql: string };

/** The committed migrations, oldest first, from prisma/migrations of the folder Copydesk runs in. */
export function listMigrations(): Migration[] {
  const folder = join(process.cwd(), "prisma", "migrations");
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name, "migration.sql"), "utf8") }));
}

/** The migrations a database has been through, those to come, and those it knows but this version of Copydesk does not. */
export type MigrationState = {
  readonly applied: readonly string[];
  readonly pending: readonly Migration[];
  readonly unknown: readonly string[];
};

/** Compares the committed migrations with those that the database behind `client` has been through. */
export async function migrationState(client: Pick<Connection, "query">): Promise<MigrationState> {
  const applied = await appliedMigrations(client);
  const committed = listMigrations();
  return {
    applied,
    pending: committed.filter(({ name }) => !applied.includes(name)),
    unknown: applied.filter((name) => !committed.some((migration) => migration.name === name)),
  };
}

async function appliedMigrations(client: Pick<Connection, "query">): Promise<string[]> {
  const tables = await client.query<{ name: string | null }>(
    `SELECT to_regclass('"_prisma_migrations"')::text AS name`,
  );
  if (!tables.rows[0]?.name) return [];
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM "_prisma_migrations"
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map(({ name }) => name);
}

/**
 * Brings the database at `url` to this version of Copydesk and returns the names of the migrations applied. Each
 * one and its line in Prisma's `_prisma_migrations` are one transaction, so a killed process leaves nothing half
 * done; an advisory lock makes two processes that start together apply them once. `tell` hears of each before it begins.
 * @throws Error with a sentence when the database belongs to a newer Copydesk, or a migration fails.
 */
export async function applyMigrations(
  url: string,
  tell: (step: string) => void = () => {},
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    await lockMigrations(client, tell);
    const { pending, unknown } = await migrationState(client);
    if (unknown.length > 0) {
      throw new Error(
        `The database was made by a newer version of Copydesk (it knows the migration ${unknown.join(", ")}). Start that version, or restore a backup that this one made.`,
      );
    }
    for (const migration of pending) {
      tell(`Applying the migration ${migration.name}.`);
      await applyMigration(client, migration);
    }
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function lockMigrations(client: pg.Client, tell: (step: string) => void): Promise<void> {
  const { rows } = await client.query<{ held: boolean }>("SELECT pg_try_advisory_lock($1) AS held", [
    migrationLock,
  ]);
  if (rows[0]?.held) return;
  tell("Another Copydesk applies migrations to this database; waiting for it.");
  await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
}

async function applyMigration(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await runMigration(client, migration);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The migration ${migration.name} failed and was taken back: ${reason}.`, {
      cause: error,
    });
  }
}

/** Runs one migration and writes its line in the history, in the transaction that `client` is in. */
export async function runMigration(
  client: Pick<Connection, "query">,
  { name, sql }: Migration,
): Promise<void> {
  await client.query(historyTable);
  await client.query(sql);
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), createHash("sha256").update(sql).digest("hex"), name],
  );
}
