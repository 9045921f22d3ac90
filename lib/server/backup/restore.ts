import type pg from "pg";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { listMigrations, runMigration } from "../migrations.ts";
import { inTransaction } from "../transaction.ts";
import { listTables } from "./backup-tables.ts";

const headerSchema = z.object({
  copydesk: z.literal("backup"),
  format: z.literal(1),
  migrations: z.array(z.string()),
});
const markerSchema = z.union([
  z.tuple([z.literal("table"), z.string()]),
  z.tuple([z.literal("end"), z.number()]),
]);

const pieceBytes = 4_000_000;

/**
 * Fills an empty database from the lines of a backup, in one transaction: all of it is there afterwards, or nothing. A backup
 * of an older Copydesk is loaded as it was and then migrated. Constant memory.
 * @throws AppError CONFLICT when the database is not empty; INVALID when this is no whole backup, or a newer Copydesk made it.
 */
export async function restoreBackup(
  lines: AsyncIterable<string>,
  onRows: (rows: number) => void,
): Promise<{ rows: number }> {
  return inTransaction("longWrite", async (client) => {
    await requireEmpty(client);
    const iterator = lines[Symbol.asyncIterator]();
    const first = await iterator.next();
    const migrations = readHeader(first.done ? "" : first.value);
    const later = await goBackTo(client, migrations);
    const rows = await loadRows(client, { [Symbol.asyncIterator]: () => iterator }, onRows);
    for (const migration of later) await runMigration(client, migration);
    return { rows };
  });
}

async function requireEmpty(client: pg.PoolClient): Promise<void> {
  for (const table of ["User", "Project"]) {
    const { rowCount } = await client.query(`SELECT FROM "${table}" LIMIT 1`);
    if (rowCount) {
      throw new AppError(
        "CONFLICT",
        "The database is not empty. Restore into a fresh one: set COPYDESK_DATA or DATABASE_URL to another place.",
      );
    }
  }
  // A link made while nobody was there would outlive the restore.
  await client.query(`DELETE FROM "OneTimeLink"`);
}

function readHeader(line: string): string[] {
  const header = headerSchema.safeParse(parseLine(line));
  if (!header.success)
    throw new AppError("INVALID", "This file is not a backup that copydesk backup has made.");
  const known = listMigrations().map(({ name }) => name);
  const unknown = header.data.migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new AppError(
      "INVALID",
      `A newer Copydesk made this backup (it knows ${unknown.join(", ")}). Restore it there.`,
    );
  }
  return header.data.migrations;
}

/** Takes the empty database to where it was when the backup was made; answers the migrations to come after loading. */
async function goBackTo(client: pg.PoolClient, migrations: readonly string[]) {
  const all = listMigrations();
  const later = all.filter(({ name }) => !migrations.includes(name));
  if (later.length === 0) return later;
  await client.query("DROP SCHEMA public CASCADE");
  await client.query("CREATE SCHEMA public");
  for (const migration of all) if (!later.includes(migration)) await runMigration(client, migration);
  return later;
}

async function loadRows(
  client: pg.PoolClient,
  lines: AsyncIterable<string>,
  onRows: (rows: number) => void,
): Promise<number> {
  const tables = await listTables(client);
  let table = "";
  let piece: string[] = [];
  let bytes = 0;
  let rows = 0;
  const flush = async () => {
    if (piece.length === 0) return;
    const name = client.escapeIdentifier(table);
    const sql = `INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`;
    await client.query(sql, [`[${piece.join(",")}]`]);
    rows += piece.length;
    onRows(rows);
    piece = [];
    bytes = 0;
  };
  for await (const line of lines) {
    if (line.startsWith("{")) {
      piece.push(line);
      bytes += line.length;
      if (bytes > pieceBytes) await flush();
      continue;
    }
    await flush();
    const marker = markerSchema.safeParse(parseLine(line)).data;
    if (marker?.[0] === "end" && marker[1] === rows) return rows;
    if (marker?.[0] !== "table" || !tables.includes(marker[1])) break;
    table = marker[1];
  }
  throw new AppError(
    "INVALID",
    "The backup is cut short or damaged. Nothing was restored; use another copy.",
  );
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
