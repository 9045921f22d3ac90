import { type Role, rolesFor } from "@/lib/core/access.ts";
import { openOwnLayer } from "../layers/layer-access.ts";

/**
 * SQL that keeps from a person what colleagues do on an article that they annotate themselves in a blind project, for
 * `"Layer" layer`. `$1` is the project, `$2` the user.
 */
const unblinded = `(layer."ownerId" = $2::uuid OR NOT (
  (SELECT "isBlind" FROM "Project" WHERE "id" = $1::uuid) AND ${openOwnLayer(`layer."articleId"`, "$2")}))`;

/**
 * SQL for the layers of which the person asking may be told, for `"Layer" layer`: owners, who assign, hear of every
 * annotator's layer; reviewers too, but in a blind project of no colleague's on an article that they have open themselves;
 * annotators of their own (nobody works with an eye on a colleague). Withdrawn layers count for nothing. `$1` is the project,
 * `$2` the user.
 */
export function toldLayers(role: Role, kinds = `= 'ANNOTATOR'`): string {
  const layers = `layer."kind" ${kinds} AND layer."status" <> 'WITHDRAWN'`;
  if (rolesFor("manage").includes(role)) return layers;
  return rolesFor("review").includes(role)
    ? `${layers} AND ${unblinded}`
    : `${layers} AND layer."ownerId" = $2::uuid`;
}

/**
 * SQL for a table `("articleId", "status", "updatedAt")`: where each article of the table `fit("id")` stands, by the
 * precedence of lib/core/article-status.ts. Articles without a layer have no row. Who may be told of their own layer only
 * takes an accepted one for a settled article. `$1` is the project, `$2` the user.
 */
export function standingSql(role: Role): string {
  const mayReview = rolesFor("review").includes(role);
  const told = mayReview ? toldLayers(role, `IN ('ANNOTATOR', 'GOLD')`) : toldLayers(role);
  const settling = mayReview ? "GOLD" : "ANNOTATOR";
  const goldIsSettled = `bool_or(layer."status" = 'ACCEPTED' AND layer."kind" = 'GOLD')`;
  return `
    SELECT layer."articleId", max(layer."updatedAt") AS "updatedAt", CASE
      WHEN bool_or(layer."status" = 'RETURNED') THEN 'returned'
      WHEN bool_or(layer."status" = 'SUBMITTED' AND layer."reviewerId" IS NOT NULL) THEN 'inReview'
      WHEN bool_or(layer."status" = 'SUBMITTED') AND NOT ${goldIsSettled}
        AND NOT bool_or(layer."kind" = 'ANNOTATOR' AND layer."status" IN ('ASSIGNED', 'IN_PROGRESS'))
        AND count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR')
          >= greatest(2, (SELECT "annotatorsPerArticle" FROM "Project" WHERE "id" = $1::uuid)) THEN 'readyToAdjudicate'
      WHEN bool_or(layer."status" = 'SUBMITTED') THEN 'submitted'
      WHEN bool_or(layer."status" = 'ACCEPTED' AND layer."kind" = '${settling}') THEN 'settled'
      WHEN bool_or(layer."status" IN ('IN_PROGRESS', 'ACCEPTED')) THEN 'inProgress'
      ELSE 'assigned' END AS "status"
    FROM "Layer" layer JOIN fit ON fit."id" = layer."articleId"
    WHERE ${told}
    GROUP BY layer."articleId"`;
}
