import { type Role, rolesFor } from "@/lib/core/access.ts";
import type { CreateRelationTypeInput, RelationTypeView } from "@/lib/schemas/label.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError } from "../app-error.ts";
import { toldWork } from "../articles/article-standing.ts";
import type { Connection } from "../db/connection.ts";
import { db } from "../db/database.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { requireManaged } from "./label-access.ts";

/** The types with the relations of every layer counted, or of those that the person `asking` is told of. */
async function read(
  client: Connection,
  projectId: string,
  asking: { userId: string; role: Role } | null = null,
): Promise<RelationTypeView[]> {
  const found = await client.query<RelationTypeView>(
    `SELECT type."id", type."name", type."fromLabelId", type."toLabelId",
       (SELECT count(*)::int FROM "Relation" relation JOIN "Layer" layer ON layer."id" = relation."layerId"
        WHERE relation."typeId" = type."id" AND ($2::uuid IS NULL OR ${toldWork(asking?.role ?? "OWNER")})) AS "relationCount"
     FROM "RelationType" type WHERE type."projectId" = $1 ORDER BY type."name"`,
    [projectId, asking?.userId ?? null],
  );
  return found.rows;
}

/**
 * The relation types of a project by name, with how many relations each has; annotators are told of their own only,
 * reviewers of none in an article that is kept from them.
 * @throws AppError NOT_FOUND when the project is out of `user`'s sight.
 */
export async function listRelationTypes(user: Actor, projectId: string): Promise<RelationTypeView[]> {
  const project = await requireProject(user, projectId, "read");
  const isOwner = rolesFor("manage").includes(project.role);
  return read(db, project.id, isOwner ? null : { userId: user.id, role: project.role });
}

/**
 * Makes a relation type between two labels of the project.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the project; INVALID when the name is taken or a label
 * is not one of the project's.
 */
export async function createRelationType(
  user: Actor,
  projectId: string,
  input: CreateRelationTypeInput,
): Promise<RelationTypeView> {
  const project = await requireProject(user, projectId, "manage");
  return inTransaction("write", async (client) => {
    const inserted = await client.query<{ id: string }>(
      `INSERT INTO "RelationType" ("id", "projectId", "name", "fromLabelId", "toLabelId")
       SELECT gen_random_uuid(), $1, $2, origin."id", target."id"
       FROM "Label" origin, "Label" target
       WHERE origin."id" = $3 AND origin."projectId" = $1 AND target."id" = $4 AND target."projectId" = $1
       RETURNING "id"`,
      [project.id, input.name, input.fromLabelId, input.toLabelId],
    );
    const type = (await read(client, project.id)).find(({ id }) => id === inserted.rows[0]?.id);
    if (!type)
      throw new AppError("INVALID", `A relation leads from and to labels of ${project.name}; choose two.`);
    await recordEvent(client, user, { action: "relation.create", subject: type.name, projectId: project.id });
    return type;
  });
}

/**
 * Deletes a relation type that no relation has.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage its project; INVALID while relations have it.
 */
export async function deleteRelationType(user: Actor, typeId: string): Promise<void> {
  await inTransaction("write", async (client) => {
    const owned = await requireManaged(client, user, "RelationType", typeId);
    await client.query(`SELECT FROM "RelationType" WHERE "id" = $1 FOR UPDATE`, [typeId]);
    const used = await client.query<{ count: number }>(
      `SELECT count(*)::int AS "count" FROM "Relation" WHERE "typeId" = $1`,
      [typeId],
    );
    const count = used.rows[0]?.count ?? 0;
    if (count > 0) {
      throw new AppError(
        "INVALID",
        `${count} links of spans are of the kind ${owned.name}; remove them first.`,
      );
    }
    await client.query(`DELETE FROM "RelationType" WHERE "id" = $1`, [typeId]);
    await recordEvent(client, user, {
      action: "relation.delete",
      subject: owned.name,
      projectId: owned.projectId,
    });
  });
}
