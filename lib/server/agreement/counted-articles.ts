import { createHash } from "node:crypto";
import { tallyVersion } from "@/lib/core/agreement/tally.ts";
import type { Label } from "@/lib/core/annotation/label.ts";
import { wordRules } from "@/lib/core/text/words.ts";
import { handedInInSql } from "../db/status-sql.ts";

const isHandedIn = `layer."kind" = 'ANNOTATOR' AND layer."status" IN (${handedInInSql})`;

/** Layers that are left out, for `"Layer" layer`: changed after their owners had read what others marked, in a blind project. */
export const informedLayers = `(${isHandedIn} AND layer."isInformed")`;

/**
 * The layers that agreement looks at, for `"Layer" layer`: those that annotators have handed in, settled gold, and the
 * suggestions that annotators had before them. Open, returned, withdrawn and informed layers count for nothing.
 */
export const countedLayers = `(
  ${isHandedIn} AND NOT layer."isInformed"
  OR layer."kind" = 'GOLD' AND layer."status" = 'ACCEPTED'
  OR layer."kind" = 'SUGGESTION'
)`;

const handedInAt = `max(coalesce(layer."submittedAt", layer."updatedAt")) FILTER (WHERE layer."kind" = 'ANNOTATOR')`;
const week = `to_char(${handedInAt} AT TIME ZONE 'UTC', 'IYYY-"W"IW')`;

/**
 * SQL for the articles in which something can be compared: handed in by two annotators, or by one and settled. Parameters: `$1`
 * the project, `$2` the way of counting, `$3` ids of articles (null: all). `week` is the ISO week in which the last layer was
 * handed in; `basis` is what a tally rests on, and changes whenever that does.
 */
export const countedArticles = `
  SELECT article."id", article."storyId", article."length", article."createdAt",
    count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR')::int AS "annotators",
    (${handedInAt} AT TIME ZONE 'UTC')::date AS "day", ${week} AS "week",
    md5(concat_ws(' ', $2::text, article."storyId", ${week},
      string_agg(layer."id" || ':' || layer."revision", ' ' ORDER BY layer."id"))) AS "basis"
  FROM "ArticleStanding" standing JOIN "Article" article ON article."id" = standing."articleId"
  JOIN "Layer" layer ON layer."articleId" = article."id" AND ${countedLayers}
  WHERE standing."projectId" = $1 AND NOT standing."isArchived"
    AND standing."submitted" + standing."inReview" + standing."accepted" + standing."goldSettled" > 1
    AND ($3::uuid[] IS NULL OR article."id" = ANY ($3::uuid[]))
  GROUP BY article."id"
  HAVING count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR') > 1
    OR (bool_or(layer."kind" = 'ANNOTATOR') AND bool_or(layer."kind" = 'GOLD'))`;

/** The way of counting: the versions of the tally, of the rules for words and of Unicode, and which attributes are compared how. */
export function wayOfCounting(labels: readonly Pick<Label, "id" | "attributes">[]): string {
  const attributes = labels.map(({ id, attributes: list }) => [
    id,
    list.map(({ name, type }) => [name, type]),
  ]);
  const hash = createHash("sha256").update(JSON.stringify(attributes)).digest("hex");
  return `${tallyVersion} ${wordRules} ${process.versions.unicode} ${hash}`;
}
