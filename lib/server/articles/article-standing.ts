import { type Role, rolesFor } from "@/lib/core/access.ts";
import { openInSql } from "../db/status-sql.ts";
import { isHiddenFrom } from "../layers/layer-access.ts";

/**
 * SQL that keeps from a person what colleagues do on an article that they annotate themselves in a blind project, for
 * `"Layer" layer`. `$1` is the project, `$2` the user.
 */
const unblinded = `(layer."ownerId" = $2::uuid OR NOT ${isHiddenFrom(`layer."articleId"`, "$2")})`;

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
 * SQL for whether the person asking is told nothing of an article but of their own open layer; only reviewers ever are, see
 * `toldLayers`. `$1` is the project, `$2` the user.
 */
export function isHiddenArticle(role: Role, articleId: string): string {
  const isReviewer = rolesFor("review").includes(role) && !rolesFor("manage").includes(role);
  return isReviewer ? isHiddenFrom(articleId, "$2") : "false";
}

/** Where an article stands to who is told of one layer of it only, for that `"Layer" layer`. */
const statusByLayer = `CASE layer."status"
  WHEN 'RETURNED' THEN 'returned'
  WHEN 'SUBMITTED' THEN CASE WHEN layer."reviewerId" IS NULL THEN 'submitted' ELSE 'inReview' END
  WHEN 'ACCEPTED' THEN 'accepted'
  WHEN 'IN_PROGRESS' THEN 'inProgress'
  ELSE 'assigned' END`;

/** The kept status, but for what nobody is at work on: ready to adjudicate where no annotator is missing, accepted where one is. */
const keptStatus = `CASE WHEN standing."status" = 'inProgress' AND standing."accepted" > 0
    AND standing."assigned" + standing."inProgress" = 0 THEN 'accepted' WHEN standing."status" = 'submitted'
    AND standing."assigned" + standing."inProgress" = 0 AND standing."submitted" + standing."accepted"
      >= greatest(2, (SELECT "annotatorsPerArticle" FROM "Project" WHERE "id" = $1::uuid))
  THEN 'readyToAdjudicate' ELSE standing."status" END`;

/**
 * SQL for `("articleId", "status")` of the own layers that decide what one is told of an article: of annotators all, of reviewers in a
 * blind project those that they have open. `$1` is the project, `$2` the user; owners have none.
 */
export function ownLayers(role: Role): string {
  const own = rolesFor("review").includes(role)
    ? `layer."ownerId" = $2::uuid AND layer."status" IN (${openInSql})
        AND (SELECT "isBlind" FROM "Project" WHERE "id" = $1::uuid)`
    : toldLayers(role);
  return `SELECT layer."articleId", ${statusByLayer} AS "status" FROM "Layer" layer WHERE ${own}`;
}

/** The join that `standingStatus` needs after `"ArticleStanding" standing`. `$1` is the project, `$2` the user. */
export function joinOwnLayers(role: Role): string {
  if (rolesFor("manage").includes(role)) return "";
  return `LEFT JOIN (${ownLayers(role)}) own ON own."articleId" = standing."articleId"`;
}

/** The status of an article of which no own layer decides, for `"ArticleStanding" standing` or a row of `"ArticleCount"` by that name. */
export function othersStatus(role: Role): string {
  return rolesFor("review").includes(role) ? keptStatus : "'unassigned'";
}

/** The status of an article, for `"ArticleStanding" standing` after `joinOwnLayers`, never null. */
export function standingStatus(role: Role): string {
  if (rolesFor("manage").includes(role)) return keptStatus;
  // An own layer that was accepted is not settled before gold is.
  return `CASE WHEN own."status" = 'accepted' AND standing."goldSettled" > 0 THEN 'settled'
    ELSE coalesce(own."status", ${othersStatus(role)}) END`;
}

/** The condition under which `"Layer" layer` counts as work on an article: `toldLayers`, with gold for who reviews. */
export function toldWork(role: Role): string {
  return rolesFor("review").includes(role) ? toldLayers(role, `IN ('ANNOTATOR', 'GOLD')`) : toldLayers(role);
}

/**
 * The condition under which what is marked in `"Layer" layer` is told of to the person asking: `toldLayers`, but owners too
 * are told nothing of colleagues' marks on an article that they have open themselves.
 */
export function toldMarks(role: Role): string {
  return `${toldLayers(role)} AND ${unblinded}`;
}
