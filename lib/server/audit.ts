import type { AuditPage } from "@/lib/schemas/audit.ts";
import type { Prisma } from "@/prisma/client/client.ts";
import { type Actor, requireProject } from "./access.ts";
import { noSuch } from "./app-error.ts";
import { prisma } from "./db/database.ts";

const pageSize = 50;

function holding(search: string): Prisma.AuditEventWhereInput {
  const held = { contains: search, mode: "insensitive" } as const;
  return { OR: [{ action: held }, { subject: held }, { actor: { name: held } }] };
}

/**
 * A page of the audit trail, newest first, 50 a page from 1: of one project for its owners, of everything for an administrator.
 * `search` keeps the lines whose person, action or subject holds it, in capitals or not.
 * @throws AppError NOT_FOUND or FORBIDDEN when it is not `user`'s to read.
 */
export async function listAudit(
  user: Actor,
  { projectId, page = 1, search = "" }: { projectId?: string | undefined; page?: number; search?: string },
): Promise<AuditPage> {
  const project = projectId === undefined ? null : await requireProject(user, projectId, "manage");
  if (!project && !user.isAdmin) throw noSuch("page");
  const where = { ...(project ? { projectId: project.id } : {}), ...(search === "" ? {} : holding(search)) };
  const [total, rows] = await Promise.all([
    prisma.auditEvent.count({ where }),
    prisma.auditEvent.findMany({
      where,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        at: true,
        action: true,
        subject: true,
        address: true,
        actor: { select: { name: true } },
        project: { select: { name: true } },
      },
    }),
  ]);
  const events = rows.map(({ actor, project: of, at, ...event }) => ({
    ...event,
    at: at.toISOString(),
    actorName: actor?.name ?? "",
    projectName: of?.name ?? null,
  }));
  return { events, total, page, pageSize };
}
