import type { Connection } from "../db/connection.ts";
import { db } from "../db/database.ts";
import { notifyLayer } from "./layer-events.ts";

/** What somebody is told: marks of these articles, and of which of their layers. */
export type Told = { readonly articleIds: readonly string[]; readonly layerIds: readonly string[] };

/**
 * Keeps that somebody has read, on these articles, marks that are not their own: gold, a colleague's layer or what was said of it. From
 * then on they cannot annotate them blind (docs/decisions/016-who-has-read-is-not-blind.md), and the annotators of the layers cannot
 * take these back (take-back-layer.ts). To be called wherever such marks are told to a person, outside of a snapshot.
 */
export async function recordReading(client: Connection, userId: string, told: Told): Promise<void> {
  if (told.articleIds.length === 0) return;
  await client.query(
    `INSERT INTO "LayerReading" ("articleId", "userId")
     SELECT article."id", $1::uuid FROM "Article" article WHERE article."id" = ANY ($2::uuid[])
       AND NOT EXISTS (SELECT FROM "LayerReading" known WHERE known."articleId" = article."id" AND known."userId" = $1)
     ON CONFLICT DO NOTHING`,
    [userId, told.articleIds],
  );
  const opened = await client.query<{ id: string }>(
    `UPDATE "Layer" SET "openedAt" = now(), "openedById" = $1 WHERE "id" IN (
       SELECT "id" FROM "Layer" WHERE "articleId" = ANY ($2::uuid[]) AND "id" = ANY ($3::uuid[])
         AND "kind" = 'ANNOTATOR' AND "status" = 'SUBMITTED' AND "openedAt" IS NULL AND "ownerId" <> $1::uuid
       ORDER BY "id" FOR NO KEY UPDATE)
     RETURNING "id"`,
    [userId, told.articleIds, told.layerIds],
  );
  for (const { id } of opened.rows) await notifyLayer(client, id, "review");
}

/**
 * What `read` answers, once it is kept that `userId` has read it: of the layers that it says it told, none was taken back by its
 * annotator meanwhile. Where one was, it is read again. `toTold` answers null where there was nothing but one's own.
 */
export async function readAndRecord<Answer>(
  userId: string,
  read: () => Promise<Answer>,
  toTold: (answer: Answer) => { articleIds: readonly string[]; layerIds: readonly string[] } | null,
): Promise<Answer> {
  for (;;) {
    const answer = await read();
    const told = toTold(answer);
    if (!told) return answer;
    await recordReading(db, userId, told);
    const gone = await db.query(
      `SELECT FROM unnest($1::uuid[]) AS told("id") WHERE NOT EXISTS (
         SELECT FROM "Layer" layer WHERE layer."id" = told."id"
           AND (layer."kind" = 'GOLD' OR layer."status" IN ('SUBMITTED', 'RETURNED', 'ACCEPTED')))`,
      [told.layerIds],
    );
    if (gone.rowCount === 0) return answer;
  }
}

/** As `recordReading`, for the articles of layers that leave in an export; one's own layers tell nothing new. */
export async function recordLayersRead(
  client: Connection,
  userId: string,
  layerIds: readonly string[],
): Promise<void> {
  const found = await client.query<{ articleId: string }>(
    `SELECT DISTINCT "articleId" FROM "Layer" WHERE "id" = ANY ($2::uuid[]) AND "ownerId" IS DISTINCT FROM $1::uuid`,
    [userId, layerIds],
  );
  await recordReading(client, userId, { articleIds: found.rows.map(({ articleId }) => articleId), layerIds });
}

/** SQL for whether an article (SQL for its id) is one that `user` (SQL) can no longer annotate blind, in a project that is. */
export function isReadBy(articleId: string, user: string): string {
  return `EXISTS (SELECT FROM "LayerReading" reading
    JOIN "Article" of ON of."id" = reading."articleId" JOIN "Project" blind ON blind."id" = of."projectId"
    WHERE reading."articleId" = ${articleId} AND reading."userId" = ${user} AND blind."isBlind")`;
}
