import { type Role, rolesFor } from "@/lib/core/access.ts";
import type { CreateLabelInput, LabelView, UpdateLabelInput } from "@/lib/schemas/label.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError } from "../app-error.ts";
import { toldWork } from "../articles/article-standing.ts";
import type { Connection } from "../db/connection.ts";
import { db } from "../db/database.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { requireManaged } from "./label-access.ts";
import { labelColumns } from "./label-rows.ts";

/** The labels with the spans of every layer counted, or of those that the person `asking` is told of. */
async function read(
  client: Connection,
  projectId: string,
  asking: { userId: string; role: Role } | null = null,
): Promise<LabelView[]> {
  const found = await client.query<LabelView>(
    `SELECT ${labelColumns},
       (SELECT coalesce(sum(used."spanCount"), 0)::int FROM "LabelUse" used JOIN "Layer" layer ON layer."id" = used."layerId"
        WHERE used."labelId" = label."id" AND ($2::uuid IS NULL OR ${toldWork(asking?.role ?? "OWNER")})) AS "spanCount"
     FROM "Label" label WHERE label."projectId" = $1 ORDER BY label."position", label."name"`,
    [projectId, asking?.userId ?? null],
  );
  return found.rows;
}

async function readOne(client: Connection, projectId: string, labelId: string): Promise<LabelView> {
  const label = (await read(client, projectId)).find(({ id }) => id === labelId);
  if (!label) throw new AppError("NOT_FOUND", "That label no longer exists; reload the labels.");
  return label;
}

/**
 * The labels of a project in their order, archived ones too, with how many spans each has; annotators are told of their own
 * spans only, so that nobody works with an eye on a colleague, reviewers of none in an article that is kept from them.
 * @throws AppError NOT_FOUND when the project is out of `user`'s sight.
 */
export async function listLabels(user: Actor, projectId: string): Promise<LabelView[]> {
  const project = await requireProject(user, projectId, "read");
  const isOwner = rolesFor("manage").includes(project.role);
  return read(db, project.id, isOwner ? null : { userId: user.id, role: project.role });
}

/**
 * No other label in use has the key: capital or not, it is the same key. What is null stays as it is; an archived label has no key.
 * @throws AppError INVALID, naming the label that has it.
 */
async function requireFreeKey(
  client: Connection,
  projectId: string,
  label: { id: string | null; hotkey: string | null; isArchived: boolean | null },
): Promise<void> {
  const found = await client.query<{ name: string; hotkey: string }>(
    `SELECT other."name", other."hotkey" FROM "Label" other
     WHERE other."projectId" = $1 AND other."archivedAt" IS NULL AND other."hotkey" <> '' AND other."id" IS DISTINCT FROM $2::uuid
       AND lower(other."hotkey") = lower(coalesce($3, (SELECT "hotkey" FROM "Label" WHERE "id" = $2::uuid)))
       AND NOT coalesce($4::boolean, (SELECT "archivedAt" IS NOT NULL FROM "Label" WHERE "id" = $2::uuid), false)
     LIMIT 1`,
    [projectId, label.id, label.hotkey, label.isArchived],
  );
  const [other] = found.rows;
  if (other) {
    throw new AppError(
      "INVALID",
      `The label ${other.name} has the key ${other.hotkey}; choose a different one.`,
    );
  }
}

/**
 * Makes a label, last in the order.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the project; INVALID when name or key is taken.
 */
export async function createLabel(
  user: Actor,
  projectId: string,
  input: CreateLabelInput,
): Promise<LabelView> {
  const project = await requireProject(user, projectId, "manage");
  return inTransaction("write", async (client) => {
    await requireFreeKey(client, project.id, { id: null, hotkey: input.hotkey, isArchived: false });
    const made = await client.query<{ id: string }>(
      `INSERT INTO "Label" ("id", "projectId", "name", "colour", "line", "hotkey", "guideline", "attributes", "maxLength",
         "takesQuotationMarks", "position")
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9,
         (SELECT coalesce(max("position") + 1, 0) FROM "Label" WHERE "projectId" = $1)) RETURNING "id"`,
      [
        project.id,
        input.name,
        input.colour,
        input.line,
        input.hotkey,
        input.guideline,
        JSON.stringify(input.attributes),
        input.maxLength,
        input.takesQuotationMarks,
      ],
    );
    const label = await readOne(client, project.id, made.rows[0]?.id ?? "");
    await recordEvent(client, user, { action: "label.create", subject: label.name, projectId: project.id });
    return label;
  });
}

/**
 * Changes a label; what is left out stays. Its spans keep it, whatever it is called: a span knows its label by id.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage its project; INVALID when name or key is taken.
 */
export async function updateLabel(user: Actor, labelId: string, input: UpdateLabelInput): Promise<LabelView> {
  return inTransaction("write", async (client) => {
    const { projectId } = await requireManaged(client, user, "Label", labelId);
    const { hotkey = null, isArchived = null } = input;
    await requireFreeKey(client, projectId, { id: labelId, hotkey, isArchived });
    await client.query(
      `UPDATE "Label" SET "name" = coalesce($2, "name"), "colour" = coalesce($3, "colour"), "line" = coalesce($4, "line"),
         "hotkey" = coalesce($5, "hotkey"), "guideline" = coalesce($6, "guideline"),
         "attributes" = coalesce($7, "attributes"),
         "maxLength" = CASE WHEN $8::boolean THEN $9::int ELSE "maxLength" END,
         "takesQuotationMarks" = coalesce($11, "takesQuotationMarks"),
         "archivedAt" = CASE WHEN $10::boolean IS NULL THEN "archivedAt" WHEN $10 THEN coalesce("archivedAt", now()) END
       WHERE "id" = $1`,
      [
        labelId,
        input.name,
        input.colour,
        input.line,
        input.hotkey,
        input.guideline,
        input.attributes && JSON.stringify(input.attributes),
        input.maxLength !== undefined,
        input.maxLength,
        input.isArchived,
        input.takesQuotationMarks,
      ],
    );
    const label = await readOne(client, projectId, labelId);
    await recordEvent(client, user, {
      action: "label.update",
      subject: `${label.name}: ${Object.keys(input).join(", ")}`,
      projectId,
    });
    return label;
  });
}

/**
 * Puts the project's labels into this order; those not named follow as they were.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the project.
 */
export async function orderLabels(
  user: Actor,
  projectId: string,
  labelIds: readonly string[],
): Promise<LabelView[]> {
  const project = await requireProject(user, projectId, "manage");
  await db.query(
    `UPDATE "Label" label SET "position" = ordered."position"
     FROM (
       SELECT other."id", row_number() OVER (ORDER BY wanted."position" NULLS LAST, other."position", other."name") - 1 AS "position"
       FROM "Label" other LEFT JOIN unnest($2::uuid[]) WITH ORDINALITY AS wanted("id", "position") ON wanted."id" = other."id"
       WHERE other."projectId" = $1
     ) ordered WHERE ordered."id" = label."id"`,
    [project.id, labelIds],
  );
  return read(db, project.id);
}

/** How many verdicts and remarks cite a rule of the label; they name it after the spans have gone. */
async function countCitations(client: Connection, labelId: string): Promise<number> {
  const found = await client.query<{ count: number }>(
    `SELECT (SELECT count(*) FROM "Verdict" verdict WHERE verdict."ruleId" = rules."id")::int
       + (SELECT count(*) FROM "Comment" comment WHERE comment."ruleId" = rules."id")::int AS "count"
     FROM "Rule" rules WHERE rules."labelId" = $1`,
    [labelId],
  );
  return found.rows.reduce((sum, { count }) => sum + count, 0);
}

/**
 * Deletes a label that no span has, with its rules, and the relation types that lead from or to it.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage its project; INVALID while spans have it, or verdicts or
 * remarks cite its rules: archive it, or merge it into another.
 */
export async function deleteLabel(user: Actor, labelId: string): Promise<void> {
  await inTransaction("write", async (client) => {
    const owned = await requireManaged(client, user, "Label", labelId);
    await client.query(`SELECT FROM "Label" WHERE "id" = $1 FOR UPDATE`, [labelId]);
    const used = await client.query<{ count: number }>(
      `SELECT count(*)::int AS "count" FROM "Span" WHERE "labelId" = $1`,
      [labelId],
    );
    const count = used.rows[0]?.count ?? 0;
    if (count > 0) {
      const spans = count === 1 ? "1 span has" : `${count} spans have`;
      throw new AppError(
        "INVALID",
        `${spans} the label ${owned.name}; archive it, or merge it into another label.`,
      );
    }
    const citations = await countCitations(client, labelId);
    if (citations > 0) {
      const cite = citations === 1 ? "1 verdict or remark cites" : `${citations} verdicts and remarks cite`;
      throw new AppError("INVALID", `${cite} a rule of ${owned.name}; archive it, or merge it into another.`);
    }
    await client.query(`DELETE FROM "Label" WHERE "id" = $1`, [labelId]);
    await recordEvent(client, user, {
      action: "label.delete",
      subject: owned.name,
      projectId: owned.projectId,
    });
  });
}
