import type { Role } from "@/lib/core/access.ts";
import type { ArticleQuery } from "@/lib/schemas/article.ts";
import { toldLayers, toldMarks } from "./article-standing.ts";

/** SQL that narrows `"Article" article` of one project, and its parameters in order. */
export type ArticleFilter = {
  where: string;
  values: unknown[];
  /** Whether it asks for more than the project's articles, archived or not. */
  isNarrow: boolean;
};

/** An article's title and text are searched for these characters, whatever they mean to LIKE. */
function likePattern(search: string): string {
  return `%${search.replace(/[\\%_]/g, "\\$&")}%`;
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
  const layerWith = (condition: string, told: string) =>
    `EXISTS (SELECT FROM "Layer" layer WHERE layer."articleId" = article."id" AND ${told} AND ${condition})`;
  if (query.assignee) {
    add((it) => layerWith(`layer."ownerId" = ${it}::uuid`, toldLayers(role)), query.assignee);
  }
  if (query.label) {
    const hasLabel = (it: string) =>
      `EXISTS (SELECT FROM "Span" span WHERE span."layerId" = layer."id" AND span."labelId" = ${it}::uuid)`;
    add((it) => layerWith(hasLabel(it), toldMarks(role)), query.label);
  }
  return { where: conditions.join(" AND "), values, isNarrow: conditions.length > 2 };
}
