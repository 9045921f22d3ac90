import pg from "pg";
import { databaseUrl } from "./database-url.ts";

const second = 1000;
const minute = 60 * second;

/** What a connection is for: how many of them one process has at most, and what PostgreSQL allows on it, in ms (0: no limit). */
type Use = {
  readonly most: number;
  readonly statement: number;
  readonly lock: number;
  readonly idleInTransaction: number;
};

const uses = {
  /** The pool of pages and of the API. */
  requests: { most: 10, statement: 30 * second, lock: 10 * second, idleInTransaction: 30 * second },
  /** Exports have connections of their own, so that whoever marks never waits for one. */
  export: { most: 4, statement: minute, lock: 10 * second, idleInTransaction: 2 * minute },
  /** The one that hears of changes. */
  events: { most: 1, statement: 0, lock: 0, idleInTransaction: 0 },
  /** One for each worker (agreement/workers.ts). */
  agreement: { most: 2, statement: 10 * minute, lock: 10 * second, idleInTransaction: minute },
} as const satisfies Readonly<Record<string, Use>>;
type UseName = keyof typeof uses;

/** How many connections of a use one process opens. */
export function mostConnections(use: UseName): number {
  return uses[use].most;
}

/** How long a request waits for a connection, new or of the pool, before it is told to come back. */
const connectionWaitMs = 10 * second;

/** What a new connection is made with; `prepareSession` says the rest. */
export function connectionConfig(use: UseName, url: string = databaseUrl()): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: `copydesk ${use}`,
    connectionTimeoutMillis: connectionWaitMs,
    // A machine that has gone away without a word is noticed after about twenty seconds.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10 * second,
  };
}

/** Sets the limits of a new connection. They are set with SQL, since poolers refuse them among the startup parameters. */
export async function prepareSession(client: Pick<pg.ClientBase, "query">, use: UseName): Promise<void> {
  const { statement, lock, idleInTransaction } = uses[use];
  // Prisma's adapter writes and reads moments as UTC without saying so, which is right in a session of that zone only.
  await client.query(
    `SET TIME ZONE 'UTC'; SET statement_timeout = ${statement}; SET lock_timeout = ${lock};
     SET idle_in_transaction_session_timeout = ${idleInTransaction}`,
  );
}

/**
 * Opens a connection outside the pool. One that is lost is noticed by whoever queries it.
 * @throws what PostgreSQL or the network says, when there is none to be had.
 */
export async function openConnection(use: UseName, url?: string): Promise<pg.Client> {
  const client = new pg.Client(connectionConfig(use, url));
  // Without a listener a connection that PostgreSQL closes would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    await prepareSession(client, use);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}
