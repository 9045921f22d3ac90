import { type ArticleStatus, fillCounts } from "@/lib/core/article-status.ts";
import type { LayerTarget } from "@/lib/core/progress/progress.ts";
import { hiddenStandings, statusCounts, toldLayerCounts } from "../articles/kept-counts.ts";
import { isDone, isOwnOnly, type ProgressScope } from "./progress-scope.ts";

/** How many articles stand where. For annotators an article without a layer of theirs is unassigned. */
export async function countStatuses(scope: ProgressScope): Promise<Record<ArticleStatus, number>> {
  const found = await scope.client.query<{ status: ArticleStatus; count: number }>(
    `SELECT kept."status", sum(kept."count")::int AS "count" FROM ${statusCounts(scope.role)} kept WHERE NOT kept."isArchived" GROUP BY 1`,
    [scope.projectId, scope.userId],
  );
  return fillCounts(Object.fromEntries(found.rows.map(({ status, count }) => [status, count])));
}

/** For a `standing` of articles: how many layers one of them wants, and how many are done. */
const target = `CASE WHEN standing."goldSettled" > 0 THEN standing."submitted" + standing."inReview" + standing."accepted"
    ELSE greatest(project."annotatorsPerArticle", standing."assigned" + standing."inProgress" + standing."returned"
      + standing."submitted" + standing."inReview" + standing."accepted") END AS "wanted",
  standing."submitted" + standing."inReview" + standing."accepted" AS "done"`;

/** How many layers are wanted and how many are done; see `LayerTarget`. Of an article kept from the reviewer asking, their own counts. */
export async function readLayerTarget(scope: ProgressScope): Promise<LayerTarget> {
  const sql = isOwnOnly(scope.role)
    ? `SELECT coalesce(sum(layer."count"), 0)::int AS "wanted", coalesce(sum(layer."count") FILTER (WHERE ${isDone}), 0)::int AS "done"
       FROM ${toldLayerCounts(scope.role)} layer WHERE NOT layer."isArchived"`
    : `SELECT coalesce(sum(target."wanted" * target."count"), 0)::int AS "wanted",
         coalesce(sum(target."done" * target."count"), 0)::int AS "done"
       FROM (
         SELECT ${target}, standing."count" FROM "ArticleCount" standing JOIN "Project" project ON project."id" = standing."projectId"
         WHERE standing."projectId" = $1 AND NOT standing."isArchived" AND $2::uuid IS NOT NULL
         UNION ALL SELECT told."wanted", told."done", told."count"
         FROM (
           SELECT ${target} FROM ${hiddenStandings(scope.role)} standing JOIN "Project" project ON project."id" = standing."projectId"
           WHERE NOT standing."isArchived"
         ) hidden CROSS JOIN LATERAL (VALUES (hidden."wanted", hidden."done", -1), (1, 0, 1)) told("wanted", "done", "count")
       ) target`;
  const found = await scope.client.query<LayerTarget>(sql, [scope.projectId, scope.userId]);
  return found.rows[0] ?? { wanted: 0, done: 0 };
}
