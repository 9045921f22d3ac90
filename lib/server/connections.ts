import type pg from "pg";
import { databaseUrl } from "./database-url.ts";

const second = 1000;
const minute = 60 * second;

/**
 * What a connection is for: how many of them one process has at most, what PostgreSQL allows on it, in ms (0: no limit), and for how
 * many seconds PostgreSQL may be silent altogether before the connection is given up (silence.ts; 0: for ever).
 */
type Use = {
  readonly most: number;
  readonly statement: number;
  readonly lock: number;
  readonly idleInTransaction: number;
  readonly silence: number;
};

const uses = {
  /** The pool of pages and of the API. */
  requests: {
    most: 10,
    statement: 30 * second,
    lock: 10 * second,
    idleInTransaction: 30 * second,
    silence: 8,
  },
  /** Exports have connections of their own, so that whoever marks never waits for one. */
  export: { most: 4, statement: minute, lock: 10 * second, idleInTransaction: 2 * minute, silence: 60 },
  /** The one that hears of changes. */
  events: { most: 1, statement: 0, lock: 0, idleInTransaction: 0, silence: 0 },
  /** The one that asks whether PostgreSQL is there, while others wait for it. */
  pulse: { most: 1, statement: 2 * second, lock: second, idleInTransaction: second, silence: 8 },
  /** One for each worker (agreement/workers.ts). */
  agreement: { most: 2, statement: 10 * minute, lock: 10 * second, idleInTransaction: minute, silence: 60 },
} as const satisfies Readonly<Record<string, Use>>;
export type UseName = keyof typeof uses;

/** How many connections of a use one process opens. */
export function mostConnections(use: UseName): number {
  return uses[use].most;
}

/** How many seconds PostgreSQL may be silent before a connection of this use is given up; 0: for ever. */
export function longestSilence(use: UseName): number {
  return uses[use].silence;
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
