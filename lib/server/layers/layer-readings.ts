import type { Connection } from "../transaction.ts";

/**
 * Keeps that somebody has read, on these articles, marks that are not their own: gold, a colleague's layer or what was said of it. From
 * then on they cannot annotate them blind (docs/decisions/016-who-has-read-is-not-blind.md). To be called wherever such marks are
 * told to a person, outside of a snapshot.
 */
export async function recordReading(
  client: Connection,
  userId: string,
  articleIds: readonly string[],
): Promise<void> {
  if (articleIds.length === 0) return;
  await client.query(
    `INSERT INTO "LayerReading" ("articleId", "userId")
     SELECT article."id", $1::uuid FROM "Article" article WHERE article."id" = ANY ($2::uuid[])
       AND NOT EXISTS (SELECT FROM "LayerReading" known WHERE known."articleId" = article."id" AND known."userId" = $1)
     ON CONFLICT DO NOTHING`,
    [userId, articleIds],
  );
}

/** SQL for whether an article (SQL for its id) is one that `user` (SQL) can no longer annotate blind, in a project that is. */
export function isReadBy(articleId: string, user: string): string {
  return `EXISTS (SELECT FROM "LayerReading" reading
    JOIN "Article" of ON of."id" = reading."articleId" JOIN "Project" blind ON blind."id" = of."projectId"
    WHERE reading."articleId" = ${articleId} AND reading."userId" = ${user} AND blind."isBlind")`;
}
