import { rolesFor } from "@/lib/core/access.ts";
import type { Actor } from "../access.ts";
import { AppError, noSuch } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";

/** A label or relation type, by name, and the project it belongs to. */
export type Owned = { id: string; name: string; projectId: string };

const called = { Label: "label", RelationType: "relation" } as const;

/**
 * A label or relation type of a project that `user` manages.
 * @throws AppError NOT_FOUND when it does not exist or `user` may not read its project; FORBIDDEN when they do not manage it.
 */
export async function requireManaged(
  client: Connection,
  user: Actor,
  table: "Label" | "RelationType",
  id: string,
): Promise<Owned> {
  const found = await client.query<Owned & { mayManage: boolean }>(
    `SELECT owned."id", owned."name", owned."projectId",
       ($2::boolean OR member."role" = ANY ($3::"Role"[])) AS "mayManage"
     FROM "${table}" owned
     LEFT JOIN "Member" member ON member."projectId" = owned."projectId" AND member."userId" = $1::uuid
     WHERE owned."id" = $4 AND ($2::boolean OR member."userId" IS NOT NULL)`,
    [user.id, user.isAdmin, rolesFor("manage"), id],
  );
  const [row] = found.rows;
  if (!row) throw noSuch(called[table]);
  if (!row.mayManage) throw new AppError("FORBIDDEN", "Only owners edit the labels of a project; ask one.");
  return { id: row.id, name: row.name, projectId: row.projectId };
}
