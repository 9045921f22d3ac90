import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/prisma/client/client.ts";

/** The address of PostgreSQL: set by whoever runs Copydesk, or by `npm start` for the embedded one. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start Copydesk with `npm start` or `npm run dev`.");
  return url;
}

type Connections = { pool: pg.Pool; prisma: PrismaClient };

function connect(): Connections {
  const pool = new pg.Pool({
    connectionString: databaseUrl(),
    max: 10,
    // Prisma's adapter writes and reads moments as UTC without saying so, which is right in a session of that zone only.
    onConnect: async (client) => {
      await client.query("SET TIME ZONE 'UTC'");
    },
  });
  // An idle connection that PostgreSQL closes is replaced at its next use; without a listener it would end the process.
  pool.on("error", () => {});
  // A busy machine stands in line rather than giving up; at sign-in that would look like a wrong password.
  const transactionOptions = { maxWait: 15_000, timeout: 15_000 };
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions }) };
}

// The development server loads this file anew at each edit; the connections outlive that.
const kept = globalThis as typeof globalThis & { copydeskConnections?: Connections };

function connections(): Connections {
  kept.copydeskConnections ??= connect();
  return kept.copydeskConnections;
}

/** Prisma, for everyday reads and writes. Connects at first use, so that building needs no database. */
export const prisma: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_target, name) => Reflect.get(connections().prisma, name),
});

/** The same connections as plain `pg`, for imports, batches of changes and exports. */
export function pool(): pg.Pool {
  return connections().pool;
}

/** Closes every connection, so that a command can end. */
export async function disconnect(): Promise<void> {
  const open = kept.copydeskConnections;
  if (!open) return;
  kept.copydeskConnections = undefined;
  await open.prisma.$disconnect();
  if (!open.pool.ended) await open.pool.end();
}
