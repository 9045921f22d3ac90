import pg from "pg";
import { z } from "zod";
import type { Prisma } from "@/prisma/client/client.ts";

/** What keeps the database from doing what it was asked, through no fault of the request. */
export type Outage = "away" | "busy" | "full" | "read-only";

/** By SQLSTATE, or by its class, the first two characters. */
const sqlStates: Readonly<Record<string, Outage>> = {
  // Connections that fail or are refused, sign-in to the database that fails, a database that is gone.
  "08": "away",
  "28": "away",
  "3D": "away",
  // It shuts down, has crashed, or starts.
  "57P": "away",
  // Input and output that fail.
  "58": "away",
  // Memory, connections; above all the disk.
  "53": "busy",
  "53100": "full",
  // A statement, a lock or an idle transaction that took too long; transactions that stood against each other too often.
  "57014": "busy",
  "55P03": "busy",
  "25P03": "busy",
  "25P04": "busy",
  "40001": "busy",
  "40P01": "busy",
  "25006": "read-only",
};

/** Prisma's own codes: it cannot connect, is cut off, waits too long. */
const prismaCodes: Readonly<Record<string, Outage>> = {
  P1000: "away",
  P1001: "away",
  P1002: "away",
  P1003: "away",
  P1008: "busy",
  P1010: "away",
  P1017: "away",
  P2024: "busy",
  P2028: "busy",
  P2034: "busy",
  P2037: "busy",
};

/** Codes of the network. */
const networkCodes: readonly string[] = [
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "EMFILE",
  "ENETUNREACH",
  "ENOENT",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
];

/** `pg` gives what it says itself no code. */
const sayings: readonly (readonly [RegExp, Outage])[] = [
  [/^timeout (exceeded when trying to connect|expired)/, "busy"],
  [/^(Connection terminated|Client has encountered a connection error|Client was closed)/, "away"],
  [/^Cannot use a pool after calling end/, "away"],
];

const refusalSchema = z.object({
  originalCode: z.string(),
  originalMessage: z.string().default(""),
  constraint: z.object({ index: z.string().optional() }).optional(),
});
const prismaMetaSchema = z.object({ driverAdapterError: z.object({ cause: refusalSchema }) });

/** What PostgreSQL answered Prisma: the SQLSTATE, its sentence and, of some constraints, the name; null where Prisma does not tell. */
export function findRefusal({
  meta,
}: Prisma.PrismaClientKnownRequestError): z.infer<typeof refusalSchema> | null {
  return prismaMetaSchema.safeParse(meta).data?.driverAdapterError.cause ?? null;
}

// By name, since pages and API are built with classes of their own.
function isKnownByPrisma(error: Error): error is Prisma.PrismaClientKnownRequestError {
  return error.name === "PrismaClientKnownRequestError";
}

/** What outage an error of `pg`, Prisma or the network tells of, or the error that it was made of; null for any other error. */
export function findOutage(error: unknown): Outage | null {
  if (error instanceof AggregateError) return findOutage(error.errors[0]);
  if (!(error instanceof Error)) return null;
  if (error instanceof pg.DatabaseError) return bySqlState(error.code);
  if (isKnownByPrisma(error))
    return bySqlState(findRefusal(error)?.originalCode) ?? prismaCodes[error.code] ?? null;
  if (error.name === "PrismaClientInitializationError") return "away";
  if (error.name === "AppError") return findOutage(error.cause);
  if ("syscall" in error && "code" in error && networkCodes.includes(String(error.code))) return "away";
  return sayings.find(([saying]) => saying.test(error.message))?.[1] ?? null;
}

function bySqlState(code = ""): Outage | null {
  return sqlStates[code] ?? sqlStates[code.slice(0, 3)] ?? sqlStates[code.slice(0, 2)] ?? null;
}

/** Waits for `work`, which may as well be left undone while the database cannot do it. */
export async function ifPossible(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!findOutage(error)) throw error;
  });
}
