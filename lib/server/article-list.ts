import { type ArticleStatus, articleStatuses } from "@/lib/core/article-status.ts";
import {
  type ArticleList,
  type ArticleQuery,
  type ArticleRow,
  articlePageSize,
} from "@/lib/schemas/article.ts";
import { type Actor, requireProject } from "./access.ts";
import { type ArticleFilter, articleFilter, standingSql, toldLayers } from "./article-filter.ts";
import { pool } from "./database.ts";

const orders: Record<ArticleQuery["sort"], string> = {
  newest: `article."createdAt" DESC`,
  oldest: `article."createdAt"`,
  title: `lower(article."title")`,
  published: `article."publishedAt" DESC NULLS LAST`,
  longest: `article."length" DESC`,
  updated: `(SELECT max(layer."updatedAt") FROM "Layer" layer WHERE layer."articleId" = article."id") DESC NULLS LAST`,
};

type Row = Omit<ArticleRow, "publishedAt" | "createdAt"> & { publishedAt: Date | null; createdAt: Date };

/** Articles per status among those that fit the filter. */
async function countStatuses(
  standing: string,
  filter: ArticleFilter,
): Promise<Record<ArticleStatus, number>> {
  const found = await pool().query<{ status: ArticleStatus; count: number }>(
    `WITH standing AS (${standing})
     SELECT coalesce(standing."status", 'unassigned') AS "status", count(*)::int AS "count"
     FROM "Article" article LEFT JOIN standing ON standing."articleId" = article."id"
     WHERE ${filter.where} GROUP BY 1`,
    filter.values,
  );
  const counts = new Map(found.rows.map((row) => [row.status, row.count]));
  const entries = articleStatuses.map((status) => [status, counts.get(status) ?? 0] as const);
  return Object.fromEntries(entries) as Record<ArticleStatus, number>;
}

/** One page: the ids are found first, and only what is shown is looked up for each. */
async function readPage(
  standing: string,
  told: string,
  filter: ArticleFilter,
  query: ArticleQuery,
): Promise<Row[]> {
  const values = [
    ...filter.values,
    query.status,
    query.search,
    articlePageSize,
    (query.page - 1) * articlePageSize,
  ];
  const [status, search, limit, offset] = [3, 2, 1, 0].map((fromEnd) => `$${values.length - fromEnd}`);
  const found = await pool().query<Row>(
    `WITH standing AS (${standing}), page AS (
       SELECT article."id", coalesce(standing."status", 'unassigned') AS "status",
         row_number() OVER (ORDER BY ${orders[query.sort]}, article."id") AS "position"
       FROM "Article" article LEFT JOIN standing ON standing."articleId" = article."id"
       WHERE ${filter.where}
         AND (${status}::text[] = '{}' OR coalesce(standing."status", 'unassigned') = ANY (${status}::text[]))
       ORDER BY "position" LIMIT ${limit} OFFSET ${offset}
     )
     SELECT article."id", article."title", article."outlet", article."byline", article."publishedAt",
       article."language", article."storyId", coalesce(story."title", '') AS "storyTitle", article."wordCount",
       article."createdAt", article."archivedAt" IS NOT NULL AS "isArchived", page."status",
       coalesce(work."spanCount", 0) AS "spanCount", coalesce(work."assignees", '[]') AS "assignees",
       CASE WHEN ${search}::text = '' OR hit."at" = 0 THEN ''
         ELSE substring(article."text" FROM greatest(hit."at" - 60, 1) FOR 160) END AS "excerpt"
     FROM page JOIN "Article" article ON article."id" = page."id"
     LEFT JOIN "Story" story ON story."id" = article."storyId"
     LEFT JOIN LATERAL (
       SELECT sum((SELECT count(*) FROM "Span" span WHERE span."layerId" = layer."id"))::int AS "spanCount",
         jsonb_agg(jsonb_build_object('id', owner."id", 'name', owner."name", 'status', layer."status",
           'layerId', layer."id") ORDER BY owner."name") AS "assignees"
       FROM "Layer" layer JOIN "User" owner ON owner."id" = layer."ownerId"
       WHERE layer."articleId" = article."id" AND ${told}
     ) work ON true
     CROSS JOIN LATERAL (
       SELECT CASE WHEN ${search}::text = '' THEN 0 ELSE position(lower(${search}) IN lower(article."text")) END AS "at"
     ) hit
     ORDER BY page."position"`,
    values,
  );
  return found.rows;
}

/**
 * A page of a project's articles that fit the query, 50 a page, with how many there are and how many of each status.
 * Annotators are told of nobody's layer but their own: to them a colleague's article is unassigned.
 * @throws AppError NOT_FOUND when the project is out of `user`'s sight.
 */
export async function listArticles(
  user: Actor,
  projectId: string,
  query: ArticleQuery,
): Promise<ArticleList> {
  const project = await requireProject(user, projectId, "read");
  const filter = articleFilter(project.id, user.id, project.role, query);
  const standing = standingSql(project.role);
  const [counts, rows] = await Promise.all([
    countStatuses(standing, filter),
    readPage(standing, toldLayers(project.role), filter, query),
  ]);
  const counted = query.status.length > 0 ? query.status : articleStatuses;
  return {
    rows: rows.map((row) => ({
      ...row,
      publishedAt: row.publishedAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
    })),
    total: [...new Set(counted)].reduce((sum, status) => sum + counts[status], 0),
    page: query.page,
    pageSize: articlePageSize,
    counts,
  };
}

/**
 * The outlets of a project's articles, for the filter of the list.
 * @throws AppError NOT_FOUND when the project is out of `user`'s sight.
 */
export async function listOutlets(user: Actor, projectId: string): Promise<string[]> {
  const project = await requireProject(user, projectId, "read");
  const found = await pool().query<{ outlet: string }>(
    `SELECT DISTINCT "outlet" FROM "Article" WHERE "projectId" = $1 AND "outlet" <> '' ORDER BY "outlet"`,
    [project.id],
  );
  return found.rows.map(({ outlet }) => outlet);
}
