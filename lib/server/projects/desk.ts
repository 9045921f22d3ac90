import {
  type Desk,
  type DeskProject,
  deskListLength,
  type QueueItem,
  type Remark,
  type ReviewItem,
} from "@/lib/schemas/desk.ts";
import type { Actor } from "../access.ts";
import { queueOrder, reviewOrder, waitsForReview } from "../articles/queue.ts";
import { pool } from "../database.ts";
import { visibleLayers, visibleLayersFor } from "../layers/layer-access.ts";
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
       layer."status", layer."returnMessage", article."wordCount", layer."updatedAt", article."dueAt", open."total",
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

/** The submitted layers that wait for `user`, first in first out, with how many there are in all. */
async function readToReview(user: Actor): Promise<{ items: ReviewItem[]; total: number }> {
  const found = await pool().query<
    Omit<ReviewItem, "submittedAt"> & { submittedAt: Date | null; total: number }
  >(
    `WITH waiting AS (
       SELECT layer."id", row_number() OVER (ORDER BY ${reviewOrder}) AS "position", count(*) OVER ()::int AS "total"
       FROM "Layer" layer ${visibleLayers} AND ${waitsForReview} ORDER BY "position" LIMIT $4
     )
     SELECT layer."id" AS "layerId", article."id" AS "articleId", article."title", article."outlet",
       coalesce(story."title", '') AS "storyTitle", project."name" AS "projectName", project."slug" AS "projectSlug",
       owner."name" AS "annotatorName", layer."submittedAt", waiting."total",
       (SELECT coalesce(sum(used."spanCount"), 0)::int FROM "LabelUse" used
        WHERE used."layerId" = layer."id") AS "spanCount",
       (SELECT count(*)::int FROM "Verdict" verdict JOIN "Span" span
          ON span."id" = verdict."spanId" AND span."layerId" = layer."id"
        WHERE verdict."layerId" = layer."id") AS "judgedCount"
     FROM waiting JOIN "Layer" layer ON layer."id" = waiting."id"
     JOIN "User" owner ON owner."id" = layer."ownerId"
     JOIN "Article" article ON article."id" = layer."articleId"
     JOIN "Project" project ON project."id" = article."projectId"
     LEFT JOIN "Story" story ON story."id" = article."storyId"
     ORDER BY waiting."position"`,
    [...visibleLayersFor(user), deskListLength],
  );
  const items = found.rows.map(({ total: _, ...row }) => ({
    ...row,
    submittedAt: row.submittedAt?.toISOString() ?? null,
  }));
  return { items, total: found.rows[0]?.total ?? 0 };
}

/** Open remarks by others, latest first: on one's own layers, and in threads that one has taken part in. */
async function readSaid(user: Actor): Promise<Remark[]> {
  const found = await pool().query<Omit<Remark, "at"> & { at: Date }>(
    `SELECT comment."id" AS "commentId", article."id" AS "articleId", article."title" AS "articleTitle",
       comment."layerId", comment."spanId", coalesce(author."name", '') AS "authorName", comment."quote",
       comment."body", comment."at", layer."ownerId" IS NOT DISTINCT FROM $1::uuid AS "isOnOwnLayer"
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
  return found.rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** How far each of one's projects is; what is being worked on is counted only where one reviews. */
async function readDeskProjects(user: Actor): Promise<DeskProject[]> {
  const projects = await readProjects(pool(), user);
  const found = await pool().query<{ projectId: string; toReviewCount: number; inProgressCount: number }>(
    `SELECT standing."projectId", count(*) FILTER (WHERE standing."submitted" + standing."inReview" > 0)::int AS "toReviewCount",
       count(*) FILTER (WHERE standing."inProgress" + standing."returned" > 0)::int AS "inProgressCount"
     FROM "ArticleStanding" standing
     LEFT JOIN "Member" member ON member."projectId" = standing."projectId" AND member."userId" = $1::uuid
     WHERE NOT standing."isArchived" AND standing."projectId" = ANY ($4::uuid[])
       AND ($2::boolean OR member."role" = ANY ($3::"Role"[]))
     GROUP BY standing."projectId"
     UNION ALL
     SELECT standing."projectId", count(*) FILTER (WHERE layer."status" = 'SUBMITTED')::int,
       count(*) FILTER (WHERE layer."status" IN ('IN_PROGRESS', 'RETURNED'))::int
     FROM "Layer" layer JOIN "ArticleStanding" standing ON standing."articleId" = layer."articleId"
     JOIN "Member" member ON member."projectId" = standing."projectId" AND member."userId" = $1::uuid
     WHERE layer."ownerId" = $1::uuid AND NOT standing."isArchived" AND standing."projectId" = ANY ($4::uuid[])
       AND NOT ($2::boolean OR member."role" = ANY ($3::"Role"[]))
     GROUP BY standing."projectId"`,
    [...visibleLayersFor(user), projects.map(({ id }) => id)],
  );
  const counts = new Map(found.rows.map((row) => [row.projectId, row]));
  return projects.map(({ id, slug, name, articleCount, settledCount }) => ({
    slug,
    name,
    articleCount,
    settledCount,
    toReviewCount: counts.get(id)?.toReviewCount ?? 0,
    inProgressCount: counts.get(id)?.inProgressCount ?? 0,
  }));
}

/** What waits for one person, over all their projects. */
export async function getDesk(user: Actor): Promise<Desk> {
  const [returned, inProgress, next, toReview, said, projects] = await Promise.all([
    readOpen(user, "RETURNED"),
    readOpen(user, "IN_PROGRESS"),
    readOpen(user, "ASSIGNED"),
    readToReview(user),
    readSaid(user),
    readDeskProjects(user),
  ]);
  return {
    returned: returned.items,
    inProgress: inProgress.items,
    next: next.items,
    toReview: toReview.items,
    said,
    projects,
    totals: {
      queue: returned.total + inProgress.total + next.total,
      toReview: toReview.total,
      returned: returned.total,
    },
  };
}
