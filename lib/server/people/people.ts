import type { KeysAtSignOut } from "@/lib/schemas/account.ts";
import type { CreatedLink, InvitationView } from "@/lib/schemas/link.ts";
import type { InvitePersonInput, PersonView, UpdatePersonInput } from "@/lib/schemas/person.ts";
import type { Prisma } from "@/prisma/client/client.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError, noSuch } from "../app-error.ts";
import { withdrawOpenWork } from "../articles/places.ts";
import { prisma } from "../db/database.ts";
import { inPrismaTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { deleteKeysOf } from "./api-tokens.ts";
import { invite, listOpenInvitations, withdrawInvitation } from "./invitations.ts";
import { endSessionsOf } from "./sessions.ts";

function requireAdministrator(user: Actor): void {
  if (!user.isAdmin) throw noSuch("page");
}

const noSuchPerson = () => new AppError("NOT_FOUND", "There is no such person; reload the list.");

/**
 * Everybody, by name, with their projects and when they were last seen.
 * @throws AppError NOT_FOUND for anyone but an administrator; so do all functions of this file.
 */
export async function listPeople(user: Actor): Promise<PersonView[]> {
  requireAdministrator(user);
  return readPeople({});
}

async function readPeople(where: Prisma.UserWhereInput): Promise<PersonView[]> {
  const rows = await prisma.user.findMany({
    where,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      email: true,
      isAdmin: true,
      disabledAt: true,
      createdAt: true,
      sessions: {
        where: { expiresAt: { gt: new Date() } },
        orderBy: { lastSeenAt: "desc" },
        select: { lastSeenAt: true },
      },
      members: {
        orderBy: { project: { name: "asc" } },
        select: { role: true, project: { select: { slug: true, name: true } } },
      },
    },
  });
  return rows.map(({ disabledAt, sessions, members, ...row }) => ({
    ...row,
    isDisabled: disabledAt !== null,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: sessions[0]?.lastSeenAt.toISOString() ?? null,
    sessionCount: sessions.length,
    projects: members.map(({ role, project }) => ({ ...project, role })),
  }));
}

/**
 * Invites somebody to the instance, or to one of its projects.
 * @throws AppError CONFLICT when they are there already.
 */
export async function invitePerson(user: Actor, input: InvitePersonInput): Promise<CreatedLink> {
  requireAdministrator(user);
  if (input.projectId === undefined || input.role === undefined) return invite(user, input.email, null);
  const project = await requireProject(user, input.projectId, "manage");
  return invite(user, input.email, { project, role: input.role });
}

/** Every invitation that nobody has used yet. */
export async function listInvitations(user: Actor): Promise<InvitationView[]> {
  requireAdministrator(user);
  return listOpenInvitations(null);
}

/** Withdraws an invitation: its link stops working. */
export async function deleteInvitation(user: Actor, id: string): Promise<void> {
  requireAdministrator(user);
  await withdrawInvitation(user, id, null);
}

/**
 * Renames, promotes, demotes, disables or enables somebody. A changed role and a disabled account end their sessions at once;
 * keys of a disabled account stop too, and its open work goes back as `removeMember` says.
 * @throws AppError CONFLICT when nobody would be left to administer the instance.
 */
export async function updatePerson(user: Actor, id: string, input: UpdatePersonInput): Promise<PersonView> {
  requireAdministrator(user);
  await inPrismaTransaction(async (tx, transaction) => {
    // Locked in one order, so that of two administrators who demote each other one stays.
    const administrators = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "User" WHERE "isAdmin" AND "disabledAt" IS NULL ORDER BY id FOR UPDATE`;
    const before = await tx.user.findUnique({
      where: { id },
      select: { name: true, email: true, isAdmin: true, disabledAt: true },
    });
    if (!before) throw noSuchPerson();
    const isAdmin = input.isAdmin ?? before.isAdmin;
    const isDisabled = input.isDisabled ?? before.disabledAt !== null;
    if ((!isAdmin || isDisabled) && administrators.every((other) => other.id === id)) {
      throw new AppError(
        "CONFLICT",
        `${before.name} is the last administrator. Make somebody else an administrator first.`,
      );
    }
    const disabledAt = isDisabled ? (before.disabledAt ?? new Date()) : null;
    const name = input.name ?? before.name;
    await tx.user.update({ where: { id }, data: { name, isAdmin, disabledAt }, select: { id: true } });
    const changes = [
      ...(isAdmin === before.isAdmin ? [] : [isAdmin ? "person.promote" : "person.demote"]),
      ...(isDisabled === (before.disabledAt !== null)
        ? []
        : [isDisabled ? "person.disable" : "person.enable"]),
    ];
    if (changes.length > 0) {
      await endSessionsOf(id, { client: tx });
      await withdrawOpenWork(tx, id, null);
    }
    if (name !== before.name) changes.push("person.rename");
    for (const action of changes) await recordEvent(transaction, user, { action, subject: before.email });
  });
  const [person] = await readPeople({ id });
  if (!person) throw noSuchPerson();
  return person;
}

/** Signs somebody out everywhere; their keys go on working or are deleted too. */
export async function endSessions(user: Actor, id: string, keys: KeysAtSignOut): Promise<void> {
  requireAdministrator(user);
  const person = await prisma.user.findUnique({ where: { id }, select: { email: true } });
  if (!person) throw noSuchPerson();
  await inPrismaTransaction(async (tx, transaction) => {
    await endSessionsOf(id, { client: tx });
    const deleted = keys === "delete" ? await deleteKeysOf(id, tx) : 0;
    await recordEvent(transaction, user, {
      action: "person.end-sessions",
      subject: person.email,
      detail: { keys: deleted },
    });
  });
}
