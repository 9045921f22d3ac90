import type { Connection } from "../db/connection.ts";

// Triggers cut the pieces of text and count again, and tallies are counted again from the layers; sign-ins, their failures and
// who has what open are this machine's affair.
const leftOut = [
  "_prisma_migrations",
  "ArticleChunk",
  "ArticleCount",
  "ArticleStanding",
  "ArticleTally",
  "DayCount",
  "LabelUse",
  "LayerCount",
  "LayerStanding",
  "Presence",
  "Session",
  "SignInFailure",
  "SpanCount",
  "StoryCount",
];

/** The tables of a backup, each after those that its rows refer to. */
export async function listTables(client: Connection): Promise<string[]> {
  const tables = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
  );
  const references = await client.query<{ from: string; to: string }>(
    `SELECT f.relname AS "from", t.relname AS "to" FROM pg_constraint c
     JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
     WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND f.oid <> t.oid`,
  );
  const left = new Set(tables.rows.map(({ name }) => name).filter((name) => !leftOut.includes(name)));
  const ordered: string[] = [];
  while (left.size > 0) {
    const waits = new Set(references.rows.filter(({ to }) => left.has(to)).map(({ from }) => from));
    const ready = [...left].filter((name) => !waits.has(name));
    if (ready.length === 0)
      throw new RangeError(`tables refer to each other in a circle: ${[...left].join(", ")}`);
    for (const name of ready) left.delete(name);
    ordered.push(...ready);
  }
  return ordered;
}
