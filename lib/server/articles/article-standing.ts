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
 * SQL for a table `("articleId", "status", "updatedAt")`: where each article of the table `fit("id")` stands, by the
 * precedence of lib/core/article-status.ts. Articles without a layer have no row. For annotators, whose own layer is all
 * they are told of, an accepted layer is a settled article. `$2` is the user's id.
 */
export function standingSql(role: Role): string {
  const mayReview = rolesFor("review").includes(role);
  const told = mayReview ? `layer."kind" IN ('ANNOTATOR', 'GOLD')` : toldLayers(role);
  const settling = mayReview ? "GOLD" : "ANNOTATOR";
  return `
    SELECT layer."articleId", max(layer."updatedAt") AS "updatedAt", CASE
      WHEN bool_or(layer."status" = 'RETURNED') THEN 'returned'
      WHEN bool_or(layer."status" = 'SUBMITTED' AND layer."reviewerId" IS NOT NULL) THEN 'inReview'
      WHEN bool_or(layer."status" = 'SUBMITTED') THEN 'submitted'
      WHEN bool_or(layer."status" = 'ACCEPTED' AND layer."kind" = '${settling}') THEN 'settled'
      WHEN bool_or(layer."status" IN ('IN_PROGRESS', 'ACCEPTED')) THEN 'inProgress'
      ELSE 'assigned' END AS "status"
    FROM "Layer" layer JOIN fit ON fit."id" = layer."articleId"
    WHERE ${told}
    GROUP BY layer."articleId"`;
}
