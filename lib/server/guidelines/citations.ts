import type { RuleCitations } from "@/lib/schemas/rule.ts";
import { type Actor, requireProject } from "../access.ts";
import { db } from "../db/database.ts";
import { isHiddenFrom } from "../layers/layer-access.ts";
import { readRuleNames } from "./rule-rows.ts";

const isTold = `article."projectId" = $1 AND article."archivedAt" IS NULL AND NOT ${isHiddenFrom(`article."id"`, "$2")}`;

/** A withdrawn layer counts for nothing, and is nobody's to see but its owner's. */
const isThere = `layer."status" <> 'WITHDRAWN'`;

/**
 * `FROM` and `WHERE` of the verdicts that cite a rule, in articles of project `$1` that are not archived, nor kept from user
 * `$2`: each `verdict` with its `rule`, the rule's `label`, the `layer` judged, its `article` and the `story`.
 */
export const citingVerdicts = `"Verdict" verdict
  JOIN "Rule" rule ON rule."id" = verdict."ruleId" JOIN "Label" label ON label."id" = rule."labelId"
  JOIN "Layer" layer ON layer."id" = verdict."layerId" JOIN "Article" article ON article."id" = layer."articleId"
  LEFT JOIN "Story" story ON story."id" = article."storyId"
  WHERE ${isTold} AND ${isThere}`;

/**
 * How often each rule of a project is cited, by label and number: by verdicts, of which `rejected` and `corrected` are
 * disagreements, and by remarks. Archived articles do not count, nor do withdrawn layers, nor articles that are kept from `user`.
 * @throws AppError NOT_FOUND when the project is out of `user`'s sight; FORBIDDEN for annotators.
 */
export async function listRuleCitations(user: Actor, projectId: string): Promise<RuleCitations[]> {
  const project = await requireProject(user, projectId, "review");
  const found = await db.query<Omit<RuleCitations, "name"> & { number: number }>(
    `WITH cited AS (
       SELECT verdict."ruleId",
         count(*) FILTER (WHERE verdict."decision" = 'ACCEPT')::int AS "accepted",
         count(*) FILTER (WHERE verdict."decision" = 'REJECT')::int AS "rejected",
         count(*) FILTER (WHERE verdict."decision" = 'CORRECT')::int AS "corrected"
       FROM ${citingVerdicts} GROUP BY verdict."ruleId"
     ), said AS (
       SELECT comment."ruleId", count(*)::int AS "remarks"
       FROM "Comment" comment JOIN "Article" article ON article."id" = comment."articleId"
       JOIN "Layer" layer ON layer."id" = comment."layerId"
       WHERE comment."ruleId" IS NOT NULL AND ${isTold} AND ${isThere} GROUP BY comment."ruleId"
     )
     SELECT rule."id" AS "ruleId", rule."labelId", rule."number", rule."text",
       rule."archivedAt" IS NOT NULL AS "isArchived", coalesce(cited."accepted", 0) AS "accepted",
       coalesce(cited."rejected", 0) AS "rejected", coalesce(cited."corrected", 0) AS "corrected",
       coalesce(said."remarks", 0) AS "remarks"
     FROM "Rule" rule JOIN "Label" label ON label."id" = rule."labelId"
     LEFT JOIN cited ON cited."ruleId" = rule."id" LEFT JOIN said ON said."ruleId" = rule."id"
     WHERE label."projectId" = $1 ORDER BY label."position", label."name", rule."number"`,
    [project.id, user.id],
  );
  const nameOf = await readRuleNames(db, project.id);
  return found.rows.map(({ number, ...row }) => ({ ...row, name: nameOf(row.labelId, number) }));
}
