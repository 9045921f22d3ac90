import type { Waiting } from "@/lib/core/progress/progress.ts";
import { isHiddenArticle } from "../articles/article-standing.ts";
import { hiddenStandings, toldLayerCounts } from "../articles/kept-counts.ts";
import { takenPlaces } from "../articles/pool.ts";
import { openInSql } from "../db/status-sql.ts";
import { fromToldLayers, isOwnOnly, type ProgressScope } from "./progress-scope.ts";

// Tables `("userId", "what", "count", "since")` of what waits for whom; `$3` is now, `$4` whether the person asking is told of their own alone.

/**
 * What is begun or to be begun, by whose it is. Who has how much is kept; the layer that waits longest is looked for among those that were
 * changed in the first hour.
 */
function openSql({ role }: ProgressScope): string {
  const theirs = `${fromToldLayers(role)} AND layer."ownerId" = kept."ownerId" AND layer."status" = kept."status"`;
  return `SELECT kept."ownerId" AS "userId", kept."status"::text AS "what", kept."count", CASE kept."status"
      WHEN 'ASSIGNED' THEN (SELECT min(layer."createdAt") ${theirs})
      ELSE (SELECT min(exact."updatedAt") FROM "Layer" exact WHERE exact."id" IN (
        SELECT layer."layerId" ${theirs} AND layer."touchedHour" = (SELECT min(layer."touchedHour") ${theirs}))) END AS "since"
    FROM (
      SELECT kept."ownerId", kept."status", sum(kept."count") AS "count" FROM ${toldLayerCounts(role)} kept
      WHERE NOT kept."isArchived" AND kept."status" IN (${openInSql}) GROUP BY 1, 2 HAVING sum(kept."count") > 0
    ) kept`;
}

const reviewer = `CASE WHEN NOT $4::boolean THEN layer."reviewerId" END`;

/** What is submitted, by who opened it for review. */
function submittedSql({ role }: ProgressScope): string {
  return `SELECT ${reviewer}, 'SUBMITTED', count(*),
      min(coalesce(layer."submittedAt", (SELECT exact."updatedAt" FROM "Layer" exact WHERE exact."id" = layer."layerId")))
    ${fromToldLayers(role)} AND layer."status" = 'SUBMITTED' GROUP BY 1`;
}

/** What of all this is past its due date. */
function overdueSql({ role }: ProgressScope): string {
  return `SELECT CASE layer."status" WHEN 'SUBMITTED' THEN ${reviewer} ELSE layer."ownerId" END, 'OVERDUE', count(*), NULL
    ${fromToldLayers(role)} AND layer."status" <> 'ACCEPTED' AND layer."dueAt" < $3::timestamptz GROUP BY 1`;
}

type Found = Omit<Waiting, "since"> & { since: Date };

/**
 * What waits for whom, who has most to do first. A submitted layer waits for the reviewer who opened it, before that for
 * all of them; to annotators no reviewer is named. Of articles that are not settled, layers wanted and given to nobody wait too.
 */
export async function readWaiting(scope: ProgressScope): Promise<Waiting[]> {
  const isOwn = isOwnOnly(scope.role);
  const found = await scope.client.query<Found>(
    `WITH waits AS (${openSql(scope)} UNION ALL ${submittedSql(scope)} UNION ALL ${overdueSql(scope)})
     SELECT coalesce(waits."userId"::text, 'ANY_REVIEWER') AS "whom",
       coalesce(person."name", CASE WHEN $4::boolean THEN 'A reviewer' ELSE 'Any reviewer' END) AS "name",
       coalesce(sum(waits."count") FILTER (WHERE waits."what" = 'ASSIGNED'), 0)::int AS "toBegin",
       coalesce(sum(waits."count") FILTER (WHERE waits."what" = 'IN_PROGRESS'), 0)::int AS "inProgress",
       coalesce(sum(waits."count") FILTER (WHERE waits."what" = 'RETURNED'), 0)::int AS "returned",
       coalesce(sum(waits."count") FILTER (WHERE waits."what" = 'SUBMITTED'), 0)::int AS "toReview",
       coalesce(sum(waits."count") FILTER (WHERE waits."what" = 'OVERDUE'), 0)::int AS "overdue", min(waits."since") AS "since"
     FROM waits LEFT JOIN "User" person ON person."id" = waits."userId"
     GROUP BY waits."userId", person."name"
     ORDER BY sum(waits."count") FILTER (WHERE waits."what" <> 'OVERDUE') DESC, lower(person."name"), waits."userId"`,
    [scope.projectId, scope.userId, scope.now, isOwn],
  );
  const rows = isOwn ? found.rows : [...(await readUnassigned(scope)), ...found.rows];
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

/** SQL for the articles of project `$1` that lack layers, for `"ArticleStanding" standing` or `"ArticleCount" standing` and their `project`. */
const lacking = `JOIN "Project" project ON project."id" = standing."projectId"
  WHERE standing."projectId" = $1 AND NOT standing."isArchived" AND standing."goldSettled" = 0
    AND ${takenPlaces} < project."annotatorsPerArticle"`;

async function readUnassigned({ client, projectId, userId, role, now }: ProgressScope): Promise<Found[]> {
  const isHidden = isHiddenArticle(role, `standing."articleId"`);
  const missing = `project."annotatorsPerArticle" - (${takenPlaces})`;
  const found = await client.query<Found>(
    `WITH kept AS (
       SELECT sum(lacks."count")::int AS "toBegin" FROM (
         SELECT (${missing}) * standing."count" AS "count" FROM "ArticleCount" standing ${lacking} AND $2::uuid IS NOT NULL
         UNION ALL SELECT -(${missing}) FROM ${hiddenStandings(role)} standing ${lacking}
       ) lacks
     )
     SELECT 'NOBODY' AS "whom", 'Nobody yet' AS "name", kept."toBegin", 0 AS "inProgress", 0 AS "returned", 0 AS "toReview",
       (SELECT coalesce(sum(${missing}), 0)::int FROM "ArticleStanding" standing ${lacking}
          AND standing."dueAt" < $3::timestamptz AND NOT ${isHidden}) AS "overdue",
       (SELECT min(oldest."createdAt") FROM "Project" project, generate_series(0, project."annotatorsPerArticle" - 1) taken,
          LATERAL (SELECT standing."createdAt" FROM "ArticleStanding" standing
            WHERE standing."projectId" = $1 AND NOT standing."isArchived" AND standing."goldSettled" = 0
              AND ${takenPlaces} = taken AND NOT ${isHidden} ORDER BY standing."createdAt" LIMIT 1) oldest
        WHERE project."id" = $1) AS "since"
     FROM kept WHERE kept."toBegin" > 0`,
    [projectId, userId, now],
  );
  return found.rows;
}
