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
 * Runs `work` of lib/server and answers every statement that it sent, in order, through Prisma or not. Where it closes a
 * connection in the middle of a transaction there is a ROLLBACK, for a loop that goes on with its own.
 */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const inTransaction = new Set<pg.Client>();
  const { query, end } = pg.Client.prototype;
  pg.Client.prototype.query = function recorded(this: pg.Client, ...given: unknown[]) {
    const statement = toStatement(given[0], given[1]);
    if (statement) statements.push(statement);
    if (statement?.text.startsWith("BEGIN")) inTransaction.add(this);
    if (statement && /^(COMMIT|ROLLBACK)/.test(statement.text)) inTransaction.delete(this);
    return Reflect.apply(query, this, given);
  };
  pg.Client.prototype.end = function recorded(this: pg.Client, ...given: unknown[]) {
    if (inTransaction.delete(this)) statements.push({ text: "ROLLBACK", values: [] });
    return Reflect.apply(end, this, given);
  };
  try {
    await work();
  } finally {
    Object.assign(pg.Client.prototype, { query, end });
  }
  return statements;
}
