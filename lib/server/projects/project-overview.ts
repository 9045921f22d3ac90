import { type Role, rolesFor } from "@/lib/core/access.ts";
import { type ArticleStatus, articleStatuses, fillCounts } from "@/lib/core/article-status.ts";
import type { MemberWork, ProjectOverview, RecentWork } from "@/lib/schemas/project.ts";
import type { Actor } from "../access.ts";
import { joinOwnLayers, standingStatus, toldLayers } from "../articles/article-standing.ts";
import { pool } from "../database.ts";
import { getProject } from "./projects.ts";

const recentLength = 10;

async function countArticles(
  projectId: string,
  userId: string,
  role: Role,
): Promise<Pick<ProjectOverview, "articleCount" | "archivedCount" | "counts" | "storyCount">> {
  const statuses = await pool().query<{ status: ArticleStatus; isArchived: boolean; count: number }>(
    `SELECT ${standingStatus(role)} AS "status", standing."isArchived", count(*)::int AS "count"
     FROM "ArticleStanding" standing ${joinOwnLayers(role)} WHERE standing."projectId" = $1 AND $2::uuid IS NOT NULL GROUP BY 1, 2`,
    [projectId, userId],
  );
  const stories = await pool().query<{ count: number }>(
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
  told: string,
): Promise<ProjectOverview["labels"]> {
  const found = await pool().query<ProjectOverview["labels"][number]>(
    `SELECT label."id", label."name", label."colour", coalesce(used."count", 0)::int AS "spanCount"
     FROM "Label" label LEFT JOIN (
       SELECT used."labelId", sum(used."spanCount") AS "count" FROM "LabelUse" used
       JOIN "LayerStanding" layer ON layer."layerId" = used."layerId" AND layer."projectId" = $1 AND ${told}
       WHERE used."labelId" IN (SELECT "id" FROM "Label" WHERE "projectId" = $1)
       GROUP BY used."labelId"
     ) used ON used."labelId" = label."id"
     WHERE label."projectId" = $1 AND label."archivedAt" IS NULL AND $2::uuid IS NOT NULL
     ORDER BY label."position", label."name"`,
    [projectId, userId],
  );
  return found.rows;
}

async function listPeople(projectId: string, userId: string, told: string): Promise<MemberWork[]> {
  const found = await pool().query<MemberWork>(
    `WITH work AS (
       SELECT layer."ownerId",
         count(*) FILTER (WHERE layer."status" = 'ASSIGNED')::int AS "assigned",
         count(*) FILTER (WHERE layer."status" = 'IN_PROGRESS')::int AS "inProgress",
         count(*) FILTER (WHERE layer."status" = 'SUBMITTED')::int AS "submitted",
         count(*) FILTER (WHERE layer."status" = 'RETURNED')::int AS "returned",
         count(*) FILTER (WHERE layer."status" = 'ACCEPTED')::int AS "accepted",
         sum(layer."spanCount")::int AS "spanCount", sum(layer."activeSeconds")::int AS "activeSeconds"
       FROM "LayerStanding" layer WHERE layer."projectId" = $1 AND NOT layer."isArchived" AND ${told}
       GROUP BY layer."ownerId"
     )
     SELECT member."userId", person."name", member."role", coalesce(work."assigned", 0) AS "assigned",
       coalesce(work."inProgress", 0) AS "inProgress", coalesce(work."submitted", 0) AS "submitted",
       coalesce(work."returned", 0) AS "returned", coalesce(work."accepted", 0) AS "accepted",
       coalesce(work."spanCount", 0) AS "spanCount", coalesce(work."activeSeconds", 0) AS "activeSeconds"
     FROM "Member" member JOIN "User" person ON person."id" = member."userId"
     LEFT JOIN work ON work."ownerId" = member."userId"
     WHERE member."projectId" = $1 AND $2::uuid IS NOT NULL ORDER BY lower(person."name"), member."userId"`,
    [projectId, userId],
  );
  return found.rows;
}

async function listRecent(projectId: string, userId: string, told: string): Promise<RecentWork[]> {
  const begun = `layer."projectId" = $1 AND $2::uuid IS NOT NULL AND layer."status" <> 'ASSIGNED' AND ${told}`;
  const found = await pool().query<Omit<RecentWork, "at"> & { at: Date }>(
    `SELECT layer."id" AS "layerId", article."id" AS "articleId", article."title" AS "articleTitle",
       owner."name" AS "personName", layer."status", layer."updatedAt" AS "at"
     FROM (
       SELECT exact."id", exact."articleId", exact."ownerId", exact."status", exact."updatedAt"
       FROM "LayerStanding" layer JOIN "Layer" exact ON exact."id" = layer."layerId"
       WHERE ${begun} AND layer."touchedHour" >= (
         SELECT min("touchedHour") FROM (
           SELECT layer."touchedHour" FROM "LayerStanding" layer WHERE ${begun} ORDER BY layer."touchedHour" DESC LIMIT $3
         ) latest)
       ORDER BY exact."updatedAt" DESC, exact."id" LIMIT $3
     ) layer
     JOIN "Article" article ON article."id" = layer."articleId"
     JOIN "User" owner ON owner."id" = layer."ownerId"
     ORDER BY layer."updatedAt" DESC, layer."id"`,
    [projectId, userId, recentLength],
  );
  return found.rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/**
 * The first page of a project: how far it is, who did what, what happened lately. Annotators are told of their own work.
 * @throws AppError NOT_FOUND when it is out of `user`'s sight.
 */
export async function getProjectOverview(user: Actor, idOrSlug: string): Promise<ProjectOverview> {
  const project = await getProject(user, idOrSlug);
  const told = toldLayers(project.role);
  const [counts, labels, people, recent] = await Promise.all([
    countArticles(project.id, user.id, project.role),
    listLabelCounts(project.id, user.id, told),
    rolesFor("review").includes(project.role) ? listPeople(project.id, user.id, told) : [],
    listRecent(project.id, user.id, told),
  ]);
  return { project, ...counts, labels, people, recent };
}
