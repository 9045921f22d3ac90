import {
  type Desk,
  type DeskProject,
  deskListLength,
  type QueueItem,
  type Remark,
} from "@/lib/schemas/desk.ts";
import type { Actor } from "../access.ts";
import { findWithFreePlaces } from "../articles/pool.ts";
import { queueOrder } from "../articles/queue.ts";
import { pool } from "../database.ts";
import { openOwnLayer, visibleLayers, visibleLayersFor } from "../layers/layer-access.ts";
import { readToAdjudicate, readToReview } from "./desk-reviews.ts";
import { readProjects } from "./project-row.ts";

type QueueRow = Omit<QueueItem, "updatedAt" | "dueAt"> & {
  updatedAt: Date;
  dueAt: Date | null;
  total: number;
};

/** The head of one's queue in one status, with how many there are in all. */
async function readOpen(
  user: Actor,
  status: QueueItem["status"],
): Promise<{ items: QueueItem[]; total: number }> {
  const found = await pool().query<QueueRow>(
    `WITH open AS (
       SELECT layer."id", row_number() OVER (ORDER BY ${queueOrder}) AS "position", count(*) OVER ()::int AS "total"
       FROM "Layer" layer JOIN "Article" article ON article."id" = layer."articleId"
       WHERE layer."ownerId" = $1 AND layer."status" = $3::"LayerStatus" AND article."archivedAt" IS NULL
         AND ($2::boolean OR EXISTS (
           SELECT FROM "Member" member WHERE member."projectId" = article."projectId" AND member."userId" = $1))
       ORDER BY "position" LIMIT $4
     )
     SELECT article."id" AS "articleId", layer."id" AS "layerId", article."title", article."outlet",
       coalesce(story."title", '') AS "storyTitle", project."name" AS "projectName", project."slug" AS "projectSlug",
       layer."status", layer."returnMessage", article."wordCount", layer."updatedAt", article."priority",
       article."dueAt", open."total",
       (SELECT coalesce(sum(used."spanCount"), 0)::int FROM "LabelUse" used
        WHERE used."layerId" = layer."id") AS "spanCount",
       (SELECT count(*)::int FROM "Verdict" verdict
        WHERE verdict."layerId" = layer."id" AND verdict."decision" <> 'ACCEPT') AS "faultCount"
     FROM open JOIN "Layer" layer ON layer."id" = open."id"
     JOIN "Article" article ON article."id" = layer."articleId"
     JOIN "Project" project ON project."id" = article."projectId"
     LEFT JOIN "Story" story ON story."id" = article."storyId"
     ORDER BY open."position"`,
    [user.id, user.isAdmin, status, deskListLength],
  );
  const items = found.rows.map(({ total: _, ...row }) => ({
    ...row,
    updatedAt: row.updatedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
  }));
  return { items, total: found.rows[0]?.total ?? 0 };
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

/** How far each of one's projects is; of colleagues' work one is told where one reviews, and not what one works on blind. */
async function readDeskProjects(user: Actor): Promise<DeskProject[]> {
  const projects = await readProjects(pool(), user);
  const found = await pool().query<{ projectId: string; toReviewCount: number; inProgressCount: number }>(
    `WITH mine AS (
       SELECT project."id", project."isBlind", $2::boolean OR member."role" = ANY ($3::"Role"[]) AS "mayReview"
       FROM "Project" project LEFT JOIN "Member" member ON member."projectId" = project."id" AND member."userId" = $1::uuid
       WHERE project."id" = ANY ($4::uuid[])
     ), told AS (
       SELECT mine."id", standing."submitted" + standing."inReview" > 0 AS "isToReview",
         standing."inProgress" + standing."returned" > 0 AS "isInProgress"
       FROM mine JOIN "ArticleStanding" standing ON standing."projectId" = mine."id" AND NOT standing."isArchived"
       WHERE mine."mayReview" AND NOT (mine."isBlind" AND ${openOwnLayer(`standing."articleId"`, "$1")})
       UNION ALL
       SELECT mine."id", layer."status" = 'SUBMITTED', layer."status" IN ('IN_PROGRESS', 'RETURNED')
       FROM "Layer" layer
       JOIN "ArticleStanding" standing ON standing."articleId" = layer."articleId" AND NOT standing."isArchived"
       JOIN mine ON mine."id" = standing."projectId"
       WHERE layer."ownerId" = $1::uuid
         AND NOT (mine."mayReview" AND NOT (mine."isBlind" AND ${openOwnLayer(`layer."articleId"`, "$1")}))
     )
     SELECT "id" AS "projectId", count(*) FILTER (WHERE "isToReview")::int AS "toReviewCount",
       count(*) FILTER (WHERE "isInProgress")::int AS "inProgressCount"
     FROM told GROUP BY "id"`,
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

/** What waits for one person, over all their projects. */
export async function getDesk(user: Actor): Promise<Desk> {
  const [returned, inProgress, next, toReview, toAdjudicate, said, projects] = await Promise.all([
    readOpen(user, "RETURNED"),
    readOpen(user, "IN_PROGRESS"),
    readOpen(user, "ASSIGNED"),
    readToReview(user),
    readToAdjudicate(user),
    readSaid(user),
    readDeskProjects(user),
  ]);
  return {
    returned: returned.items,
    inProgress: inProgress.items,
    next: next.items,
    toReview: toReview.items,
    toAdjudicate: toAdjudicate.items,
    said: said.items,
    projects,
    totals: {
      returned: returned.total,
      inProgress: inProgress.total,
      next: next.total,
      toReview: toReview.total,
      toAdjudicate: toAdjudicate.total,
      said: said.total,
    },
  };
}
