import { type TalliedArticle, tallyArticle } from "@/lib/core/agreement/tally-article.ts";
import type { Connection } from "../db/connection.ts";
import { readLabels } from "../projects/label-rows.ts";
import { countedArticles, wayOfCounting } from "./counted-articles.ts";
import { readCountedLayers } from "./layer-rows.ts";

/** Articles of one project to be tallied, few enough to be held at once. */
export type TallyInput = { readonly projectId: string; readonly articleIds: readonly string[] };

/** A tally as JSON. */
type Tallied = { readonly articleId: string; readonly basis: string; readonly tally: string };

/** Tallies articles and keeps the tallies, each with what it rests on at the moment of reading. */
export async function tallyArticles(client: Connection, input: TallyInput): Promise<void> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const read = await readArticles(client, input).finally(() => client.query("COMMIT"));
  const tallied = read.articles.map(({ basis, ...article }): Tallied => {
    const tally = tallyArticle(article, read.layersOf(article.id), read.labels);
    return { articleId: article.id, basis, tally: JSON.stringify(tally) };
  });
  await keepTallies(client, tallied);
}

async function readArticles(client: Connection, { projectId, articleIds }: TallyInput) {
  const labels = await readLabels(client, projectId);
  const found = await client.query<TalliedArticle & { basis: string }>(
    `WITH counted AS (${countedArticles})
     SELECT article."id", article."storyId", counted."week", counted."basis", article."text", article."language"
     FROM counted JOIN "Article" article ON article."id" = counted."id" ORDER BY article."id"`,
    [projectId, wayOfCounting(labels), articleIds],
  );
  return { labels, articles: found.rows, layersOf: await readCountedLayers(client, articleIds) };
}

/**
 * In the order of ids, so that two processes that keep the same never wait for each other; an article just deleted is passed over. Each value
 * has a parameter of its own: in lists they would have to be escaped, which takes as long as all else about keeping them.
 */
async function keepTallies(client: Connection, tallied: readonly Tallied[]): Promise<void> {
  if (tallied.length === 0) return;
  const rows = tallied.map((_, at) => `($${3 * at + 1}::uuid, $${3 * at + 2}, $${3 * at + 3}::json)`);
  await client.query(
    `INSERT INTO "ArticleTally" ("articleId", "basis", "tally")
     SELECT article."id", row."basis", row."tally"
     FROM (VALUES ${rows.join(", ")}) AS row("articleId", "basis", "tally")
     JOIN "Article" article ON article."id" = row."articleId" ORDER BY article."id"
     ON CONFLICT ("articleId") DO UPDATE SET "basis" = excluded."basis", "tally" = excluded."tally", "at" = now()
     WHERE "ArticleTally"."basis" <> excluded."basis"`,
    tallied.flatMap(({ articleId, basis, tally }) => [articleId, basis, tally]),
  );
}
