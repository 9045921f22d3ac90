import { type ArticleStatus, fillCounts } from "@/lib/core/article-status.ts";
import type { LayerTarget } from "@/lib/core/progress/progress.ts";
import { isHiddenArticle, joinOwnLayers, standingStatus } from "../articles/article-standing.ts";
import { fromToldLayers, isDone, isOwnOnly, type ProgressScope } from "./progress-scope.ts";

/** How many articles stand where. For annotators an article without a layer of theirs is unassigned. */
export async function countStatuses(scope: ProgressScope): Promise<Record<ArticleStatus, number>> {
  const found = await scope.client.query<{ status: ArticleStatus; count: number }>(
    `SELECT ${standingStatus(scope.role)} AS "status", count(*)::int AS "count"
     FROM "ArticleStanding" standing ${joinOwnLayers(scope.role)}
     WHERE standing."projectId" = $1 AND NOT standing."isArchived" AND $2::uuid IS NOT NULL GROUP BY 1`,
    [scope.projectId, scope.userId],
  );
  return fillCounts(Object.fromEntries(found.rows.map(({ status, count }) => [status, count])));
}

/** How many layers are wanted and how many are done; see `LayerTarget`. Of an article kept from the reviewer asking, their own counts. */
export async function readLayerTarget(scope: ProgressScope): Promise<LayerTarget> {
  const sql = isOwnOnly(scope.role)
    ? `SELECT count(*)::int AS "wanted", (count(*) FILTER (WHERE ${isDone}))::int AS "done" ${fromToldLayers(scope.role)}`
    : `SELECT coalesce(sum(CASE WHEN layers."isHidden" THEN 1 WHEN standing."goldSettled" > 0 THEN layers."done"
           ELSE greatest(project."annotatorsPerArticle", layers."open" + layers."done") END), 0)::int AS "wanted",
         coalesce(sum(layers."done") FILTER (WHERE NOT layers."isHidden"), 0)::int AS "done"
       FROM "ArticleStanding" standing JOIN "Project" project ON project."id" = standing."projectId"
       CROSS JOIN LATERAL (SELECT standing."assigned" + standing."inProgress" + standing."returned" AS "open",
         standing."submitted" + standing."inReview" + standing."accepted" AS "done",
         ${isHiddenArticle(scope.role, `standing."articleId"`)} AS "isHidden") layers
       WHERE standing."projectId" = $1 AND NOT standing."isArchived" AND $2::uuid IS NOT NULL`;
  const found = await scope.client.query<LayerTarget>(sql, [scope.projectId, scope.userId]);
  return found.rows[0] ?? { wanted: 0, done: 0 };
}
