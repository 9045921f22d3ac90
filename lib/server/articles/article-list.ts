import type { Role } from "@/lib/core/access.ts";
import { type ArticleStatus, articleStatuses } from "@/lib/core/article-status.ts";
import {
  type ArticleList,
  type ArticleQuery,
  type ArticleRow,
  articlePageSize,
} from "@/lib/schemas/article.ts";
import { type Actor, requireProject } from "../access.ts";
import { pool } from "../database.ts";
import { articleFilter } from "./article-filter.ts";
import { standingSql, toldLayers } from "./article-standing.ts";

const orders: Record<ArticleQuery["sort"], string> = {
  newest: `article."createdAt" DESC`,
  oldest: `article."createdAt"`,
  title: `lower(article."title")`,
  published: `article."publishedAt" DESC NULLS LAST`,
  longest: `article."length" DESC`,
  updated: `known."updatedAt" DESC NULLS LAST`,
  priority: `article."priority" DESC, article."dueAt" NULLS LAST`,
  due: `article."dueAt" NULLS LAST, article."priority" DESC`,
};

type Counts = Partial<Record<ArticleStatus, number>>;
/** Times come out of JSON as PostgreSQL writes them. */
type Shown = ArticleRow & { position: number };

/**
 * Which articles fit, how many of them have each status, and one page of them, in one statement: what is slow (searching
 * the texts) is done once, and what is shown of an article is looked up for the page only.
 */
function listSql(role: Role, where: string, sort: ArticleQuery["sort"], next: number): string {
  const [status, search, limit, offset] = [0, 1, 2, 3].map((nth) => `$${next + nth}`);
  return `
    WITH fit AS MATERIALIZED (SELECT article."id" FROM "Article" article WHERE ${where}),
    standing AS (${standingSql(role)}),
    known AS (
      SELECT fit."id", coalesce(standing."status", 'unassigned') AS "status", standing."updatedAt"
      FROM fit LEFT JOIN standing ON standing."articleId" = fit."id"
    ),
    counted AS (SELECT "status", count(*)::int AS "count" FROM known GROUP BY "status"),
    page AS (
      SELECT article."id", known."status", row_number() OVER (ORDER BY ${orders[sort]}, article."id") AS "position"
      FROM known JOIN "Article" article ON article."id" = known."id"
      WHERE ${status}::text[] = '{}' OR known."status" = ANY (${status}::text[])
      ORDER BY "position" LIMIT ${limit} OFFSET ${offset}
    ),
    shown AS (
      SELECT article."id", article."title", article."outlet", article."byline", article."publishedAt", article."language",
        article."storyId", coalesce(story."title", '') AS "storyTitle", article."wordCount", article."createdAt",
        article."priority", article."dueAt",
        article."archivedAt" IS NOT NULL AS "isArchived", page."status", page."position",
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
        WHERE layer."articleId" = article."id" AND ${toldLayers(role)}
      ) work ON true
      CROSS JOIN LATERAL (
        SELECT CASE WHEN ${search} = '' THEN 0 ELSE position(lower(${search}) IN lower(article."text")) END AS "at"
      ) hit
    )
    SELECT coalesce((SELECT jsonb_object_agg("status", "count") FROM counted), '{}') AS "counts",
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
  const found = await pool().query<{ counts: Counts; rows: Shown[] }>(
    listSql(project.role, filter.where, query.sort, filter.values.length + 1),
    [...filter.values, query.status, query.search, articlePageSize, (query.page - 1) * articlePageSize],
  );
  const { counts: counted = {}, rows = [] } = found.rows[0] ?? {};
  const counts = {
    unassigned: counted.unassigned ?? 0,
    assigned: counted.assigned ?? 0,
    inProgress: counted.inProgress ?? 0,
    submitted: counted.submitted ?? 0,
    readyToAdjudicate: counted.readyToAdjudicate ?? 0,
    inReview: counted.inReview ?? 0,
    returned: counted.returned ?? 0,
    settled: counted.settled ?? 0,
  } satisfies Record<ArticleStatus, number>;
  const wanted = new Set(query.status.length > 0 ? query.status : articleStatuses);
  return {
    rows: rows.map(({ position: _, ...row }) => ({
      ...row,
      publishedAt: row.publishedAt && new Date(row.publishedAt).toISOString(),
      createdAt: new Date(row.createdAt).toISOString(),
      dueAt: row.dueAt && new Date(row.dueAt).toISOString(),
    })),
    total: [...wanted].reduce((sum, status) => sum + counts[status], 0),
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
