import pg from "pg";
import { AppError } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";
import { inTransaction } from "../db/transaction.ts";
import { listMigrations, runMigration } from "../migrations.ts";
import { type BackupHeader, checkBackup, damaged, readHeader, readLine } from "./backup-lines.ts";
import { listTables } from "./backup-tables.ts";

const pieceBytes = 4_000_000;

/**
 * Fills an empty database from the lines of a backup, in one transaction: all of it is there afterwards, or nothing. `open` is called
 * twice: all lines are checked before the first is written. A backup of an older Copydesk is loaded as it was and then
 * migrated. Constant memory.
 * @throws AppError CONFLICT when the database is not empty; INVALID when this is no whole backup, or a newer Copydesk made it.
 */
export async function restoreBackup(
  open: () => AsyncIterable<string>,
  onRows: (rows: number) => void,
): Promise<{ rows: number; hasChecksum: boolean }> {
  const { hasChecksum } = await checkBackup(open());
  return inTransaction("longWrite", async (client) => {
    await requireEmpty(client);
    const iterator = open()[Symbol.asyncIterator]();
    const first = await iterator.next();
    const later = await goBackTo(client, requireKnown(readHeader(first.done ? "" : first.value)));
    const rows = await loadRows(client, { [Symbol.asyncIterator]: () => iterator }, onRows);
    for (const migration of later) await runMigration(client, migration);
    return { rows, hasChecksum };
  });
}

async function requireEmpty(client: Connection): Promise<void> {
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

/** The migrations that a backup has been through, all of which this version has to know. */
function requireKnown({ migrations }: BackupHeader): string[] {
  const known = listMigrations().map(({ name }) => name);
  const unknown = migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new AppError(
      "INVALID",
      `A newer Copydesk made this backup (it knows ${unknown.join(", ")}). Restore it there.`,
    );
  }
  return migrations;
}

/** Takes the empty database to where it was when the backup was made; answers the migrations to come after loading. */
async function goBackTo(client: Connection, migrations: readonly string[]) {
  const all = listMigrations();
  const later = all.filter(({ name }) => !migrations.includes(name));
  if (later.length === 0) return later;
  await client.query("DROP SCHEMA public CASCADE");
  await client.query("CREATE SCHEMA public");
  for (const migration of all) if (!later.includes(migration)) await runMigration(client, migration);
  return later;
}

async function loadRows(
  client: Connection,
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
    const name = pg.escapeIdentifier(table);
    const sql = `INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`;
    await client.query(sql, [`[${piece.join(",")}]`]);
    rows += piece.length;
    onRows(rows);
    piece = [];
    bytes = 0;
  };
  for await (const line of lines) {
    const read = readLine(line);
    if (read.kind === "row") {
      piece.push(read.json);
      bytes += read.json.length;
      if (bytes > pieceBytes) await flush();
      continue;
    }
    await flush();
    if (read.kind === "end" && read.rows === rows) return rows;
    if (read.kind === "end" || !tables.includes(read.name)) break;
    table = read.name;
  }
  throw damaged();
}
