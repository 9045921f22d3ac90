import { createHash } from "node:crypto";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type EmbeddedPostgres, openEmbeddedPostgres } from "@/lib/server/embedded/embedded-postgres.ts";
import { applyMigrations, listMigrations } from "@/lib/server/migrations.ts";

// A test's rows need not survive a power cut.
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/** A PostgreSQL for tests, shared by the test runs of this folder that happen at once, and the template of their databases. */
export async function openTestPostgres(): Promise<{ postgres: EmbeddedPostgres; template: string }> {
  const key = shortHash(process.cwd());
  const postgres = await openEmbeddedPostgres(
    join(tmpdir(), `copydesk-test-${userInfo().uid}-${key}`),
    settings,
  );
  const template = `template_${shortHash(JSON.stringify(listMigrations()))}`;
  await withClient(postgres.url("postgres"), async (client) => {
    await client.query("SELECT pg_advisory_lock(1)");
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [template]);
    if (rowCount) return;
    const unfinished = `${template}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    await applyMigrations(postgres.url(unfinished));
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
  });
  return { postgres, template };
}

/** Was this database, `test_<process id>_…`, left by a test run that was killed? */
export function isLeftBehind(name: string): boolean {
  try {
    process.kill(Number(name.split("_")[1]), 0);
    return false;
  } catch {
    return true;
  }
}

/** Drops the tests' databases that `isUnwanted`. */
export async function dropTestDatabases(url: string, isUnwanted: (name: string) => boolean): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE datname LIKE 'test\\_%'",
    );
    for (const { name } of rows) {
      if (isUnwanted(name)) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
  });
}

/** Makes the database `name` anew from `template`. */
export async function createTestDatabase(url: string, name: string, template: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  });
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
