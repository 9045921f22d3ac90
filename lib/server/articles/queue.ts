import type { QueueView } from "@/lib/schemas/reader.ts";
import type { Actor } from "../access.ts";
import { visibleLayers, visibleLayersFor } from "../layers/layer-access.ts";
import type { Connection } from "../transaction.ts";

/** The order of one's own queue, for `"Layer" layer` joined with `"Article" article`: returned work first, then what is pressing. */
export const queueOrder = `(layer."status" = 'RETURNED') DESC, article."priority" DESC, article."dueAt" NULLS LAST,
  layer."createdAt", layer."id"`;

/** The order in which submitted layers are reviewed: the pressing ones first, then first in, first out. */
export const reviewOrder = `article."priority" DESC, layer."submittedAt", layer."id"`;

/** The order in which articles are adjudicated, for `"Article" article` joined with a `ready` of `readyToAdjudicate`. */
export const adjudicationOrder = `article."priority" DESC, article."dueAt" NULLS LAST, ready."handedInAt", article."id"`;

/**
 * SQL for a table `("articleId", "annotatorCount", "handedInAt")`: the articles that are ready for `$1` to adjudicate. As many
 * layers are handed in as the project wants annotators, at least two, none is open, one waits, be it one that came after gold was
 * settled, and none is their own unless the project allows that. `$2` is whether they administer the instance, `$3` the roles that review.
 */
export const readyToAdjudicate = `
  SELECT article."id" AS "articleId", count(*)::int AS "annotatorCount", max(layer."submittedAt") AS "handedInAt"
  FROM "Article" article
  JOIN "Project" project ON project."id" = article."projectId"
  JOIN "Layer" layer ON layer."articleId" = article."id" AND layer."kind" = 'ANNOTATOR' AND layer."status" <> 'WITHDRAWN'
  LEFT JOIN "Member" member ON member."projectId" = project."id" AND member."userId" = $1::uuid
  WHERE ($2::boolean OR member."role" = ANY ($3::"Role"[])) AND article."archivedAt" IS NULL
    AND article."id" IN (SELECT "articleId" FROM "Layer" WHERE "kind" = 'ANNOTATOR' AND "status" = 'SUBMITTED')
  GROUP BY article."id", project."id"
  HAVING count(*) >= greatest(2, project."annotatorsPerArticle")
    AND bool_and(layer."status" IN ('SUBMITTED', 'ACCEPTED')
      AND (project."allowsOwnReview" OR layer."ownerId" <> $1::uuid))`;

/**
 * Whether a visible layer waits for `$1` to review it by itself: submitted, not their own unless the project allows that, and
 * not one of several that are adjudicated together.
 */
export const waitsForReview = `layer."kind" = 'ANNOTATOR' AND layer."status" = 'SUBMITTED' AND article."archivedAt" IS NULL
  AND ($2::boolean OR member."role" = ANY ($3::"Role"[]))
  AND (project."allowsOwnReview" OR layer."ownerId" <> $1::uuid)
  AND layer."articleId" NOT IN (SELECT "articleId" FROM (${readyToAdjudicate}) ready)`;

const nowhere: QueueView = { position: 0, total: 0, previousId: null, nextId: null };

/** The row of the queue that is asked for, or the first one when that has left the queue. */
function standing(rows: readonly (QueueView & { id: string })[], id: string): QueueView {
  const own = rows.find((row) => row.id === id);
  if (own) {
    const { position, total, previousId, nextId } = own;
    return { position, total, previousId, nextId };
  }
  const [first] = rows;
  return first ? { position: 0, total: first.total, previousId: null, nextId: first.id } : nowhere;
}

/** Where an article stands among those that `user` has open, over all projects. The ids are articles'. */
export async function readQueue(client: Connection, user: Actor, articleId: string): Promise<QueueView> {
  const found = await client.query<QueueView & { id: string }>(
    `SELECT * FROM (
       SELECT article."id", row_number() OVER queue::int AS "position", count(*) OVER ()::int AS "total",
         lag(article."id") OVER queue AS "previousId", lead(article."id") OVER queue AS "nextId"
       FROM "Layer" layer
       JOIN "Article" article ON article."id" = layer."articleId"
       WHERE layer."ownerId" = $1 AND layer."status" IN ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')
         AND article."archivedAt" IS NULL
         AND ($2::boolean OR EXISTS (
           SELECT FROM "Member" member WHERE member."projectId" = article."projectId" AND member."userId" = $1))
       WINDOW queue AS (ORDER BY ${queueOrder})
     ) queued WHERE "id" = $3 OR "position" = 1`,
    [user.id, user.isAdmin, articleId],
  );
  return standing(found.rows, articleId);
}

/** Where a layer stands among those that wait for `user`'s review, over all projects. The ids are layers'. */
export async function readReviewQueue(client: Connection, user: Actor, layerId: string): Promise<QueueView> {
  const found = await client.query<QueueView & { id: string }>(
    `SELECT * FROM (
       SELECT layer."id", row_number() OVER queue::int AS "position", count(*) OVER ()::int AS "total",
         lag(layer."id") OVER queue AS "previousId", lead(layer."id") OVER queue AS "nextId"
       FROM "Layer" layer ${visibleLayers} AND ${waitsForReview}
       WINDOW queue AS (ORDER BY ${reviewOrder})
     ) queued WHERE "id" = $4 OR "position" = 1`,
    [...visibleLayersFor(user), layerId],
  );
  return standing(found.rows, layerId);
}

/** Where an article stands among those that are ready for `user` to adjudicate, over all projects. The ids are articles'. */
export async function readAdjudicationQueue(
  client: Connection,
  user: Actor,
  articleId: string,
): Promise<QueueView> {
  const found = await client.query<QueueView & { id: string }>(
    `SELECT * FROM (
       SELECT article."id", row_number() OVER queue::int AS "position", count(*) OVER ()::int AS "total",
         lag(article."id") OVER queue AS "previousId", lead(article."id") OVER queue AS "nextId"
       FROM (${readyToAdjudicate}) ready JOIN "Article" article ON article."id" = ready."articleId"
       WINDOW queue AS (ORDER BY ${adjudicationOrder})
     ) queued WHERE "id" = $4 OR "position" = 1`,
    [...visibleLayersFor(user), articleId],
  );
  return standing(found.rows, articleId);
}
