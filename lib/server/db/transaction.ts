import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { Prisma } from "@/prisma/client/client.ts";
import { findRefusal } from "../outage.ts";
import { type Connection, connectionOver } from "./connection.ts";
import { pool, prisma } from "./database.ts";
import { toAppError } from "./database-error.ts";
import { lendTo } from "./request-pool.ts";

const client = Symbol("the connection of a transaction");

/** A transaction under way. A function that takes one cannot be called outside. */
export type Transaction = Connection & { readonly [client]: pg.PoolClient };

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
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return retryDeadlocks(() => runOnce(kind, work)).catch((error: unknown) => {
    throw toAppError(error);
  });
}

/**
 * Runs `work` with Prisma in the transaction `tx`; what it throws takes back what it did with Prisma. Calls of `prisma` itself are no
 * part of any transaction.
 */
export function withPrisma<T>(
  tx: Transaction,
  work: (prisma: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return lendTo(tx[client], () => prisma.$transaction(work));
}

/** As `inTransaction` to write, with Prisma. */
export function inPrismaTransaction<T>(
  work: (prisma: Prisma.TransactionClient, tx: Transaction) => Promise<T>,
): Promise<T> {
  return inTransaction("write", (tx) => withPrisma(tx, (inside) => work(inside, tx)));
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

async function runOnce<T>(kind: keyof typeof begins, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const connection = await pool().connect();
  let broken: Error | undefined;
  try {
    await connection.query(begins[kind]);
    const answer = await work(
      Object.assign(
        connectionOver(() => connection),
        { [client]: connection },
      ),
    );
    await connection.query("COMMIT");
    return answer;
  } catch (error) {
    await connection.query("ROLLBACK").catch((reason: Error) => {
      broken = reason;
    });
    throw error;
  } finally {
    // A connection that could not roll back is closed rather than handed to the next request.
    connection.release(broken);
  }
}

/** SQLSTATEs of a deadlock, and of a transaction that cannot stand in one order with the others. */
const conflicts: readonly string[] = ["40P01", "40001"];

function isDeadlock(error: unknown): boolean {
  // Prisma has one code of its own for deadlocks and conflicts; raw queries keep PostgreSQL's beside another.
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return error.code === "P2034" || conflicts.includes(findRefusal(error)?.originalCode ?? "");
  }
  return error instanceof pg.DatabaseError && conflicts.includes(error.code ?? "");
}
