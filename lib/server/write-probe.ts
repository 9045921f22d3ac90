import type pg from "pg";

/** Where a batch of changes is written (layers/batches.ts). */
const tables = ["Layer", "Span", "Relation", "Verdict", "Batch"];

/** Rows of the filling, each just too short to be compressed: half a megabyte, more than nearly every batch takes. */
const fillingRows = 256;
const fillingBytes = 1900;

/**
 * Goes the way of a batch of changes without changing anything: the connection may write, the tables are not locked by somebody
 * else, the disk has room for half a megabyte (in a temporary table that is emptied at once), and a commit reaches the disk.
 * @throws PostgreSQL's error for whatever stands in the way.
 */
export async function tryWriting(client: pg.PoolClient): Promise<void> {
  try {
    await client.query("BEGIN; SET LOCAL lock_timeout = '1s'; SET LOCAL statement_timeout = '2s'");
    await client.query("SET LOCAL client_min_messages = warning");
    // Refused where the database is read-only, as nothing else below would be.
    await client.query(`UPDATE "Layer" SET "revision" = "revision" WHERE false`);
    await client.query(`LOCK TABLE ${tables.map((name) => `"${name}"`).join(", ")} IN ROW EXCLUSIVE MODE`);
    await client.query(
      "CREATE TEMP TABLE IF NOT EXISTS copydesk_filling (filling text) ON COMMIT DELETE ROWS",
    );
    await client.query(
      "INSERT INTO pg_temp.copydesk_filling SELECT repeat('x', $1) FROM generate_series(1, $2)",
      [fillingBytes, fillingRows],
    );
    await client.query("SELECT pg_logical_emit_message(true, 'copydesk', '')");
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
