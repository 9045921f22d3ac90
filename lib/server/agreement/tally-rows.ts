import type { ArticleTally } from "@/lib/core/agreement/tally.ts";
import type { Connection } from "../db/connection.ts";

const talliesAtOnce = 100;

/**
 * The kept tallies of some articles in their order, a few at a time; the next few are on their way while these are worked on. Each is parsed
 * when its turn comes, since what waits is less to look after as text.
 */
export async function* readTallies(
  client: Connection,
  articleIds: readonly string[],
): AsyncGenerator<ArticleTally> {
  const read = (from: number) =>
    client.query<{ tally: string }>(
      `SELECT kept."tally"::text FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted("id", "position")
       JOIN "ArticleTally" kept ON kept."articleId" = wanted."id" ORDER BY wanted."position"`,
      [articleIds.slice(from, from + talliesAtOnce)],
    );
  let coming = read(0);
  for (let from = 0; from < articleIds.length; from += talliesAtOnce) {
    const { rows } = await coming;
    if (from + talliesAtOnce < articleIds.length) coming = read(from + talliesAtOnce);
    for (const { tally } of rows) yield JSON.parse(tally);
  }
}
