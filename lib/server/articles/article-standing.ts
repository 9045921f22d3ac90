import { type Role, rolesFor } from "@/lib/core/access.ts";

/**
 * SQL for the layers from which the person asking may be told where an article stands, for `"Layer" layer`: reviewers and
 * owners hear of every annotator's layer, annotators of their own (nobody works with an eye on a colleague). `$2` is the
 * user's id.
 */
export function toldLayers(role: Role): string {
  const own = rolesFor("review").includes(role) ? "" : ` AND layer."ownerId" = $2::uuid`;
  return `layer."kind" = 'ANNOTATOR'${own}`;
}

/**
 * A join that gives `"Article" article` a `standing."status"`: where it stands, by the precedence of
 * lib/core/article-status.ts. Reviewers and owners have it of the kept standings. Annotators, whose own layer is all they
 * are told of, have it of that: accepted is settled, and no layer is null (read it as `standingStatus`). `$2` is the
 * user's id.
 */
export function joinStanding(role: Role): string {
  if (rolesFor("review").includes(role))
    return `JOIN "ArticleStanding" standing ON standing."articleId" = article."id"`;
  return `LEFT JOIN (
    SELECT layer."articleId", CASE layer."status"
      WHEN 'RETURNED' THEN 'returned'
      WHEN 'SUBMITTED' THEN CASE WHEN layer."reviewerId" IS NULL THEN 'submitted' ELSE 'inReview' END
      WHEN 'ACCEPTED' THEN 'settled'
      WHEN 'IN_PROGRESS' THEN 'inProgress'
      ELSE 'assigned' END AS "status"
    FROM "Layer" layer WHERE ${toldLayers(role)}
  ) standing ON standing."articleId" = article."id"`;
}

/** The status of an article that is joined by `joinStanding`, never null. */
export function standingStatus(role: Role): string {
  return rolesFor("review").includes(role)
    ? `standing."status"`
    : `coalesce(standing."status", 'unassigned')`;
}

/** The condition under which `"Layer" layer` counts as work on an article, for `toldLayers` and with gold for who reviews. */
export function toldWork(role: Role): string {
  return rolesFor("review").includes(role) ? `layer."kind" IN ('ANNOTATOR', 'GOLD')` : toldLayers(role);
}
