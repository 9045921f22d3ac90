import pg from "pg";

/** One statement as it went to PostgreSQL. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] };

type Config = { text?: unknown; values?: unknown };

function toStatement(first: unknown, second: unknown): Statement | null {
  const config: Config = typeof first === "object" && first !== null ? first : { text: first };
  const values = Array.isArray(second) ? second : config.values;
  if (typeof config.text !== "string") return null;
  return { text: config.text, values: Array.isArray(values) ? values : [] };
}

/**
 * Runs `work` of lib/server and answers every statement that it sent, through Prisma or not: those of each connection in their order, one
 * connection after the other, so that a loop with one of its own keeps transactions apart. Where a connection is closed in the middle of one
 * there is a ROLLBACK.
 */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const byConnection = new Map<pg.Client, Statement[]>();
  const keep = (client: pg.Client, statement: Statement) => {
    const known = byConnection.get(client);
    if (known) known.push(statement);
    else byConnection.set(client, [statement]);
  };
  const inTransaction = new Set<pg.Client>();
  const { query, end } = pg.Client.prototype;
  pg.Client.prototype.query = function recorded(this: pg.Client, ...given: unknown[]) {
    const statement = toStatement(given[0], given[1]);
    if (statement) keep(this, statement);
    if (statement?.text.startsWith("BEGIN")) inTransaction.add(this);
    if (statement && /^(COMMIT|ROLLBACK)/.test(statement.text)) inTransaction.delete(this);
    return Reflect.apply(query, this, given);
  };
  pg.Client.prototype.end = function recorded(this: pg.Client, ...given: unknown[]) {
    if (inTransaction.delete(this)) keep(this, { text: "ROLLBACK", values: [] });
    return Reflect.apply(end, this, given);
  };
  try {
    await work();
  } finally {
    Object.assign(pg.Client.prototype, { query, end });
  }
  return [...byConnection.values()].flat();
}
