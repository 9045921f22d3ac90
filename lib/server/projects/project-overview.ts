import { type Role, rolesFor } from "@/lib/core/access.ts";
import { type ArticleStatus, articleStatuses, fillCounts } from "@/lib/core/article-status.ts";
import type { MemberWork, ProjectOverview, RecentWork } from "@/lib/schemas/project.ts";
import type { Actor } from "../access.ts";
import { toldLayers } from "../articles/article-standing.ts";
import { statusCounts, toldLayerCounts, toldSpanCounts } from "../articles/kept-counts.ts";
import { db } from "../db/database.ts";
import { getProject } from "./projects.ts";

const recentLength = 10;

async function countArticles(
  projectId: string,
  userId: string,
  role: Role,
): Promise<Pick<ProjectOverview, "articleCount" | "archivedCount" | "counts" | "storyCount">> {
  const statuses = await db.query<{ status: ArticleStatus; isArchived: boolean; count: number }>(
    `SELECT kept."status", kept."isArchived", sum(kept."count")::int AS "count" FROM ${statusCounts(role)} kept GROUP BY 1, 2`,
    [projectId, userId],
  );
  const stories = await db.query<{ count: number }>(
    `SELECT count(*)::int AS "count" FROM "Story" WHERE "projectId" = $1`,
    [projectId],
  );
  const counts = fillCounts();
  let archivedCount = 0;
  for (const row of statuses.rows) {
    if (row.isArchived) archivedCount += row.count;
    else counts[row.status] += row.count;
  }
  const articleCount = articleStatuses.reduce((sum, status) => sum + counts[status], 0);
  return { articleCount, archivedCount, counts, storyCount: stories.rows[0]?.count ?? 0 };
}

async function listLabelCounts(
  projectId: string,
  userId: string,
  role: Role,
): Promise<ProjectOverview["labels"]> {
  const found = await db.query<ProjectOverview["labels"][number]>(
    `SELECT label."id", label."name", label."colour", coalesce(used."count", 0)::int AS "spanCount"
     FROM "Label" label LEFT JOIN (
       SELECT kept."labelId", sum(kept."count") AS "count" FROM ${toldSpanCounts(role)} kept GROUP BY kept."labelId"
     ) used ON used."labelId" = label."id"
     WHERE label."projectId" = $1 AND label."archivedAt" IS NULL AND $2::uuid IS NOT NULL
     ORDER BY label."position", label."name"`,
    [projectId, userId],
  );
  return found.rows;
}

async function listPeople(projectId: string, userId: string, role: Role): Promise<MemberWork[]> {
  const counted = (status: string) =>
    `coalesce(sum(kept."count") FILTER (WHERE kept."status" = '${status}'), 0)::int`;
  const found = await db.query<MemberWork>(
    `WITH work AS (
       SELECT kept."ownerId", ${counted("ASSIGNED")} AS "assigned", ${counted("IN_PROGRESS")} AS "inProgress",
         ${counted("SUBMITTED")} AS "submitted", ${counted("RETURNED")} AS "returned", ${counted("ACCEPTED")} AS "accepted",
         sum(kept."seconds")::int AS "activeSeconds"
       FROM ${toldLayerCounts(role)} kept WHERE NOT kept."isArchived" GROUP BY kept."ownerId"
     ), marked AS (
       SELECT kept."ownerId", sum(kept."count")::int AS "spanCount"
       FROM ${toldSpanCounts(role)} kept WHERE NOT kept."isArchived" GROUP BY kept."ownerId"
     )
     SELECT member."userId", person."name", member."role", coalesce(work."assigned", 0) AS "assigned",
       coalesce(work."inProgress", 0) AS "inProgress", coalesce(work."submitted", 0) AS "submitted",
       coalesce(work."returned", 0) AS "returned", coalesce(work."accepted", 0) AS "accepted",
       coalesce(marked."spanCount", 0) AS "spanCount", coalesce(work."activeSeconds", 0) AS "activeSeconds"
     FROM "Member" member JOIN "User" person ON person."id" = member."userId"
     LEFT JOIN work ON work."ownerId" = member."userId"
     LEFT JOIN marked ON marked."ownerId" = member."userId"
     WHERE member."projectId" = $1 AND $2::uuid IS NOT NULL ORDER BY lower(person."name"), member."userId"`,
    [projectId, userId],
  );
  return found.rows;
}

async function listRecent(projectId: string, userId: string, told: string): Promise<RecentWork[]> {
  const begun = `layer."projectId" = $1 AND $2::uuid IS NOT NULL AND layer."status" <> 'ASSIGNED' AND ${told}`;
  // Asked for by itself, so that PostgreSQL knows how few rows follow it.
  const since = await db.query<{ hour: Date | null }>(
    `SELECT min("touchedHour") AS "hour" FROM (
       SELECT layer."touchedHour" FROM "LayerStanding" layer WHERE ${begun} ORDER BY layer."touchedHour" DESC LIMIT $3
     ) latest`,
    [projectId, userId, recentLength],
  );
  const found = await db.query<Omit<RecentWork, "at"> & { at: Date }>(
    `SELECT layer."id" AS "layerId", article."id" AS "articleId", article."title" AS "articleTitle",
       owner."name" AS "personName", layer."status", layer."updatedAt" AS "at"
     FROM (
       SELECT exact."id", exact."articleId", exact."ownerId", exact."status", exact."updatedAt"
       FROM "LayerStanding" layer JOIN "Layer" exact ON exact."id" = layer."layerId"
       WHERE ${begun} AND layer."touchedHour" >= $4::timestamptz
       ORDER BY exact."updatedAt" DESC, exact."id" LIMIT $3
     ) layer
     JOIN "Article" article ON article."id" = layer."articleId"
     JOIN "User" owner ON owner."id" = layer."ownerId"
     ORDER BY layer."updatedAt" DESC, layer."id"`,
    [projectId, userId, recentLength, since.rows[0]?.hour ?? null],
  );
  return found.rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/**
 * The first page of a project: how far it is, who did what, what happened lately. Annotators are told of their own work.
 * @throws AppError NOT_FOUND when it is out of `user`'s sight.
 */
export async function getProjectOverview(user: Actor, idOrSlug: string): Promise<ProjectOverview> {
  const project = await getProject(user, idOrSlug);
  const [counts, labels, people, recent] = await Promise.all([
    countArticles(project.id, user.id, project.role),
    listLabelCounts(project.id, user.id, project.role),
    rolesFor("review").includes(project.role) ? listPeople(project.id, user.id, project.role) : [],
    listRecent(project.id, user.id, toldLayers(project.role)),
  ]);
  return { project, ...counts, labels, people, recent };
}
