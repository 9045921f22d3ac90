import type { Role } from "@/lib/core/access.ts";
import { rolesFor } from "@/lib/core/access.ts";
import type { ArticleQuery } from "@/lib/schemas/article.ts";

/** SQL that narrows `"Article" article` of one project, and its parameters in order. */
export type ArticleFilter = { where: string; values: unknown[] };

/** An article's title and text are searched for these characters, whatever they mean to LIKE. */
export function likePattern(search: string): string {
  return `%${search.replace(/[\\%_]/g, "\\$&")}%`;
}

/**
 * SQL for the layers from which the person asking may be told where an article stands, for `"Layer" layer`: reviewers and owners hear of
 * every annotator's layer, annotators of their own (nobody works with an eye on a colleague). `$2` is the user's id.
 */
export function toldLayers(role: Role): string {
  const own = rolesFor("review").includes(role) ? "" : ` AND layer."ownerId" = $2::uuid`;
  return `layer."kind" = 'ANNOTATOR'${own}`;
}

/**
 * The status of each article of project `$1` as SQL for a table `standing("articleId", "status", "spanCount")`, by the
 * precedence of lib/core/article-status.ts. Articles without a layer have no row. For annotators, whose own layer is all
 * they are told of, an accepted layer is a settled article.
 */
export function standingSql(role: Role): string {
  const mayReview = rolesFor("review").includes(role);
  const isSettled = mayReview
    ? `EXISTS (SELECT FROM "Layer" gold WHERE gold."articleId" = layer."articleId" AND gold."kind" = 'GOLD'
         AND gold."status" = 'ACCEPTED')`
    : `bool_or(layer."status" = 'ACCEPTED')`;
  return `
    SELECT layer."articleId", CASE
      WHEN bool_or(layer."status" = 'RETURNED') THEN 'returned'
      WHEN bool_or(layer."status" = 'SUBMITTED' AND layer."reviewerId" IS NOT NULL) THEN 'inReview'
      WHEN bool_or(layer."status" = 'SUBMITTED') THEN 'submitted'
      WHEN ${isSettled} THEN 'settled'
      WHEN bool_or(layer."status" IN ('IN_PROGRESS', 'ACCEPTED')) THEN 'inProgress'
      ELSE 'assigned' END AS "status"
    FROM "Layer" layer JOIN "Article" of ON of."id" = layer."articleId" AND of."projectId" = $1
    WHERE ${toldLayers(role)}
    GROUP BY layer."articleId"`;
}

/** The conditions of a query but for its status, which is told from the layers; `$1` is the project, `$2` the user. */
export function articleFilter(
  projectId: string,
  userId: string,
  role: Role,
  query: ArticleQuery,
): ArticleFilter {
  const values: unknown[] = [projectId, userId];
  const conditions = [
    // Named in every query, so that each of its parameters has a type.
    `article."projectId" = $1 AND $2::uuid IS NOT NULL`,
    `article."archivedAt" IS ${query.archived ? "NOT NULL" : "NULL"}`,
  ];
  function add(condition: (parameter: string) => string, value: unknown): void {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  }

  if (query.search) {
    const isHit = (it: string) => `(article."title" ILIKE ${it} OR article."text" ILIKE ${it})`;
    add(isHit, likePattern(query.search));
  }
  if (query.story === "none") conditions.push(`article."storyId" IS NULL`);
  else if (query.story) add((it) => `article."storyId" = ${it}::uuid`, query.story);
  if (query.outlet) add((it) => `article."outlet" = ${it}`, query.outlet);
  const layerWith = (condition: string) =>
    `EXISTS (SELECT FROM "Layer" layer WHERE layer."articleId" = article."id" AND ${toldLayers(role)} AND ${condition})`;
  if (query.assignee) add((it) => layerWith(`layer."ownerId" = ${it}::uuid`), query.assignee);
  if (query.label) {
    const hasLabel = (it: string) =>
      `EXISTS (SELECT FROM "Span" span WHERE span."layerId" = layer."id" AND span."labelId" = ${it}::uuid)`;
    add((it) => layerWith(hasLabel(it)), query.label);
  }
  return { where: conditions.join(" AND "), values };
}
