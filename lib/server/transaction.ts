import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { Prisma } from "@/prisma/client/client.ts";
import { pool, prisma } from "./database.ts";
import { toAppError } from "./database-error.ts";
import { originalCode } from "./outage.ts";

/** What both the pool and one of its connections can do. */
export type Connection = Pick<pg.PoolClient, "query">;

const begins = {
  write: "BEGIN",
  /** One unchanging view of the database over several statements. */
  snapshot: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
  /** The same for what may touch every row of a project or of the database: its statements take longer than a request's. */
  longWrite: "BEGIN; SET LOCAL statement_timeout = '30min'",
  longSnapshot: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = '30min'",
} as const;

/** How often a transaction is begun that stands against another: PostgreSQL ends one of the two. */
const attempts = 3;
const restMs = 50;

/**
 * Runs `work` in one transaction and answers what it answers; whatever it throws takes everything back. When PostgreSQL ends it
 * to resolve a deadlock, `work` runs again from the beginning, so it changes nothing but the database.
 * @throws AppError INVALID when a constraint of the database refuses a row; UNAVAILABLE when the database cannot do it now.
 */
export async function inTransaction<T>(
  kind: keyof typeof begins,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return retryDeadlocks(() => runOnce(kind, work)).catch((error: unknown) => {
    throw toAppError(error);
  });
}

/** As `inTransaction` to write, with Prisma; what the database refuses is thrown as Prisma has it. */
export async function inPrismaTransaction<T>(work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return retryDeadlocks(() => prisma.$transaction(work));
}

async function retryDeadlocks<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (!isDeadlock(error) || attempt === attempts) throw error;
      // The other is woken by now, but on a busy machine this one would be quicker and take from it what it waits for.
      await pause(attempt * restMs);
    }
  }
}

async function runOnce<T>(
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
    throw error;
  } finally {
    // A connection that could not roll back is closed rather than handed to the next request.
    client.release(broken);
  }
}

/** SQLSTATEs of a deadlock, and of a transaction that cannot stand in one order with the others. */
const conflicts: readonly string[] = ["40P01", "40001"];

function isDeadlock(error: unknown): boolean {
  // Prisma has one code of its own for deadlocks and conflicts; raw queries keep PostgreSQL's beside another.
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return error.code === "P2034" || conflicts.includes(originalCode(error) ?? "");
  }
  return error instanceof pg.DatabaseError && conflicts.includes(error.code ?? "");
}
