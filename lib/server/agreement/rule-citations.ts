import type { AgreementQuery, AgreementView } from "@/lib/schemas/agreement.ts";
import type { Actor } from "../access.ts";
import { db } from "../db/database.ts";
import { citingVerdicts } from "../guidelines/citations.ts";
import { readRuleNames } from "../guidelines/rule-rows.ts";
import type { Scope } from "./scope.ts";

/**
 * `FROM` and `WHERE` of the verdicts against marks (rejected or corrected) that cite a rule. Parameters: those of
 * `citingVerdicts`, `$3` stories by title or id, `$4` and `$5` days, `$6` ids of labels of rules (null: all).
 */
export const verdictsAgainst = `${citingVerdicts} AND verdict."decision" <> 'ACCEPT'
    AND ($3::text[] = '{}' OR story."id"::text = ANY ($3::text[]) OR story."title" = ANY ($3::text[]))
    AND ($4 = '' OR (verdict."at" AT TIME ZONE 'UTC')::date >= nullif($4, '')::date)
    AND ($5 = '' OR (verdict."at" AT TIME ZONE 'UTC')::date <= nullif($5, '')::date)
    AND ($6::uuid[] IS NULL OR rule."labelId" = ANY ($6::uuid[]))`;

/** The parameters that `verdictsAgainst` takes. */
export function verdictsAgainstFor(
  user: Actor,
  scope: Pick<Scope, "projectId" | "labelIds">,
  { story, from, to }: AgreementQuery,
): readonly unknown[] {
  return [scope.projectId, user.id, story, from, to, scope.labelIds];
}

/** How many verdicts against marks cite each rule, the most cited first. Access was decided before. */
export async function countRuleCitations(
  user: Actor,
  scope: Scope,
  query: AgreementQuery,
): Promise<AgreementView["rules"]> {
  const found = await db.query<{
    ruleId: string;
    labelId: string;
    number: number;
    text: string;
    rejected: number;
    corrected: number;
  }>(
    `SELECT rule."id" AS "ruleId", rule."labelId", rule."number", rule."text",
       count(*) FILTER (WHERE verdict."decision" = 'REJECT')::int AS "rejected",
       count(*) FILTER (WHERE verdict."decision" = 'CORRECT')::int AS "corrected"
     FROM ${verdictsAgainst}
     GROUP BY rule."id", label."id" ORDER BY count(*) DESC, label."position", rule."number"`,
    [...verdictsAgainstFor(user, scope, query)],
  );
  const nameOf = await readRuleNames(db, scope.projectId);
  return found.rows.map(({ labelId, number, ...rule }) => ({ ...rule, name: nameOf(labelId, number) }));
}
