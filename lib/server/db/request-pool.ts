import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";

/** The connection that the next transaction of Prisma begins on; null once it has. */
const lent = new AsyncLocalStorage<{ client: pg.PoolClient | null }>();

const savepoints: Readonly<Record<string, string>> = {
  BEGIN: "SAVEPOINT prisma",
  COMMIT: "RELEASE SAVEPOINT prisma",
  ROLLBACK: "ROLLBACK TO SAVEPOINT prisma",
};

/** A connection in a transaction, on which a further transaction is a savepoint and which is not given back at its end. */
function withinTransaction(client: pg.PoolClient): pg.PoolClient {
  const query = ({ text, ...rest }: pg.QueryConfig) =>
    client.query({ ...rest, text: savepoints[text] ?? text });
  return new Proxy(client, {
    get(target, name) {
      if (name === "query") return query;
      if (name === "release") return () => {};
      return Reflect.get(target, name);
    },
  });
}

type Taken = (error: Error | undefined, client: pg.PoolClient | undefined, release: () => void) => void;

/** The pool of requests. Prisma's adapter asks for a `pg.Pool`, so this is one; it differs for who asks through `lendTo` only. */
export class RequestPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(taken: Taken): void;
  override connect(taken?: Taken): Promise<pg.PoolClient> | undefined {
    if (taken) {
      super.connect(taken);
      return undefined;
    }
    const waiting = lent.getStore();
    if (!waiting?.client) return super.connect();
    const { client } = waiting;
    waiting.client = null;
    return Promise.resolve(withinTransaction(client));
  }
}

/** Runs `begin`, which begins a transaction of Prisma: it becomes a part of the one that `client` is in. */
export function lendTo<T>(client: pg.PoolClient, begin: () => Promise<T>): Promise<T> {
  return lent.run({ client }, begin);
}
