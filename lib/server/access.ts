import { type Action, type Role, rolesFor } from "@/lib/core/access.ts";
import { looksLikeId } from "@/lib/core/slug.ts";
import type { Prisma } from "@/prisma/client/client.ts";
import { AppError } from "./app-error.ts";
import { prisma } from "./database.ts";

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

/** The projects in which `user` may do `action`, as a Prisma filter: what is outside it does not exist for them (law 8). */
function projectsFor(user: Actor, action: Action): Prisma.ProjectWhereInput {
  if (user.isAdmin) return {};
  return { members: { some: { userId: user.id, role: { in: [...rolesFor(action)] } } } };
}

/**
 * The project with this id (or slug) and the role `user` has in it; an administrator who is no member counts as OWNER.
 * @throws AppError NOT_FOUND when it does not exist or `user` may not read it; FORBIDDEN when `user` may read it but not do `action`.
 */
export async function requireProject(
  user: Actor,
  idOrSlug: string,
  action: Action,
): Promise<{ id: string; slug: string; name: string; role: Role }> {
  const project = await prisma.project.findFirst({
    where: {
      AND: [looksLikeId(idOrSlug) ? { id: idOrSlug } : { slug: idOrSlug }, projectsFor(user, "read")],
    },
    select: {
      id: true,
      slug: true,
      name: true,
      members: { where: { userId: user.id }, select: { role: true } },
    },
  });
  if (!project) throw new AppError("NOT_FOUND", "There is no such project, or it is not yours to see.");
  const role = user.isAdmin ? "OWNER" : (project.members[0]?.role ?? "ANNOTATOR");
  if (!rolesFor(action).includes(role)) {
    throw new AppError(
      "FORBIDDEN",
      `Your role in ${project.name} (${role.toLowerCase()}) does not allow this; ask an owner.`,
    );
  }
  return { id: project.id, slug: project.slug, name: project.name, role };
}
