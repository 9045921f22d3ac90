import type { QueueView } from "@/lib/schemas/reader.ts";
import type { Actor } from "../access.ts";
import type { Connection } from "../db/connection.ts";
import { openInSql } from "../db/status-sql.ts";
import { openOwnLayer, visibleLayersFor } from "../layers/layer-access.ts";

/** Columns that a queue is sorted by, all ascending, so that two places of it compare as rows do. */
type QueueKey = readonly string[];

/** The order of one's own queue, for `"LayerStanding" layer`: returned work first, then what is pressing. */
const queueKey: QueueKey = [
  `(layer."status" <> 'RETURNED')`,
  `(-layer."priority")`,
  `coalesce(layer."dueAt", 'infinity'::timestamptz)`,
  `layer."createdAt"`,
  `layer."layerId"`,
];
export const queueOrder = queueKey.join(", ");

/** The order in which submitted layers are reviewed, for `"LayerStanding" layer`: the pressing ones first, then first in, first out. */
const reviewKey: QueueKey = [
  `(-layer."priority")`,
  `coalesce(layer."submittedAt", 'infinity'::timestamptz)`,
  `layer."layerId"`,
];
export const reviewOrder = reviewKey.join(", ");

/** The order in which articles are adjudicated, for a `ready` of `readyToAdjudicate`. */
const adjudicationKey: QueueKey = [
  `(-ready."priority")`,
  `coalesce(ready."dueAt", 'infinity'::timestamptz)`,
  `coalesce(ready."handedInAt", 'infinity'::timestamptz)`,
  `ready."articleId"`,
];
export const adjudicationOrder = adjudicationKey.join(", ");

/**
 * SQL for each `"LayerStanding" layer` of `$1` that is open, in projects of which they are a member; `$2` is whether they
 * administer the instance.
 */
export const openInQueue = `"LayerStanding" layer
  WHERE layer."ownerId" = $1::uuid AND layer."kind" = 'ANNOTATOR' AND layer."status" IN (${openInSql})
    AND NOT layer."isArchived" AND ($2::boolean OR layer."projectId" IN (
      SELECT member."projectId" FROM "Member" member WHERE member."userId" = $1::uuid))`;

/** SQL for a table `project` of the projects that `$1` reviews in; `$2` is whether they administer the instance, `$3` the roles that review. */
const reviewedProjects = `"Project" project
  LEFT JOIN "Member" member ON member."projectId" = project."id" AND member."userId" = $1::uuid
    AND member."role" = ANY ($3::"Role"[])`;

const mayReview = `($2::boolean OR member."userId" IS NOT NULL)`;

/**
 * SQL for a table `("articleId", "annotatorCount", "handedInAt", "priority", "dueAt")`: the articles that are ready for `$1` to
 * adjudicate. As many layers are handed in as the project wants annotators, at least two, none is open, one waits, be it one that
 * came after gold was settled, and none is their own unless the project allows that. `$2` is whether they administer the instance,
 * `$3` the roles that review.
 */
export const readyToAdjudicate = `
  SELECT standing."articleId", (standing."submitted" + standing."inReview" + standing."accepted")::int AS "annotatorCount",
    standing."handedInAt", standing."priority", standing."dueAt"
  FROM ${reviewedProjects} JOIN "ArticleStanding" standing ON standing."projectId" = project."id"
  WHERE ${mayReview} AND NOT standing."isArchived"
    AND standing."assigned" + standing."inProgress" + standing."returned" = 0 AND standing."submitted" + standing."inReview" > 0
    AND standing."submitted" + standing."inReview" + standing."accepted" > 1
    AND standing."submitted" + standing."inReview" + standing."accepted" >= project."annotatorsPerArticle"
    AND (project."allowsOwnReview" OR NOT EXISTS (
      SELECT FROM "Layer" own WHERE own."articleId" = standing."articleId" AND own."ownerId" = $1::uuid
        AND own."status" <> 'WITHDRAWN'))`;

/**
 * SQL for each `"LayerStanding" layer` that waits for `$1` to review it by itself: submitted, in their sight, not their own unless
 * the project allows that, and not one of several that are adjudicated together. `$2` is whether they administer the instance,
 * `$3` the roles that review.
 */
export const waitingForReview = `${reviewedProjects}
  JOIN "LayerStanding" layer ON layer."projectId" = project."id"
  WHERE ${mayReview} AND layer."kind" = 'ANNOTATOR' AND layer."status" = 'SUBMITTED' AND NOT layer."isArchived"
    AND (project."allowsOwnReview" OR layer."ownerId" <> $1::uuid)
    AND NOT (project."isBlind" AND ${openOwnLayer(`layer."articleId"`, "$1")})
    AND layer."articleId" NOT IN (SELECT "articleId" FROM (${readyToAdjudicate}) ready)`;

/** A queue in SQL: its rows (FROM and WHERE), the id of each, and what they are sorted by. */
type QueueSql = { readonly rows: string; readonly id: string; readonly key: QueueKey };

/**
 * SQL for the `QueueView` of the row with the id `wanted` (SQL); of one that is not in the queue, position 0 and the first row as
 * the next. Rows are counted and compared, never sorted.
 */
function placeSql({ rows, id, key }: QueueSql, wanted: string): string {
  const [first = "", last = ""] = [key.join(", "), key.map((column) => `${column} DESC`).join(", ")];
  const own = key.map((_, nth) => `own."k${nth}"`).join(", ");
  return `own AS (
      SELECT ${key.map((column, nth) => `${column} AS "k${nth}"`).join(", ")} FROM ${rows} AND ${id} = ${wanted}
    )
    SELECT coalesce(place."position", 0) AS "position", (SELECT count(*)::int FROM ${rows}) AS "total",
      place."previousId", coalesce(place."nextId",
        CASE WHEN place."position" IS NULL THEN (SELECT ${id} FROM ${rows} ORDER BY ${first} LIMIT 1) END) AS "nextId"
    FROM (SELECT) always LEFT JOIN (
      SELECT (SELECT count(*)::int + 1 FROM ${rows} AND (${first}) < (${own})) AS "position",
        (SELECT ${id} FROM ${rows} AND (${first}) < (${own}) ORDER BY ${last} LIMIT 1) AS "previousId",
        (SELECT ${id} FROM ${rows} AND (${first}) > (${own}) ORDER BY ${first} LIMIT 1) AS "nextId"
      FROM own
    ) place ON true`;
}

async function readPlace(client: Connection, sql: string, values: unknown[]): Promise<QueueView> {
  const found = await client.query<QueueView>(sql, values);
  return found.rows[0] ?? { position: 0, total: 0, previousId: null, nextId: null };
}

/** Where an article stands among those that `user` has open, over all projects. The ids are articles'. */
export async function readQueue(client: Connection, user: Actor, articleId: string): Promise<QueueView> {
  const queue = { rows: openInQueue, id: `layer."articleId"`, key: queueKey };
  return readPlace(client, `WITH ${placeSql(queue, "$3")}`, [user.id, user.isAdmin, articleId]);
}

/** Where a layer stands among those that wait for `user`'s review, over all projects. The ids are layers'. */
export async function readReviewQueue(client: Connection, user: Actor, layerId: string): Promise<QueueView> {
  const queue = { rows: "waiting layer WHERE true", id: `layer."layerId"`, key: reviewKey };
  const sql = `WITH waiting AS MATERIALIZED (SELECT layer.* FROM ${waitingForReview}), ${placeSql(queue, "$4")}`;
  return readPlace(client, sql, [...visibleLayersFor(user), layerId]);
}

/** Where an article stands among those that are ready for `user` to adjudicate, over all projects. The ids are articles'. */
export async function readAdjudicationQueue(
  client: Connection,
  user: Actor,
  articleId: string,
): Promise<QueueView> {
  const queue = { rows: "waiting ready WHERE true", id: `ready."articleId"`, key: adjudicationKey };
  const sql = `WITH waiting AS MATERIALIZED (${readyToAdjudicate}), ${placeSql(queue, "$4")}`;
  return readPlace(client, sql, [...visibleLayersFor(user), articleId]);
}
