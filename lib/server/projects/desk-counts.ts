import type { Actor } from "../access.ts";
import { db } from "../db/database.ts";
import { openInSql } from "../db/status-sql.ts";
import { visibleLayersFor } from "../layers/layer-access.ts";

export type OpenStatus = "ASSIGNED" | "IN_PROGRESS" | "RETURNED";

/** How many articles one has open in each status, in projects of which one is a member. */
export async function countOpen(user: Actor): Promise<Record<OpenStatus, number>> {
  const found = await db.query<{ status: OpenStatus; count: number }>(
    `SELECT kept."status", sum(kept."count")::int AS "count" FROM "LayerCount" kept
     WHERE kept."ownerId" = $1::uuid AND kept."kind" = 'ANNOTATOR' AND kept."status" IN (${openInSql})
       AND NOT kept."isArchived" AND ($2::boolean OR kept."projectId" IN (
         SELECT member."projectId" FROM "Member" member WHERE member."userId" = $1::uuid))
     GROUP BY kept."status"`,
    [user.id, user.isAdmin],
  );
  const counts: Record<OpenStatus, number> = { ASSIGNED: 0, IN_PROGRESS: 0, RETURNED: 0 };
  for (const { status, count } of found.rows) counts[status] = count;
  return counts;
}

type DeskCounts = { projectId: string; toReviewCount: number; inProgressCount: number };

/** SQL for how many articles of the project `mine` have some layers of a kind. */
function countArticles(layers: string): string {
  return `(SELECT coalesce(sum(standing."count"), 0) FROM "ArticleCount" standing
    WHERE standing."projectId" = mine."id" AND NOT standing."isArchived" AND ${layers} > 0)`;
}

/** SQL for how many layers of `$1` in the project `mine` have one of some statuses. */
function countOwn(statuses: string): string {
  return `(SELECT coalesce(sum(kept."count"), 0) FROM "LayerCount" kept
    WHERE kept."projectId" = mine."id" AND kept."ownerId" = $1::uuid AND kept."kind" = 'ANNOTATOR' AND NOT kept."isArchived"
      AND kept."status" IN (${statuses}))`;
}

const toReview = `standing."submitted" + standing."inReview"`;
const atWork = `standing."inProgress" + standing."returned"`;

/**
 * How many articles wait for review and how many somebody is at work on, of each of some projects. Annotators are told of their own;
 * reviewers and owners, where it is blind, of no colleague's work on what they have open themselves: such articles are few, those that
 * `$1` has open and on which a colleague stands elsewhere.
 */
export async function readDeskCounts(
  user: Actor,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, DeskCounts>> {
  const found = await db.query<DeskCounts>(
    `WITH mine AS (
       SELECT project."id", project."isBlind", $2::boolean OR member."role" = ANY ($3::"Role"[]) AS "mayReview"
       FROM "Project" project LEFT JOIN "Member" member ON member."projectId" = project."id" AND member."userId" = $1::uuid
       WHERE project."id" = ANY ($4::uuid[])
     )
     SELECT mine."id" AS "projectId",
       CASE WHEN mine."mayReview" THEN ${countArticles(toReview)} - coalesce(hidden."toReview", 0)
         ELSE ${countOwn("'SUBMITTED'")} END::int AS "toReviewCount",
       CASE WHEN mine."mayReview" THEN ${countArticles(atWork)} - coalesce(hidden."atWork", 0)
         ELSE ${countOwn("'IN_PROGRESS', 'RETURNED'")} END::int AS "inProgressCount"
     FROM mine LEFT JOIN LATERAL (
       SELECT count(*) FILTER (WHERE ${toReview} > 0) AS "toReview",
         count(*) FILTER (WHERE own."status" = 'ASSIGNED' AND ${atWork} > 0) AS "atWork"
       FROM "ArticleStanding" standing
       JOIN "Layer" own ON own."articleId" = standing."articleId" AND own."ownerId" = $1::uuid
         AND own."status" IN (${openInSql})
       WHERE standing."projectId" = mine."id" AND NOT standing."isArchived"
         AND (standing."submitted" + standing."inReview" > 0 AND standing."assigned" + standing."inProgress" + standing."returned" > 0
           OR standing."assigned" > 0 AND standing."inProgress" + standing."returned" > 0)
     ) hidden ON mine."mayReview" AND mine."isBlind"`,
    [...visibleLayersFor(user), projectIds],
  );
  return new Map(found.rows.map((row) => [row.projectId, row]));
}
