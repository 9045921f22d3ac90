import {
  type Desk,
  type DeskProject,
  deskListLength,
  freeListLength,
  type QueueItem,
  type Remark,
} from "@/lib/schemas/desk.ts";
import type { Actor } from "../access.ts";
import { readFreeArticles } from "../articles/pool.ts";
import { openInQueue, queueOrder } from "../articles/queue.ts";
import { db } from "../db/database.ts";
import { visibleLayers, visibleLayersFor } from "../layers/layer-access.ts";
import { countOpen, type OpenStatus, readDeskCounts } from "./desk-counts.ts";
import { readToAdjudicate, readToReview } from "./desk-reviews.ts";
import { readProjects } from "./project-row.ts";

type QueueRow = Omit<QueueItem, "updatedAt" | "dueAt"> & { updatedAt: Date; dueAt: Date | null };

/** The head of one's queue in one status. The order's first column is said once more, so that the index is entered there. */
async function readOpen(user: Actor, status: OpenStatus): Promise<QueueItem[]> {
  const found = await db.query<QueueRow>(
    `WITH head AS (
       SELECT layer."layerId", layer."spanCount", row_number() OVER () AS "position" FROM (
         SELECT layer.* FROM ${openInQueue} AND layer."status" = $3::"LayerStatus"
           AND (layer."status" <> 'RETURNED') = ($3::"LayerStatus" <> 'RETURNED') ORDER BY ${queueOrder} LIMIT $4
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

/** Open remarks by others, latest first: on one's own layers, and in threads that one has taken part in; and how many in all. */
async function readSaid(user: Actor): Promise<{ items: Remark[]; total: number }> {
  const found = await db.query<Omit<Remark, "at"> & { at: Date; total: number }>(
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
  const projects = await readProjects(db, user);
  const ids = projects.map(({ id }) => id);
  const [counts, free] = await Promise.all([
    readDeskCounts(user, ids),
    readFreeArticles(db, user.id, ids, freeListLength),
  ]);
  return projects.map(({ id, slug, name, articleCount, settledCount }) => ({
    id,
    slug,
    name,
    articleCount,
    settledCount,
    toReviewCount: counts.get(id)?.toReviewCount ?? 0,
    inProgressCount: counts.get(id)?.inProgressCount ?? 0,
    free: free.get(id) ?? [],
  }));
}

/** Whether somebody has never changed a layer. */
async function hasNoBatch(user: Actor): Promise<boolean> {
  const found = await db.query(`SELECT FROM "Batch" WHERE "actorId" = $1 LIMIT 1`, [user.id]);
  return found.rowCount === 0;
}

/** What waits for one person, over all their projects. */
export async function getDesk(user: Actor): Promise<Desk> {
  const open = await countOpen(user);
  // What is not there is not looked for: in a long queue that would pass over all of it.
  const read = (status: OpenStatus) => (open[status] > 0 ? readOpen(user, status) : []);
  const [returned, inProgress, next, toReview, toAdjudicate, said, projects, isNew] = await Promise.all([
    read("RETURNED"),
    read("IN_PROGRESS"),
    read("ASSIGNED"),
    readToReview(user),
    readToAdjudicate(user),
    readSaid(user),
    readDeskProjects(user),
    hasNoBatch(user),
  ]);
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
