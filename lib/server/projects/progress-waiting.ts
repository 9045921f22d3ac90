import type { Waiting } from "@/lib/core/progress/progress.ts";
import { isHiddenArticle } from "../articles/article-standing.ts";
import { fromToldLayers, isOwnOnly, type ProgressScope } from "./progress-scope.ts";

type Found = Omit<Waiting, "since"> & { since: Date };

/**
 * What waits for whom, who has most to do first. A submitted layer waits for the reviewer who opened it, before that for
 * all of them; to annotators no reviewer is named. Of articles that are not settled, layers wanted and given to nobody wait too.
 */
export async function readWaiting(scope: ProgressScope): Promise<Waiting[]> {
  const isOwn = isOwnOnly(scope.role);
  const found = await scope.client.query<Found>(
    `WITH waits AS (
       SELECT CASE WHEN layer."status" <> 'SUBMITTED' THEN layer."ownerId"
           WHEN NOT $4::boolean THEN layer."reviewerId" END AS "userId",
         layer."status", layer."dueAt" < $3::timestamptz AS "isOverdue",
         CASE layer."status" WHEN 'SUBMITTED' THEN coalesce(layer."submittedAt", exact."updatedAt")
           WHEN 'ASSIGNED' THEN layer."createdAt" ELSE exact."updatedAt" END AS "since"
       FROM (SELECT layer.* ${fromToldLayers(scope.role)} AND layer."status" <> 'ACCEPTED') layer
       JOIN "Layer" exact ON exact."id" = layer."layerId"
     )
     SELECT coalesce(waits."userId"::text, 'ANY_REVIEWER') AS "whom",
       coalesce(person."name", CASE WHEN $4::boolean THEN 'A reviewer' ELSE 'Any reviewer' END) AS "name",
       count(*) FILTER (WHERE waits."status" = 'ASSIGNED')::int AS "toBegin",
       count(*) FILTER (WHERE waits."status" = 'IN_PROGRESS')::int AS "inProgress",
       count(*) FILTER (WHERE waits."status" = 'RETURNED')::int AS "returned",
       count(*) FILTER (WHERE waits."status" = 'SUBMITTED')::int AS "toReview",
       count(*) FILTER (WHERE waits."isOverdue")::int AS "overdue", min(waits."since") AS "since"
     FROM waits LEFT JOIN "User" person ON person."id" = waits."userId"
     GROUP BY waits."userId", person."name" ORDER BY count(*) DESC, lower(person."name"), waits."userId"`,
    [scope.projectId, scope.userId, scope.now, isOwn],
  );
  const rows = isOwn ? found.rows : [...(await readUnassigned(scope)), ...found.rows];
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

async function readUnassigned({ client, projectId, userId, role, now }: ProgressScope): Promise<Found[]> {
  const found = await client.query<Found>(
    `SELECT 'NOBODY' AS "whom", 'Nobody yet' AS "name", sum(missing."count")::int AS "toBegin", 0 AS "inProgress",
       0 AS "returned", 0 AS "toReview",
       coalesce(sum(missing."count") FILTER (WHERE standing."dueAt" < $3::timestamptz), 0)::int AS "overdue",
       min(article."createdAt") AS "since"
     FROM "ArticleStanding" standing
     JOIN "Project" project ON project."id" = standing."projectId"
     CROSS JOIN LATERAL (
       SELECT project."annotatorsPerArticle" - standing."assigned" - standing."inProgress" - standing."submitted"
         - standing."inReview" - standing."returned" - standing."accepted" AS "count"
     ) missing
     JOIN "Article" article ON article."id" = standing."articleId"
     WHERE standing."projectId" = $1 AND NOT standing."isArchived" AND standing."goldSettled" = 0 AND missing."count" > 0
       AND NOT ${isHiddenArticle(role, `standing."articleId"`)} AND $2::uuid IS NOT NULL
     HAVING count(*) > 0`,
    [projectId, userId, now],
  );
  return found.rows;
}
