import {
  type CompiledQuery,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type pg from "pg";
import type { Tables } from "./tables.ts";

type SendText = <Row extends pg.QueryResultRow>(
  text: string,
  values?: readonly unknown[],
) => Promise<pg.QueryResult<Row>>;

/** Where statements are sent: the pool, or one connection and the transaction it is in. Queries are typed by the schema. */
export type Connection = Kysely<Tables> & {
  /** Sends a statement that has no typed form. */
  readonly query: SendText;
};

/** The typed queries of `source`, a pool or a connection, which whoever opened it closes. */
export function connectionOver(source: () => Pick<pg.Pool | pg.ClientBase, "query">): Connection {
  const query: SendText = (text, values = []) => source().query(text, [...values]);
  const dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driverOver(query),
    createIntrospector: (kysely: Kysely<unknown>) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  return Object.assign(new Kysely<Tables>({ dialect }), { query });
}

function driverOver(send: SendText): Driver {
  const connection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const { rows, rowCount } = await send<never>(sql, parameters);
      return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
    },
    streamQuery() {
      throw new RangeError("Long answers are read with a cursor of lib/server/db.");
    },
  };
  const refuse = async () => {
    throw new RangeError("A transaction is begun with inTransaction.");
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
}
