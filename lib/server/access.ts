import { type Action, type Role, rolesFor } from "@/lib/core/access.ts";
import { looksLikeId } from "@/lib/core/slug.ts";
import { AppError, noSuch } from "./app-error.ts";
import { db } from "./db/database.ts";

/** Who is asking. Every function of lib/server takes one first. */
export type Actor = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isAdmin: boolean;
  /** The signed-in browser's session, or null for a key or the command line. */
  readonly sessionId: string | null;
  /** Where the request came from, for the audit trail; "" on the host itself. */
  readonly address: string;
};

type ProjectHead = { id: string; slug: string; name: string; role: Role };

/**
 * The project with this id (or slug) and the role `user` has in it; an administrator who is no member counts as OWNER.
 * @throws AppError NOT_FOUND when it does not exist or `user` may not read it; FORBIDDEN when `user` may read it but not do `action`.
 */
export async function requireProject(user: Actor, idOrSlug: string, action: Action): Promise<ProjectHead> {
  const found = await db.query<ProjectHead>(
    `SELECT project."id", project."slug", project."name",
       CASE WHEN $2::boolean THEN 'OWNER' ELSE member."role"::text END AS "role"
     FROM "Project" project
     LEFT JOIN "Member" member ON member."projectId" = project."id" AND member."userId" = $1::uuid
     WHERE project.${looksLikeId(idOrSlug) ? `"id"` : `"slug"`} = $3 AND ($2::boolean OR member."userId" IS NOT NULL)`,
    [user.id, user.isAdmin, idOrSlug],
  );
  const [project] = found.rows;
  if (!project) throw noSuch("project");
  requireRole(project.role, action, ` in ${project.name}`);
  return project;
}

/**
 * Passes when a role may do `action`. `where`: " in The project", for the sentence.
 * @throws AppError FORBIDDEN when it may not.
 */
export function requireRole(role: Role, action: Action, where = ""): void {
  if (rolesFor(action).includes(role)) return;
  throw new AppError(
    "FORBIDDEN",
    `Your role${where} (${role.toLowerCase()}) does not allow this; ask an owner.`,
  );
}
