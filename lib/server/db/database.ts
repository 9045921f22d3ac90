import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/prisma/client/client.ts";
import { connectionConfig, mostConnections, prepareSession } from "../connections.ts";
import { log } from "../log.ts";
import { endAtSilence, mayBeSilent } from "../silence.ts";
import { type Connection, connectionOver } from "./connection.ts";
import { RequestPool } from "./request-pool.ts";

type Connections = { pool: pg.Pool; prisma: PrismaClient };

function connect(): Connections {
  const pool = new RequestPool({
    ...connectionConfig("requests"),
    max: mostConnections("requests"),
    onConnect: (client) => {
      if (client instanceof pg.Client) {
        client.once("end", () => mayBeSilent(client));
        endAtSilence(client, "requests");
      }
      return prepareSession(client, "requests");
    },
  });
  // A connection that PostgreSQL closes is replaced at its next use; without listeners, for the idle ones and for those in use
  // between two statements, it would end the process.
  pool.on("error", ({ message }) => log.warn({ reason: message }, "PostgreSQL closed an idle connection"));
  pool.on("connect", (client) => client.on("error", () => {}));
  pool.on("acquire", (client) => endAtSilence(client, "requests"));
  pool.on("release", (_error, client) => mayBeSilent(client));
  // A busy machine stands in line rather than giving up.
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

/** Typed SQL over the same connections. */
export const db: Connection = connectionOver(pool);

/** The connections themselves, for what holds one of them for longer than a statement. */
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
