import { rolesFor } from "@/lib/core/access.ts";
import type { ProjectRow, ProjectView } from "@/lib/schemas/project.ts";
import type { Actor } from "../access.ts";
import type { Connection } from "../db/connection.ts";
import { openInSql } from "../db/status-sql.ts";

/**
 * `"Project" project` as far as the person asking may see it. Parameters: `$1` the user's id, `$2` whether they
 * administer the instance.
 */
const visibleProjects = `"Project" project
  LEFT JOIN "Member" member ON member."projectId" = project."id" AND member."userId" = $1::uuid
  WHERE ($2::boolean OR member."userId" IS NOT NULL)`;

const role = `CASE WHEN $2::boolean THEN 'OWNER' ELSE member."role"::text END AS "role"`;

/** SQL for how many articles of `project` are in use, or of those that fit `which`. */
function countArticles(which = "true"): string {
  return `(SELECT coalesce(sum(standing."count"), 0)::int FROM "ArticleCount" standing
    WHERE standing."projectId" = project."id" AND NOT standing."isArchived" AND ${which})`;
}

/** SQL for how many settled articles of `project` `$1` has open themselves. */
const settledAndOpen = `(SELECT count(*)::int FROM "Layer" own
  JOIN "ArticleStanding" standing ON standing."articleId" = own."articleId"
  WHERE own."ownerId" = $1::uuid AND own."status" IN (${openInSql})
    AND standing."projectId" = project."id" AND NOT standing."isArchived" AND standing."status" = 'settled')`;

/** SQL for how many articles of `project` are settled and `$1` has an accepted layer of. */
const settledOwn = `(SELECT count(*)::int FROM "LayerStanding" layer
  JOIN "ArticleStanding" standing ON standing."articleId" = layer."articleId" AND standing."goldSettled" > 0
  WHERE layer."ownerId" = $1::uuid AND layer."projectId" = project."id" AND layer."kind" = 'ANNOTATOR'
    AND layer."status" = 'ACCEPTED' AND NOT layer."isArchived")`;

/** The projects that `user` may see, by name. Annotators are told only of their own settled articles, reviewers of none that is kept from them. */
export async function readProjects(client: Connection, user: Actor): Promise<ProjectRow[]> {
  const settled = countArticles(`standing."status" = 'settled'`);
  const found = await client.query<Omit<ProjectRow, "createdAt"> & { createdAt: Date }>(
    `SELECT project."id", project."slug", project."name", project."description", ${role}, project."createdAt",
       ${countArticles()} AS "articleCount",
       CASE WHEN $2::boolean OR member."role" = ANY ($4::"Role"[]) THEN ${settled}
         WHEN NOT member."role" = ANY ($3::"Role"[]) THEN ${settledOwn}
         WHEN project."isBlind" THEN ${settled} - ${settledAndOpen}
         ELSE ${settled} END AS "settledCount",
       (SELECT count(*)::int FROM "Member" person WHERE person."projectId" = project."id") AS "memberCount"
     FROM ${visibleProjects} ORDER BY lower(project."name"), project."id"`,
    [user.id, user.isAdmin, rolesFor("review"), rolesFor("manage")],
  );
  return found.rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** A project with its settings, or null when `user` may not see it. */
export async function findProject(
  client: Connection,
  user: Actor,
  projectId: string,
): Promise<ProjectView | null> {
  const found = await client.query<Omit<ProjectView, "createdAt"> & { createdAt: Date }>(
    `SELECT project."id", project."slug", project."name", project."description", project."guidelines",
       project."allowsOwnReview", project."annotatorsPerArticle", project."isBlind", project."storyPlacement",
       project."queueLength", ${role}, project."createdAt"
     FROM ${visibleProjects} AND project."id" = $3`,
    [user.id, user.isAdmin, projectId],
  );
  const [row] = found.rows;
  return row ? { ...row, createdAt: row.createdAt.toISOString() } : null;
}
