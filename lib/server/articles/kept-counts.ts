import { type Role, rolesFor } from "@/lib/core/access.ts";
import { openInSql } from "../db/status-sql.ts";
import { othersStatus, ownLayers, standingStatus } from "./article-standing.ts";

// Tables of SQL whose rows are to be summed: `ArticleCount`, `LayerCount` and `SpanCount` hold what the project comes to, and what the
// person asking is not told of is taken off. `$1` is the project, `$2` the user.

/**
 * Layers of others on articles that the person asking has open themselves, when the project is blind; see `isHiddenFrom`. `kinds` are
 * those that are counted. OFFSET 0: PostgreSQL takes what is open for more than it is, and would read the whole project instead.
 */
function keptBack(kinds = `= 'ANNOTATOR'`): string {
  return `"Layer" own CROSS JOIN LATERAL (
      SELECT other.* FROM "LayerStanding" other WHERE other."articleId" = own."articleId" OFFSET 0
    ) layer
    WHERE own."ownerId" = $2::uuid AND own."status" IN (${openInSql})
      AND layer."ownerId" IS DISTINCT FROM own."ownerId" AND layer."projectId" = $1 AND layer."kind" ${kinds}
      AND layer."status" <> 'WITHDRAWN' AND (SELECT "isBlind" FROM "Project" WHERE "id" = $1)`;
}

/** What `toldLayers` comes to, for a `counted` of `LayerCount` or `SpanCount`, and whether something is to be taken off. */
function toldCounts(role: Role): { where: string; isLess: boolean } {
  const annotators = `counted."projectId" = $1 AND counted."kind" = 'ANNOTATOR' AND counted."status" <> 'WITHDRAWN'
    AND $2::uuid IS NOT NULL`;
  if (!rolesFor("review").includes(role)) {
    return { where: `${annotators} AND counted."ownerId" = $2::uuid`, isLess: false };
  }
  return { where: annotators, isLess: !rolesFor("manage").includes(role) };
}

/** `("isArchived", "ownerId", "reviewerId", "status", "count", "seconds")` of the layers that `toldLayers` tells of. */
export function toldLayerCounts(role: Role): string {
  const { where, isLess } = toldCounts(role);
  const all = `SELECT counted."isArchived", counted."ownerId", counted."reviewerId", counted."status", counted."count", counted."seconds"
    FROM "LayerCount" counted WHERE ${where}`;
  const less = `SELECT layer."isArchived", layer."ownerId", layer."reviewerId", layer."status", -1, -layer."activeSeconds" FROM ${keptBack()}`;
  return isLess ? `(${all} UNION ALL ${less})` : `(${all})`;
}

/** `("isArchived", "ownerId", "status", "isTimed", "labelId", "count")` of the spans in the layers that `toldLayers` tells of. */
export function toldSpanCounts(role: Role): string {
  const { where, isLess } = toldCounts(role);
  const all = `SELECT counted."isArchived", counted."ownerId", counted."status", counted."isTimed", counted."labelId", counted."count"
    FROM "SpanCount" counted WHERE ${where}`;
  const less = `SELECT layer."isArchived", layer."ownerId", layer."status", layer."activeSeconds" > 0, used."labelId", -used."spanCount"
    FROM "LabelUse" used, ${keptBack()} AND used."layerId" = layer."layerId"`;
  return isLess ? `(${all} UNION ALL ${less})` : `(${all})`;
}

/**
 * `("what", "day", "count")`: how many layers were `submitted`, and articles `settled` (for annotators: their own layers accepted), on each
 * day of UTC, archived articles left out.
 */
export function toldDayCounts(role: Role): string {
  const isOwn = !rolesFor("review").includes(role);
  const all = `SELECT CASE counted."what" WHEN 'SUBMITTED' THEN 'submitted' ELSE 'settled' END AS "what", counted."day", counted."count"
    FROM "DayCount" counted WHERE counted."projectId" = $1 AND NOT counted."isArchived" AND $2::uuid IS NOT NULL
      AND ${isOwn ? `counted."ownerId" = $2::uuid` : `(counted."kind" = 'ANNOTATOR') = (counted."what" = 'SUBMITTED')`}
      AND counted."kind" IN ('ANNOTATOR', 'GOLD')`;
  const at = `CASE layer."kind" WHEN 'ANNOTATOR' THEN layer."submittedAt" ELSE layer."settledAt" END`;
  const less = `SELECT CASE layer."kind" WHEN 'ANNOTATOR' THEN 'submitted' ELSE 'settled' END, (${at} AT TIME ZONE 'UTC')::date, -1
    FROM ${keptBack("IN ('ANNOTATOR', 'GOLD')")} AND NOT layer."isArchived" AND ${at} IS NOT NULL
      AND (layer."status" = 'ACCEPTED' OR layer."kind" = 'ANNOTATOR' AND layer."status" = 'SUBMITTED')`;
  return isOwn || rolesFor("manage").includes(role) ? `(${all})` : `(${all} UNION ALL ${less})`;
}

/** `("status", "isArchived", "count")` of the articles, by what `standingStatus` tells of each. */
export function statusCounts(role: Role): string {
  const all = `SELECT ${othersStatus(role)} AS "status", standing."isArchived", standing."count"
    FROM "ArticleCount" standing WHERE standing."projectId" = $1 AND $2::uuid IS NOT NULL`;
  if (rolesFor("manage").includes(role)) return `(${all})`;
  return `(${all} UNION ALL
    SELECT moved."status", standing."isArchived", moved."count"
    FROM ${ownStandings(role)} CROSS JOIN LATERAL (VALUES (${standingStatus(role)}, 1), (${othersStatus(role)}, -1)) moved("status", "count")
    WHERE standing."projectId" = $1)`;
}

/** `own` of `ownLayers` and the `standing` of its article, which is looked up for each, as in `keptBack`. */
function ownStandings(role: Role): string {
  return `(${ownLayers(role)}) own CROSS JOIN LATERAL (
    SELECT kept.* FROM "ArticleStanding" kept WHERE kept."articleId" = own."articleId" OFFSET 0) standing`;
}

/** The rows of `ArticleStanding` of which `isHiddenArticle` is true. */
export function hiddenStandings(role: Role): string {
  const isReviewer = rolesFor("review").includes(role) && !rolesFor("manage").includes(role);
  return isReviewer
    ? `(SELECT standing.* FROM ${ownStandings(role)} WHERE standing."projectId" = $1)`
    : `(SELECT * FROM "ArticleStanding" WHERE false)`;
}
