import type { Role } from "@/lib/core/access.ts";
import { type ArticleStatus, articleStatuses, fillCounts } from "@/lib/core/article-status.ts";
import {
  type ArticleList,
  type ArticleQuery,
  type ArticleRow,
  articlePageSize,
} from "@/lib/schemas/article.ts";
import { type Actor, requireProject } from "../access.ts";
import { db } from "../db/database.ts";
import { type ArticleFilter, articleFilter } from "./article-filter.ts";
import { joinOwnLayers, standingStatus, toldLayers, toldWork } from "./article-standing.ts";
import { type Around, aroundSql, toExcerpt } from "./excerpt.ts";
import { statusCounts } from "./kept-counts.ts";

const orders: Record<ArticleQuery["sort"], string> = {
  newest: `article."createdAt" DESC`,
  oldest: `article."createdAt"`,
  title: `lower(article."title")`,
  published: `article."publishedAt" DESC NULLS LAST`,
  longest: `article."length" DESC`,
  updated: `"updatedAt" DESC NULLS LAST`,
  priority: `article."priority" DESC, article."dueAt" NULLS LAST`,
  due: `article."dueAt" NULLS LAST, article."priority" DESC`,
};

type Counts = Partial<Record<ArticleStatus, number>>;
/** Times come out of JSON as PostgreSQL writes them. */
type Shown = Omit<ArticleRow, "excerpt"> & { position: number; around: Around | null };

/** How many of the articles that fit have each status. Those of a whole project are kept. */
function countSql(role: Role, query: ArticleQuery, { isNarrow }: ArticleFilter): string {
  return isNarrow
    ? `SELECT ${standingStatus(role)} AS "status", count(*)::int AS "count"
       FROM fit JOIN "ArticleStanding" standing ON standing."articleId" = fit."id" ${joinOwnLayers(role)} GROUP BY 1`
    : `SELECT kept."status", sum(kept."count")::int AS "count" FROM ${statusCounts(role)} kept
       WHERE kept."isArchived" = ${query.archived} GROUP BY 1`;
}

/** One page of the articles that fit: ids and statuses. */
function pageSql(role: Role, query: ArticleQuery, { where, values }: ArticleFilter): string {
  const [status, limit, offset] = [1, 3, 4].map((nth) => `$${values.length + nth}`);
  // What is slow, searching the texts, is done once; else an index in the order of the list leads to the page.
  const fits = query.search ? `article."id" IN (SELECT "id" FROM fit)` : where;
  const updatedAt = `(SELECT max(layer."updatedAt") FROM "Layer" layer
    WHERE layer."articleId" = article."id" AND ${toldWork(role)})`;
  return `SELECT article."id", ${standingStatus(role)} AS "status",
      ${query.sort === "updated" ? updatedAt : "NULL"} AS "updatedAt"
    FROM "Article" article
    JOIN "ArticleStanding" standing ON standing."articleId" = article."id" ${joinOwnLayers(role)}
    WHERE ${fits} AND (${status}::text[] = '{}' OR ${standingStatus(role)} = ANY (${status}::text[]))
    ORDER BY ${orders[query.sort]}, article."id" LIMIT ${limit} OFFSET ${offset}`;
}

/** The counts and one page in one statement; what is shown of an article is looked up for the page only. */
function listSql(role: Role, query: ArticleQuery, filter: ArticleFilter): string {
  const search = `$${filter.values.length + 2}`;
  const around = aroundSql('article."text"', { at: 'hit."at"', length: `length(${search}::text)` });
  return `
    WITH fit AS (SELECT article."id" FROM "Article" article WHERE ${filter.where}),
    counted AS (${countSql(role, query, filter)}),
    page AS (${pageSql(role, query, filter)}),
    shown AS (
      SELECT article."id", article."title", article."outlet", article."byline", article."publishedAt", article."timeZone", article."language",
        article."storyId", coalesce(story."title", '') AS "storyTitle", article."wordCount", article."createdAt",
        article."priority", article."dueAt",
        article."archivedAt" IS NOT NULL AS "isArchived", page."status",
        row_number() OVER (ORDER BY ${orders[query.sort]}, article."id") AS "position",
        coalesce(work."spanCount", 0) AS "spanCount", coalesce(work."assignees", '[]') AS "assignees",
        CASE WHEN ${search}::text <> '' AND hit."at" > 0 THEN ${around} END AS "around"
      FROM page JOIN "Article" article ON article."id" = page."id"
      LEFT JOIN "Story" story ON story."id" = article."storyId"
      LEFT JOIN LATERAL (
        SELECT sum((SELECT sum(used."spanCount") FROM "LabelUse" used WHERE used."layerId" = layer."id"))::int AS "spanCount",
          jsonb_agg(jsonb_build_object('id', owner."id", 'name', owner."name", 'status', layer."status",
            'layerId', layer."id") ORDER BY owner."name") AS "assignees"
        FROM "Layer" layer JOIN "User" owner ON owner."id" = layer."ownerId"
        WHERE layer."articleId" = article."id" AND ${toldLayers(role)}
      ) work ON true
      CROSS JOIN LATERAL (
        SELECT CASE WHEN ${search} = '' THEN 0 ELSE position(lower(${search}) IN lower(article."text")) END AS "at"
      ) hit
    )
    SELECT coalesce((SELECT jsonb_object_agg("status", "count") FROM counted), '{}') AS "counts",
      (SELECT coalesce(sum("count"), 0)::int FROM "ArticleCount" WHERE "projectId" = $1 AND "isArchived") AS "archivedCount",
      coalesce((SELECT jsonb_agg(to_jsonb(shown) ORDER BY "position") FROM shown), '[]') AS "rows"`;
}

/**
 * A page of a project's articles that fit the query, 50 a page, with how many there are and how many of each status.
 * Annotators are told of nobody's layer but their own: to them a colleague's article is unassigned. So are reviewers, in a
 * blind project, of articles that they annotate themselves and have not submitted.
 * @throws AppError NOT_FOUND when the project is out of `user`'s sight.
 */
export async function listArticles(
  user: Actor,
  projectId: string,
  query: ArticleQuery,
): Promise<ArticleList> {
  const project = await requireProject(user, projectId, "read");
  const filter = articleFilter(project.id, user.id, project.role, query);
  const found = await db.query<{ counts: Counts; archivedCount: number; rows: Shown[] }>(
    listSql(project.role, query, filter),
    [...filter.values, query.status, query.search, articlePageSize, (query.page - 1) * articlePageSize],
  );
  const { counts: counted = {}, archivedCount = 0, rows = [] } = found.rows[0] ?? {};
  const counts = fillCounts(counted);
  const wanted = new Set(query.status.length > 0 ? query.status : articleStatuses);
  return {
    rows: rows.map(({ position: _, around, ...row }) => ({
      ...row,
      excerpt: around ? toExcerpt(around) : "",
      publishedAt: row.publishedAt && new Date(row.publishedAt).toISOString(),
      createdAt: new Date(row.createdAt).toISOString(),
      dueAt: row.dueAt && new Date(row.dueAt).toISOString(),
    })),
    total: [...wanted].reduce((sum, status) => sum + counts[status], 0),
    page: query.page,
    pageSize: articlePageSize,
    counts,
    archivedCount,
  };
}

/**
 * The outlets of a project's articles, for the filter of the list.
 * @throws AppError NOT_FOUND when the project is out of `user`'s sight.
 */
export async function listOutlets(user: Actor, projectId: string): Promise<string[]> {
  const project = await requireProject(user, projectId, "read");
  // From one outlet to the next in the index, past all their articles.
  const found = await db.query<{ outlet: string }>(
    `WITH RECURSIVE step("outlet") AS (
       SELECT ''
       UNION ALL SELECT (SELECT min(article."outlet") FROM "Article" article
         WHERE article."projectId" = $1 AND article."outlet" > step."outlet") FROM step WHERE step."outlet" IS NOT NULL
     )
     SELECT "outlet" FROM step WHERE "outlet" <> '' ORDER BY "outlet"`,
    [project.id],
  );
  return found.rows.map(({ outlet }) => outlet);
}
