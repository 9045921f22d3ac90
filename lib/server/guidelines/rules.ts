import type { CreateRuleInput, RuleView, UpdateRuleInput } from "@/lib/schemas/rule.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";
import { db } from "../db/database.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { requireManaged } from "../projects/label-access.ts";
import { auditSubject, requireRule } from "./rule-access.ts";
import { readRules } from "./rule-rows.ts";

/**
 * The rules of a project with their examples, by label and number, archived ones too; see `readRules` for the examples left out.
 * @throws AppError NOT_FOUND when the project is out of `user`'s sight.
 */
export async function listRules(user: Actor, projectId: string): Promise<RuleView[]> {
  const project = await requireProject(user, projectId, "read");
  return readRules(db, user, project.id);
}

async function readOne(
  client: Connection,
  user: Actor,
  projectId: string,
  ruleId: string,
): Promise<RuleView> {
  const rule = (await readRules(client, user, projectId)).find(({ id }) => id === ruleId);
  if (!rule) throw new AppError("NOT_FOUND", "That rule no longer exists; reload the guidelines.");
  return rule;
}

async function logEdit(
  client: Connection,
  user: Actor,
  ruleId: string,
  before: string,
  after: string,
): Promise<void> {
  if (before === after) return;
  await client.query(
    `INSERT INTO "RuleEdit" ("id", "ruleId", "before", "after", "actorId", "at")
     VALUES (gen_random_uuid(), $1, $2, $3, $4, clock_timestamp())`,
    [ruleId, before, after, user.id],
  );
}

/**
 * Adds a rule to a label, under the next number that none of its rules, archived ones too, has had.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the label's project.
 */
export async function createRule(user: Actor, labelId: string, input: CreateRuleInput): Promise<RuleView> {
  return inTransaction("write", async (client) => {
    const label = await requireManaged(client, user, "Label", labelId);
    // One number is given at a time.
    await client.query(`SELECT FROM "Label" WHERE "id" = $1 FOR NO KEY UPDATE`, [labelId]);
    const made = await client.query<{ id: string }>(
      `INSERT INTO "Rule" ("id", "labelId", "number", "text")
       VALUES (gen_random_uuid(), $1, (SELECT coalesce(max("number"), 0) + 1 FROM "Rule" WHERE "labelId" = $1), $2)
       RETURNING "id"`,
      [labelId, input.text],
    );
    const rule = await readOne(client, user, label.projectId, made.rows[0]?.id ?? "");
    await logEdit(client, user, rule.id, "", rule.text);
    await recordEvent(client, user, {
      action: "rule.create",
      subject: `${label.name} ${rule.number}`,
      projectId: label.projectId,
    });
    return rule;
  });
}

/**
 * Rewrites, archives or restores a rule; what is left out stays. It keeps its number, and what cites it goes on citing it.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage its project.
 */
export async function updateRule(user: Actor, ruleId: string, input: UpdateRuleInput): Promise<RuleView> {
  return inTransaction("write", async (client) => {
    const head = await requireRule(client, user, ruleId, "manage");
    const text = input.text ?? head.text;
    const isArchived = input.isArchived ?? head.isArchived;
    await client.query(
      `UPDATE "Rule" SET "text" = $2, "archivedAt" = CASE WHEN $3::boolean THEN coalesce("archivedAt", now()) END
       WHERE "id" = $1`,
      [ruleId, text, isArchived],
    );
    await logEdit(client, user, ruleId, head.isArchived ? "" : head.text, isArchived ? "" : text);
    const rule = await readOne(client, user, head.projectId, ruleId);
    await recordEvent(client, user, {
      action: "rule.update",
      subject: `${auditSubject(head)}: ${Object.keys(input).join(", ")}`,
      projectId: head.projectId,
    });
    return rule;
  });
}
