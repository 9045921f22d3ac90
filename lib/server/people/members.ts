import { rolesFor } from "@/lib/core/access.ts";
import type { CreatedLink, InvitationView } from "@/lib/schemas/link.ts";
import type { InviteMemberInput, MemberView, UpdateMemberInput } from "@/lib/schemas/person.ts";
import type { Prisma, Role } from "@/prisma/client/client.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError } from "../app-error.ts";
import { withdrawOpenWork } from "../articles/places.ts";
import { prisma } from "../db/database.ts";
import { inPrismaTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { invite, listOpenInvitations, withdrawInvitation } from "./invitations.ts";
import { endSessionsOf } from "./sessions.ts";

/**
 * A project's people by name. Every member may see who works with them, owners their addresses too ("" for others);
 * `idOrSlug` names the project.
 * @throws AppError NOT_FOUND when `user` may not see the project; so do all functions of this file, and those that change
 * something throw FORBIDDEN when `user` is no owner.
 */
export async function listMembers(user: Actor, idOrSlug: string): Promise<MemberView[]> {
  const project = await requireProject(user, idOrSlug, "read");
  const rows = await prisma.member.findMany({
    where: { projectId: project.id },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    select: {
      userId: true,
      role: true,
      languages: true,
      createdAt: true,
      user: { select: { name: true, email: true, disabledAt: true } },
    },
  });
  return rows.map(({ user: person, createdAt, ...row }) => ({
    ...row,
    name: person.name,
    email: rolesFor("manage").includes(project.role) ? person.email : "",
    isDisabled: person.disabledAt !== null,
    joinedAt: createdAt.toISOString(),
  }));
}

/**
 * Invites somebody, new or known, into a project.
 * @throws AppError CONFLICT when they are a member already.
 */
export async function inviteMember(
  user: Actor,
  idOrSlug: string,
  input: InviteMemberInput,
): Promise<CreatedLink> {
  const project = await requireProject(user, idOrSlug, "manage");
  return invite(user, input.email, { project, role: input.role });
}

/** Invitations to a project that nobody has used yet. */
export async function listProjectInvitations(user: Actor, idOrSlug: string): Promise<InvitationView[]> {
  const project = await requireProject(user, idOrSlug, "manage");
  return listOpenInvitations(project.id);
}

/** Withdraws an invitation to a project: its link stops working. */
export async function deleteProjectInvitation(user: Actor, idOrSlug: string, linkId: string): Promise<void> {
  const project = await requireProject(user, idOrSlug, "manage");
  await withdrawInvitation(user, linkId, project.id);
}

/**
 * Changes somebody's role in a project, which ends their sessions so that nothing open outlives it, or the languages that they
 * annotate; what is left out stays.
 * @throws AppError CONFLICT when they are the last owner.
 */
export async function updateMember(
  user: Actor,
  idOrSlug: string,
  userId: string,
  { role, languages }: UpdateMemberInput,
): Promise<void> {
  const project = await requireProject(user, idOrSlug, "manage");
  await inPrismaTransaction(async (tx, transaction) => {
    const member = await lockMember(tx, project, userId, role ?? "OWNER");
    const where = { projectId_userId: { projectId: project.id, userId } };
    if (languages) {
      await tx.member.update({ where, data: { languages: [...new Set(languages)] } });
      const detail = { languages };
      const entry = { action: "member.languages", subject: member.email, projectId: project.id, detail };
      await recordEvent(transaction, user, entry);
    }
    if (!role || member.role === role) return;
    await tx.member.update({ where, data: { role } });
    await endSessionsOf(userId, { client: tx });
    await recordEvent(transaction, user, {
      action: "member.role",
      subject: member.email,
      projectId: project.id,
      detail: { from: member.role, to: role },
    });
  });
}

/**
 * Removes somebody from a project. What they submitted stays, what they have begun is kept but counts for nothing until they
 * come back and take it up, and their other places are free again.
 * @throws AppError CONFLICT when they are the last owner.
 */
export async function removeMember(user: Actor, idOrSlug: string, userId: string): Promise<void> {
  const project = await requireProject(user, idOrSlug, "manage");
  await inPrismaTransaction(async (tx, transaction) => {
    const member = await lockMember(tx, project, userId, null);
    await tx.member.delete({ where: { projectId_userId: { projectId: project.id, userId } } });
    await withdrawOpenWork(tx, userId, project.id);
    await endSessionsOf(userId, { client: tx });
    await recordEvent(transaction, user, {
      action: "member.remove",
      subject: member.email,
      projectId: project.id,
    });
  });
}

/** The member, after making sure that an owner is left once they have `nextRole`. They and the owners stay locked to the end of `tx`. */
async function lockMember(
  tx: Prisma.TransactionClient,
  project: { id: string; name: string },
  userId: string,
  nextRole: Role | null,
): Promise<{ role: Role; email: string }> {
  // In the order in which whoever gives places locks members.
  const locked = await tx.$queryRaw<{ userId: string; role: Role }[]>`
    SELECT "userId", "role" FROM "Member"
    WHERE "projectId" = ${project.id}::uuid AND ("role" = 'OWNER' OR "userId" = ${userId}::uuid)
    ORDER BY "userId" FOR UPDATE`;
  const owners = locked.filter(({ role }) => role === "OWNER");
  const member = await tx.member.findUnique({
    where: { projectId_userId: { projectId: project.id, userId } },
    select: { role: true, user: { select: { name: true, email: true } } },
  });
  if (!member)
    throw new AppError("NOT_FOUND", `That person is not a member of ${project.name}; reload the list.`);
  if (nextRole !== "OWNER" && owners.length === 1 && owners[0]?.userId === userId) {
    throw new AppError(
      "CONFLICT",
      `${member.user.name} is the last owner of ${project.name}. Make somebody else an owner first.`,
    );
  }
  return { role: member.role, email: member.user.email };
}
