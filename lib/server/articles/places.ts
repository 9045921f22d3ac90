import type { Assignment } from "@/lib/core/assignment/plan.ts";
import type { Prisma } from "@/prisma/client/client.ts";
import type { Connection } from "../db/connection.ts";
import { openInSql } from "../db/status-sql.ts";
import { isReadBy } from "../layers/layer-readings.ts";

/** For `"Layer" layer`: nothing was ever done in it. */
export const untouched = `layer."kind" = 'ANNOTATOR' AND layer."status" = 'ASSIGNED' AND layer."revision" = 0
  AND NOT EXISTS (SELECT FROM "Span" span WHERE span."layerId" = layer."id")`;

/**
 * Keeps a project's settings as they are until the transaction ends. Whoever gives places takes these locks in one order:
 * project, members, articles.
 */
export async function lockProject(client: Connection, projectId: string): Promise<void> {
  await client.query(`SELECT FROM "Project" WHERE "id" = $1 FOR SHARE`, [projectId]);
}

/** Keeps members (null: all) where they are, and whoever else gives them places waiting, until the transaction ends. */
export async function lockMembers(
  client: Connection,
  projectId: string,
  userIds: readonly string[] | null,
): Promise<void> {
  await client.query(
    `SELECT FROM "Member" member JOIN "User" person ON person."id" = member."userId"
     WHERE member."projectId" = $1 AND ($2::uuid[] IS NULL OR member."userId" = ANY ($2::uuid[]))
     ORDER BY member."userId" FOR UPDATE OF member FOR SHARE OF person`,
    [projectId, userIds],
  );
}

/** Keeps whoever else gives places of these articles waiting until the transaction ends. */
export async function lockArticles(client: Connection, articleIds: readonly string[]): Promise<void> {
  await client.query(`SELECT FROM "Article" WHERE "id" = ANY ($1::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`, [
    articleIds,
  ]);
}

/**
 * Gives places, which come up in people's queues in the order of the list: a new layer each, or the one that its owner had to
 * leave. A place that its person has stays as it is, and who has read what others marked there gets none in a blind project. Answers
 * the layers given. Whether there is a place was decided before.
 */
export async function givePlaces(
  client: Connection,
  places: readonly Assignment[],
): Promise<{ id: string; articleId: string }[]> {
  const given = await client.query<{ id: string; articleId: string }>(
    `INSERT INTO "Layer" ("id", "articleId", "kind", "ownerId", "createdAt")
     SELECT gen_random_uuid(), place."articleId", 'ANNOTATOR', place."userId", now() + place."nth" * interval '1 microsecond'
     FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS place("articleId", "userId", "nth")
     WHERE NOT ${isReadBy(`place."articleId"`, `place."userId"`)}
     ON CONFLICT ("articleId", "ownerId") DO UPDATE SET "status" = 'IN_PROGRESS', "updatedAt" = now()
       WHERE "Layer"."status" = 'WITHDRAWN'
     RETURNING "id", "articleId"`,
    [places.map(({ articleId }) => articleId), places.map(({ userId }) => userId)],
  );
  return given.rows;
}

/**
 * Takes back what articles have beyond `wanted` annotators, the latest first, as far as nobody has begun it. Answers how many
 * places that were.
 */
export async function takeBackSurplus(
  client: Connection,
  projectId: string,
  wanted: number,
): Promise<number> {
  const gone = await client.query(
    `WITH places AS (
       SELECT layer."id", layer."articleId", layer."createdAt", (${untouched}) AS "isUntouched",
         count(*) OVER (PARTITION BY layer."articleId") - $2::int AS "surplus"
       FROM "Layer" layer JOIN "Article" article ON article."id" = layer."articleId"
       WHERE article."projectId" = $1 AND layer."kind" = 'ANNOTATOR' AND layer."status" <> 'WITHDRAWN'
     ), latest AS (
       SELECT "id", "surplus", row_number() OVER (PARTITION BY "articleId" ORDER BY "createdAt" DESC, "id") AS "nth"
       FROM places WHERE "isUntouched"
     )
     DELETE FROM "Layer" layer USING latest
     WHERE layer."id" = latest."id" AND latest."nth" <= latest."surplus" AND ${untouched}`,
    [projectId, wanted],
  );
  return gone.rowCount ?? 0;
}

/**
 * Takes a person's open work from them: places that they have not begun are free again, and what they have begun is kept but
 * counts for nothing. What they submitted stays. Of one project, or (null) of every one in which they can no longer work.
 */
export async function withdrawOpenWork(
  tx: Prisma.TransactionClient,
  userId: string,
  projectId: string | null,
): Promise<void> {
  const lost = `layer."ownerId" = $1::uuid AND EXISTS (
    SELECT FROM "Article" article, "User" person
    WHERE article."id" = layer."articleId" AND person."id" = $1::uuid AND CASE
      WHEN $2::uuid IS NOT NULL THEN article."projectId" = $2::uuid
      ELSE person."disabledAt" IS NOT NULL OR NOT person."isAdmin" AND NOT EXISTS (
        SELECT FROM "Member" member WHERE member."projectId" = article."projectId" AND member."userId" = $1::uuid) END)`;
  await tx.$executeRawUnsafe(`DELETE FROM "Layer" layer WHERE ${lost} AND ${untouched}`, userId, projectId);
  await tx.$executeRawUnsafe(
    `UPDATE "Layer" layer SET "status" = 'WITHDRAWN', "updatedAt" = now()
     WHERE ${lost} AND layer."kind" = 'ANNOTATOR' AND layer."status" IN (${openInSql})`,
    userId,
    projectId,
  );
}
