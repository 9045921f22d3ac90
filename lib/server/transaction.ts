import type pg from "pg";
import { pool } from "./database.ts";
import { toAppError } from "./database-error.ts";

/** What both the pool and one of its connections can do. */
export type Connection = Pick<pg.PoolClient, "query">;

const begins = {
  write: "BEGIN",
  /** One unchanging view of the database over several statements. */
  snapshot: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
} as const;

/**
 * Runs `work` in one transaction and answers what it answers; whatever it throws takes everything back.
 * @throws AppError INVALID when a constraint of the database refuses a row.
 */
export async function inTransaction<T>(
  kind: keyof typeof begins,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool().connect();
  let broken: Error | undefined;
  try {
    await client.query(begins[kind]);
    const answer = await work(client);
    await client.query("COMMIT");
    return answer;
  } catch (error) {
    await client.query("ROLLBACK").catch((reason: Error) => {
      broken = reason;
    });
    throw toAppError(error);
  } finally {
    // A connection that could not roll back is closed rather than handed to the next request.
    client.release(broken);
  }
}
