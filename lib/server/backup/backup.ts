import { createHash } from "node:crypto";
import pg from "pg";
import type { Connection } from "../db/connection.ts";
import { inTransaction } from "../db/transaction.ts";
import { migrationState } from "../migrations.ts";
import type { BackupHeader } from "./backup-lines.ts";
import { listTables } from "./backup-tables.ts";

/**
 * The lines of a backup: a header, then for each table `["table", name]` and its rows as objects, then `["end", rows, sha256]`
 * with the SHA-256 of all lines before it.
 */
type WrittenHeader = BackupHeader & { format: 2; madeAt: string };

// About this much of the database is in memory at a time, whatever the size of its rows.
const pieceBytes = 4_000_000;
const mostRows = 2000;

/**
 * Everything in the database but sign-ins, as lines of JSON from one unchanging view of it: people can work on meanwhile.
 * Constant memory. Calls `onRows` with the number of rows so far.
 */
export async function writeBackup(
  write: (lines: string) => Promise<void>,
  onRows: (rows: number) => void,
): Promise<{ rows: number }> {
  return inTransaction("longSnapshot", async (client) => {
    const { applied } = await migrationState(client);
    const hash = createHash("sha256");
    const writeHashed = async (lines: string) => {
      hash.update(lines);
      await write(lines);
    };
    const header: WrittenHeader = {
      copydesk: "backup",
      format: 2,
      madeAt: new Date().toISOString(),
      migrations: [...applied],
    };
    await writeHashed(`${JSON.stringify(header)}\n`);
    let rows = 0;
    for (const table of await listTables(client)) {
      await writeHashed(`${JSON.stringify(["table", table])}\n`);
      for await (const lines of readTable(client, table)) {
        await writeHashed(`${lines.join("\n")}\n`);
        rows += lines.length;
        onRows(rows);
      }
    }
    await write(`${JSON.stringify(["end", rows, hash.digest("hex")])}\n`);
    return { rows };
  });
}

async function* readTable(client: Connection, table: string): AsyncGenerator<string[]> {
  const name = pg.escapeIdentifier(table);
  // A revision of an article comes after the article.
  const order = table === "Article" ? `ORDER BY "revision", "createdAt"` : "";
  await client.query(
    `DECLARE piece NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS line FROM ${name} t ${order}`,
  );
  let count = 1;
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${count} FROM piece`);
    if (rows.length === 0) break;
    const lines = rows.map(({ line }) => line);
    yield lines;
    const bytesPerRow = lines.reduce((sum, line) => sum + line.length, 0) / lines.length;
    count = Math.max(1, Math.min(Math.floor(pieceBytes / bytesPerRow), count * 4, mostRows));
  }
  await client.query("CLOSE piece");
}
