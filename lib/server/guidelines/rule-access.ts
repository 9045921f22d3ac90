import { type Action, type Role, rolesFor } from "@/lib/core/access.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import type { Connection } from "../transaction.ts";

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
  if (!row) throw new AppError("NOT_FOUND", "There is no such rule, or it is not yours to see.");
  const { role, ...rule } = row;
  if (!rolesFor(action).includes(role)) {
    throw new AppError("FORBIDDEN", `Your role (${role.toLowerCase()}) does not allow this; ask an owner.`);
  }
  return rule;
}

/** What the audit trail calls a rule, such as "quote 1". */
export function auditSubject(rule: RuleHead): string {
  return `${rule.labelName} ${rule.number}`;
}
