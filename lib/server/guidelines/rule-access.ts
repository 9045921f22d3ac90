import type { Action, Role } from "@/lib/core/access.ts";
import { type Actor, requireRole } from "../access.ts";
import { AppError, noSuch } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";

/** A rule with the label and the project it belongs to. */
export type RuleHead = {
  id: string;
  number: number;
  text: string;
  isArchived: boolean;
  labelName: string;
  projectId: string;
};

/**
 * The head of a rule in whose project `user` may do `action`, locked until the transaction ends.
 * @throws AppError NOT_FOUND when it does not exist or `user` may not read its project; FORBIDDEN when their role there
 * does not allow `action`.
 */
export async function requireRule(
  client: Connection,
  user: Actor,
  ruleId: string,
  action: Action,
): Promise<RuleHead> {
  const found = await client.query<RuleHead & { role: Role }>(
    `SELECT rule."id", rule."number", rule."text", rule."archivedAt" IS NOT NULL AS "isArchived",
       label."name" AS "labelName", label."projectId",
       CASE WHEN $2::boolean THEN 'OWNER' ELSE member."role"::text END AS "role"
     FROM "Rule" rule JOIN "Label" label ON label."id" = rule."labelId"
     LEFT JOIN "Member" member ON member."projectId" = label."projectId" AND member."userId" = $1::uuid
     WHERE rule."id" = $3 AND ($2::boolean OR member."userId" IS NOT NULL)
     FOR NO KEY UPDATE OF rule`,
    [user.id, user.isAdmin, ruleId],
  );
  const [row] = found.rows;
  if (!row) throw noSuch("rule");
  const { role, ...rule } = row;
  requireRole(role, action);
  return rule;
}

/**
 * Passes when all rules cited are of a project.
 * @throws AppError INVALID when one is not.
 */
export async function requireRulesOf(
  client: Connection,
  projectId: string,
  ruleIds: Iterable<string | null>,
): Promise<void> {
  const cited = new Set([...ruleIds].filter((id) => id !== null));
  if (cited.size === 0) return;
  const found = await client.query(
    `SELECT FROM "Rule" rule JOIN "Label" label ON label."id" = rule."labelId"
     WHERE rule."id" = ANY ($1::uuid[]) AND label."projectId" = $2`,
    [[...cited], projectId],
  );
  if (found.rowCount !== cited.size) {
    throw new AppError("INVALID", "A rule that is cited is not one of this project; choose another.");
  }
}

/** What the audit trail calls a rule, such as "quote 1". */
export function auditSubject(rule: RuleHead): string {
  return `${rule.labelName} ${rule.number}`;
}
