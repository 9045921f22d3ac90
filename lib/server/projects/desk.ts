import {
  type Desk,
  type DeskProject,
  deskListLength,
  type QueueItem,
  type Remark,
} from "@/lib/schemas/desk.ts";
import type { Actor } from "../access.ts";
import { findWithFreePlaces } from "../articles/pool.ts";
import { openInQueue, queueOrder } from "../articles/queue.ts";
import { pool } from "../database.ts";
import { openOwnLayer, visibleLayers, visibleLayersFor } from "../layers/layer-access.ts";
import { readToAdjudicate, readToReview } from "./desk-reviews.ts";
import { readProjects } from "./project-row.ts";

type OpenStatus = "ASSIGNED" | "IN_PROGRESS" | "RETURNED";
type QueueRow = Omit<QueueItem, "updatedAt" | "dueAt"> & { updatedAt: Date; dueAt: Date | null };

/** The head of one's queue in one status. */
async function readOpen(user: Actor, status: OpenStatus): Promise<QueueItem[]> {
  const found = await pool().query<QueueRow>(
    `WITH head AS (
       SELECT layer."layerId", layer."spanCount", row_number() OVER () AS "position" FROM (
         SELECT layer.* FROM ${openInQueue} AND layer."status" = $3::"LayerStatus" ORDER BY ${queueOrder} LIMIT $4
       ) layer
     )
     SELECT article."id" AS "articleId", layer."id" AS "layerId", article."title", article."outlet",
       coalesce(story."title", '') AS "storyTitle", project."name" AS "projectName", project."slug" AS "projectSlug",
       layer."status", layer."returnMessage", article."wordCount", layer."updatedAt", article."priority",
       article."dueAt", head."spanCount",
       (SELECT count(*)::int FROM "Verdict" verdict
        WHERE verdict."layerId" = layer."id" AND verdict."decision" <> 'ACCEPT') AS "faultCount"
     FROM head JOIN "Layer" layer ON layer."id" = head."layerId"
     JOIN "Article" article ON article."id" = layer."articleId"
     JOIN "Project" project ON project."id" = article."projectId"
     LEFT JOIN "Story" story ON story."id" = article."storyId"
     ORDER BY head."position"`,
    [user.id, user.isAdmin, status, deskListLength],
  );
  return found.rows.map((row) => ({
    ...row,
    updatedAt: row.updatedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
  }));
}

/** How many articles one has open in each status. */
async function countOpen(user: Actor): Promise<Record<OpenStatus, number>> {
  const found = await pool().query<{ status: OpenStatus; count: number }>(
    `SELECT layer."status", count(*)::int AS "count" FROM ${openInQueue} GROUP BY layer."status"`,
    [user.id, user.isAdmin],
  );
  const counts: Record<OpenStatus, number> = { ASSIGNED: 0, IN_PROGRESS: 0, RETURNED: 0 };
  for (const { status, count } of found.rows) counts[status] = count;
  return counts;
}

/** Open remarks by others, latest first: on one's own layers, and in threads that one has taken part in; and how many in all. */
async function readSaid(user: Actor): Promise<{ items: Remark[]; total: number }> {
  const found = await pool().query<Omit<Remark, "at"> & { at: Date; total: number }>(
    `SELECT comment."id" AS "commentId", article."id" AS "articleId", article."title" AS "articleTitle",
       comment."layerId", comment."spanId", coalesce(author."name", '') AS "authorName", comment."quote",
       comment."body", comment."at", count(*) OVER ()::int AS "total", layer."ownerId" IS NOT DISTINCT FROM $1::uuid AS "isOnOwnLayer"
     FROM "Comment" comment
     JOIN "Layer" layer ON layer."id" = comment."layerId"
     LEFT JOIN "User" author ON author."id" = comment."authorId"
     ${visibleLayers} AND comment."resolvedAt" IS NULL AND comment."authorId" IS DISTINCT FROM $1::uuid
       AND article."archivedAt" IS NULL
       AND (layer."ownerId" = $1::uuid OR EXISTS (
         SELECT FROM "Comment" own WHERE own."layerId" = comment."layerId" AND own."spanId" = comment."spanId"
           AND own."authorId" = $1::uuid))
     ORDER BY comment."at" DESC, comment."id" LIMIT $4`,
    [...visibleLayersFor(user), deskListLength],
  );
  const items = found.rows.map(({ total: _, ...row }) => ({ ...row, at: row.at.toISOString() }));
  return { items, total: found.rows[0]?.total ?? 0 };
}

/** SQL for how many articles of the project `mine` have some layers of a kind, those left out that are kept from `$1`. */
function countTold(layers: string): string {
  return `SELECT count(*) FROM "ArticleStanding" standing
    WHERE standing."projectId" = mine."id" AND NOT standing."isArchived" AND standing.${layers} > 0
      AND NOT (mine."isBlind" AND ${openOwnLayer(`standing."articleId"`, "$1")})`;
}

/** SQL for how many layers of `$1` in the project `mine` have one of some statuses. */
function countOwn(statuses: string): string {
  return `SELECT count(*) FROM "LayerStanding" layer
    WHERE layer."ownerId" = $1::uuid AND layer."projectId" = mine."id" AND layer."kind" = 'ANNOTATOR'
      AND NOT layer."isArchived" AND layer."status" IN (${statuses})`;
}

/** How far each of one's projects is; of colleagues' work one is told where one reviews, and not what one works on blind. */
async function readDeskProjects(user: Actor): Promise<DeskProject[]> {
  const projects = await readProjects(pool(), user);
  const found = await pool().query<{ projectId: string; toReviewCount: number; inProgressCount: number }>(
    `WITH mine AS (
       SELECT project."id", project."isBlind", $2::boolean OR member."role" = ANY ($3::"Role"[]) AS "mayReview"
       FROM "Project" project LEFT JOIN "Member" member ON member."projectId" = project."id" AND member."userId" = $1::uuid
       WHERE project."id" = ANY ($4::uuid[])
     )
     SELECT mine."id" AS "projectId",
       CASE WHEN mine."mayReview" THEN (${countTold(`"submitted" + standing."inReview"`)})
         ELSE (${countOwn("'SUBMITTED'")}) END::int AS "toReviewCount",
       CASE WHEN NOT mine."mayReview" THEN (${countOwn("'IN_PROGRESS', 'RETURNED'")})
         ELSE (${countTold(`"inProgress" + standing."returned"`)})
           + CASE WHEN mine."isBlind" THEN (${countOwn("'IN_PROGRESS', 'RETURNED'")}) ELSE 0 END
         END::int AS "inProgressCount"
     FROM mine`,
    [...visibleLayersFor(user), projects.map(({ id }) => id)],
  );
  const counts = new Map(found.rows.map((row) => [row.projectId, row]));
  const ids = projects.map(({ id }) => id);
  const withFreePlaces = await findWithFreePlaces(pool(), user.id, ids);
  return projects.map(({ id, slug, name, articleCount, settledCount }) => ({
    id,
    slug,
    name,
    articleCount,
    settledCount,
    toReviewCount: counts.get(id)?.toReviewCount ?? 0,
    inProgressCount: counts.get(id)?.inProgressCount ?? 0,
    hasFreePlaces: withFreePlaces.has(id),
  }));
}

/** Whether somebody has never changed a layer. */
async function hasNoBatch(user: Actor): Promise<boolean> {
  const found = await pool().query(`SELECT FROM "Batch" WHERE "actorId" = $1 LIMIT 1`, [user.id]);
  return found.rowCount === 0;
}

/** What waits for one person, over all their projects. */
export async function getDesk(user: Actor): Promise<Desk> {
  const [open, returned, inProgress, next, toReview, toAdjudicate, said, projects, isNew] = await Promise.all(
    [
      countOpen(user),
      readOpen(user, "RETURNED"),
      readOpen(user, "IN_PROGRESS"),
      readOpen(user, "ASSIGNED"),
      readToReview(user),
      readToAdjudicate(user),
      readSaid(user),
      readDeskProjects(user),
      hasNoBatch(user),
    ],
  );
  return {
    isNew: isNew && projects.length > 0,
    returned,
    inProgress,
    next,
    toReview: toReview.items,
    toAdjudicate: toAdjudicate.items,
    said: said.items,
    projects,
    totals: {
      returned: open.RETURNED,
      inProgress: open.IN_PROGRESS,
      next: open.ASSIGNED,
      toReview: toReview.total,
      toAdjudicate: toAdjudicate.total,
      said: said.total,
    },
  };
}
