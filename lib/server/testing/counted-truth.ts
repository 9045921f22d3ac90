import type { Role } from "@/lib/core/access.ts";
import { joinOwnLayers, standingStatus, toldLayers } from "../articles/article-standing.ts";
import { statusCounts, toldDayCounts, toldLayerCounts, toldSpanCounts } from "../articles/kept-counts.ts";

const standingColumns = `"projectId", "isArchived", "assigned", "inProgress", "submitted", "inReview", "returned", "accepted",
  "goldOpen", "goldSettled", "status"`;

/** Where each article stands, counted from its layers. */
const standings = `SELECT article."id", article."projectId", article."archivedAt" IS NOT NULL AS "isArchived",
       count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'ASSIGNED')::int AS "assigned",
       count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'IN_PROGRESS')::int AS "inProgress",
       count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'SUBMITTED' AND layer."reviewerId" IS NULL)::int AS "submitted",
       count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'SUBMITTED' AND layer."reviewerId" IS NOT NULL)::int AS "inReview",
       count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'RETURNED')::int AS "returned",
       count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'ACCEPTED')::int AS "accepted",
       count(*) FILTER (WHERE layer."kind" = 'GOLD' AND layer."status" <> 'ACCEPTED')::int AS "goldOpen",
       count(*) FILTER (WHERE layer."kind" = 'GOLD' AND layer."status" = 'ACCEPTED')::int AS "goldSettled",
       CASE
         WHEN bool_or(layer."status" = 'RETURNED') THEN 'returned'
         WHEN bool_or(layer."status" = 'SUBMITTED' AND layer."reviewerId" IS NOT NULL) THEN 'inReview'
         WHEN bool_or(layer."status" = 'SUBMITTED') THEN 'submitted'
         WHEN bool_or(layer."status" = 'ACCEPTED' AND layer."kind" = 'GOLD') THEN 'settled'
         WHEN bool_or(layer."status" IN ('IN_PROGRESS', 'ACCEPTED')) THEN 'inProgress'
         WHEN count(layer."id") > 0 THEN 'assigned' ELSE 'unassigned' END AS "status",
       max(layer."submittedAt") FILTER (WHERE layer."kind" = 'ANNOTATOR') AS "handedInAt", article."priority", article."dueAt",
       article."createdAt"
     FROM "Article" article
     LEFT JOIN "Layer" layer ON layer."articleId" = article."id" AND layer."status" <> 'WITHDRAWN'
     GROUP BY article."id"`;

/** What the tables that triggers keep ought to hold, in SQL that counts layers and spans themselves, and what they hold. */
export const keptTables = {
  standings: [
    `${standings} ORDER BY article."id"`,
    `SELECT "articleId" AS "id", "projectId", "isArchived", "assigned", "inProgress", "submitted", "inReview", "returned",
       "accepted", "goldOpen", "goldSettled", "status", "handedInAt", "priority", "dueAt", "createdAt" FROM "ArticleStanding" ORDER BY "articleId"`,
  ],
  layers: [
    `SELECT layer."id", layer."articleId", article."projectId", article."archivedAt" IS NOT NULL AS "isArchived", layer."kind",
       layer."ownerId", layer."status", layer."reviewerId", article."priority", article."dueAt", layer."createdAt",
       layer."submittedAt", layer."settledAt", layer."activeSeconds", date_trunc('hour', layer."updatedAt") AS "touchedHour",
       (SELECT count(*)::int FROM "Span" span WHERE span."layerId" = layer."id") AS "spanCount"
     FROM "Layer" layer JOIN "Article" article ON article."id" = layer."articleId" ORDER BY layer."id"`,
    `SELECT "layerId" AS "id", "articleId", "projectId", "isArchived", "kind", "ownerId", "status", "reviewerId", "priority",
       "dueAt", "createdAt", "submittedAt", "settledAt", "activeSeconds", "touchedHour", "spanCount"
     FROM "LayerStanding" ORDER BY "layerId"`,
  ],
  uses: [
    `SELECT "layerId", "labelId", count(*)::int AS "spanCount" FROM "Span" GROUP BY 1, 2 ORDER BY 1, 2`,
    `SELECT "layerId", "labelId", "spanCount" FROM "LabelUse" WHERE "spanCount" <> 0 ORDER BY 1, 2`,
  ],
  articleCounts: [
    `SELECT ${standingColumns}, count(*)::int AS "count" FROM (${standings}) standing GROUP BY ${standingColumns} ORDER BY ${standingColumns}`,
    `SELECT ${standingColumns}, sum("count")::int AS "count" FROM "ArticleCount" GROUP BY ${standingColumns}
     HAVING sum("count") <> 0 ORDER BY ${standingColumns}`,
  ],
  storyCounts: [
    `SELECT "storyId", "archivedAt" IS NOT NULL AS "isArchived", count(*)::int AS "count" FROM "Article"
     WHERE "storyId" IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
    `SELECT "storyId", "isArchived", sum("count")::int AS "count" FROM "StoryCount" GROUP BY 1, 2 HAVING sum("count") <> 0 ORDER BY 1, 2`,
  ],
  layerCounts: [
    `SELECT article."projectId", article."archivedAt" IS NOT NULL AS "isArchived", layer."kind", layer."ownerId", layer."reviewerId",
       layer."status", count(*)::int AS "count", sum(layer."activeSeconds")::int AS "seconds"
     FROM "Layer" layer JOIN "Article" article ON article."id" = layer."articleId"
     GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6`,
    `SELECT "projectId", "isArchived", "kind", "ownerId", "reviewerId", "status", sum("count")::int AS "count",
       sum("seconds")::int AS "seconds"
     FROM "LayerCount" GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum("count") <> 0 OR sum("seconds") <> 0 ORDER BY 1, 2, 3, 4, 5, 6`,
  ],
  dayCounts: [
    `SELECT article."projectId", article."archivedAt" IS NOT NULL AS "isArchived", layer."kind", layer."ownerId", done."what",
       to_char(done."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "day", count(*)::int AS "count"
     FROM "Layer" layer JOIN "Article" article ON article."id" = layer."articleId"
     CROSS JOIN LATERAL (
       SELECT 'SUBMITTED' AS "what", layer."submittedAt" AS "at" WHERE layer."status" IN ('SUBMITTED', 'ACCEPTED')
       UNION ALL SELECT 'ACCEPTED', layer."settledAt" WHERE layer."status" = 'ACCEPTED') done
     WHERE done."at" IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6`,
    `SELECT "projectId", "isArchived", "kind", "ownerId", "what"::text AS "what", "day"::text AS "day", sum("count")::int AS "count"
     FROM "DayCount" GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum("count") <> 0 ORDER BY 1, 2, 3, 4, 5, 6`,
  ],
  spanCounts: [
    `SELECT article."projectId", article."archivedAt" IS NOT NULL AS "isArchived", layer."kind", layer."ownerId", layer."status",
       layer."activeSeconds" > 0 AS "isTimed", span."labelId", count(*)::int AS "count"
     FROM "Span" span JOIN "Layer" layer ON layer."id" = span."layerId" JOIN "Article" article ON article."id" = layer."articleId"
     GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7`,
    `SELECT "projectId", "isArchived", "kind", "ownerId", "status", "isTimed", "labelId", sum("count")::int AS "count"
     FROM "SpanCount" GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum("count") <> 0 ORDER BY 1, 2, 3, 4, 5, 6, 7`,
  ],
} as const;

/** What a role is told of in sums, in SQL: counted from the rows that it is told of, and as it is kept. `$1` is the project, `$2` the user. */
export function toldSums(role: Role): readonly (readonly [truth: string, kept: string])[] {
  const isOwn = role === "ANNOTATOR";
  const layers = `FROM "LayerStanding" layer WHERE layer."projectId" = $1 AND $2::uuid IS NOT NULL AND ${toldLayers(role)}`;
  const settled = isOwn ? layers : layers.replace(toldLayers(role), toldLayers(role, `= 'GOLD'`));
  const days = (from: string, what: string, at: string, statuses: string) =>
    `SELECT '${what}' AS "what", (layer."${at}" AT TIME ZONE 'UTC')::date::text AS "day"
     ${from} AND NOT layer."isArchived" AND layer."status" IN (${statuses}) AND layer."${at}" IS NOT NULL`;
  const submitted = days(layers, "submitted", "submittedAt", "'SUBMITTED', 'ACCEPTED'");
  return [
    [
      `SELECT ${standingStatus(role)} AS "status", standing."isArchived", count(*)::int AS "count"
       FROM "ArticleStanding" standing ${joinOwnLayers(role)}
       WHERE standing."projectId" = $1 AND $2::uuid IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
      `SELECT "status", "isArchived", sum("count")::int AS "count" FROM ${statusCounts(role)} kept
       GROUP BY 1, 2 HAVING sum("count") <> 0 ORDER BY 1, 2`,
    ],
    [
      `SELECT layer."isArchived", layer."ownerId", layer."reviewerId", layer."status", count(*)::int AS "count",
         sum(layer."activeSeconds")::int AS "seconds" ${layers} GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
      `SELECT "isArchived", "ownerId", "reviewerId", "status", sum("count")::int AS "count", sum("seconds")::int AS "seconds"
       FROM ${toldLayerCounts(role)} kept GROUP BY 1, 2, 3, 4 HAVING sum("count") <> 0 ORDER BY 1, 2, 3, 4`,
    ],
    [
      `SELECT told."isArchived", told."ownerId", told."status", told."activeSeconds" > 0 AS "isTimed", span."labelId", count(*)::int AS "count"
       FROM (SELECT layer.* ${layers}) told JOIN "Span" span ON span."layerId" = told."layerId"
       GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
      `SELECT "isArchived", "ownerId", "status", "isTimed", "labelId", sum("count")::int AS "count"
       FROM ${toldSpanCounts(role)} kept GROUP BY 1, 2, 3, 4, 5 HAVING sum("count") <> 0 ORDER BY 1, 2, 3, 4, 5`,
    ],
    [
      `SELECT "what", "day", count(*)::int AS "count" FROM (
         ${submitted} UNION ALL ${days(settled, "settled", "settledAt", "'ACCEPTED'")}
       ) done GROUP BY 1, 2 ORDER BY 1, 2`,
      `SELECT "what", "day"::text AS "day", sum("count")::int AS "count" FROM ${toldDayCounts(role)} kept
       GROUP BY 1, 2 HAVING sum("count") <> 0 ORDER BY 1, 2`,
    ],
  ];
}
