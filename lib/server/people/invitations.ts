import type { AcceptInvitationInput, CreatedLink, InvitationView } from "@/lib/schemas/link.ts";
import type { Prisma, Role } from "@/prisma/client/client.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import { prisma } from "../db/database.ts";
import { inPrismaTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { sendMail } from "./mail.ts";
import { consumeLink, createLink, isBacked, makerOfLink, requireLink } from "./one-time-links.ts";
import { hashPassword, requireGoodPassword } from "./passwords.ts";

/** Where an invitation leads besides the instance itself. */
export type InvitedTo = { project: { id: string; name: string }; role: Role } | null;

/**
 * Makes the link that invites `email`, and sends it where e-mail is set up. An earlier link to the same place is withdrawn.
 * Whether `user` may invite there is the caller's to check.
 * @throws AppError CONFLICT when that person is there already, or disabled.
 */
export async function invite(user: Actor, email: string, to: InvitedTo): Promise<CreatedLink> {
  await requireNotThere(email, to);
  const projectId = to?.project.id;
  const link = await inPrismaTransaction(async (tx, transaction) => {
    await tx.oneTimeLink.deleteMany({
      where: { purpose: "INVITATION", email, projectId: projectId ?? null, usedAt: null },
    });
    await recordEvent(transaction, user, {
      action: "invitation.create",
      subject: email,
      projectId: projectId ?? null,
      detail: { role: to?.role ?? null },
    });
    return createLink({ purpose: "INVITATION", email, projectId, role: to?.role, madeById: user.id }, tx);
  });
  const isSent = await sendMail({
    to: email,
    subject: `${user.name} invites you to ${to ? `${to.project.name} on Copydesk` : "Copydesk"}`,
    text: `${user.name} invites you to ${to ? `the project ${to.project.name} on Copydesk` : "Copydesk"}.\n\nOpen this link within 7 days; it works once:\n${link.url}\n`,
  });
  return { ...link, isSent };
}

async function requireNotThere(email: string, to: InvitedTo): Promise<void> {
  const person = await prisma.user.findUnique({
    where: { email },
    select: { name: true, disabledAt: true, members: { select: { projectId: true } } },
  });
  if (!person) return;
  if (person.disabledAt) {
    throw new AppError(
      "CONFLICT",
      `The account of ${person.name} is disabled; an administrator can enable it.`,
    );
  }
  const isThere = to === null || person.members.some(({ projectId }) => projectId === to.project.id);
  if (isThere) throw new AppError("CONFLICT", `${person.name} is here already; change the role in the list.`);
}

/**
 * Invitations that work and nobody has used: of one project, or (null) all of them. Whether they may be seen is the caller's
 * to check.
 */
export async function listOpenInvitations(projectId: string | null): Promise<InvitationView[]> {
  const rows = await prisma.oneTimeLink.findMany({
    where: {
      purpose: "INVITATION",
      usedAt: null,
      expiresAt: { gt: new Date() },
      ...(projectId === null ? {} : { projectId }),
    },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      purpose: true,
      email: true,
      role: true,
      projectId: true,
      createdAt: true,
      expiresAt: true,
      project: { select: { name: true } },
      madeBy: makerOfLink,
    },
  });
  return rows.filter(isBacked).map((row) => ({
    id: row.id,
    email: row.email ?? "",
    role: row.role,
    projectName: row.project?.name ?? null,
    madeByName: row.madeBy?.name ?? "",
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}

/**
 * Withdraws an unused invitation of one project, or (null) any. Whether that is allowed is the caller's to check.
 * @throws AppError NOT_FOUND when there is none.
 */
export async function withdrawInvitation(user: Actor, id: string, projectId: string | null): Promise<void> {
  const of = projectId === null ? {} : { projectId };
  await inPrismaTransaction(async (tx, transaction) => {
    const where = { id, purpose: "INVITATION" as const, usedAt: null, ...of };
    const [withdrawn] = await tx.oneTimeLink.findMany({ where, select: { email: true, projectId: true } });
    await tx.oneTimeLink.deleteMany({ where });
    if (!withdrawn) throw new AppError("NOT_FOUND", "There is no such invitation; it may have been used.");
    await recordEvent(transaction, user, {
      action: "invitation.withdraw",
      subject: withdrawn.email ?? "",
      projectId: withdrawn.projectId,
    });
  });
}

/**
 * Uses an invitation: a new person gets an account with this name and password; a known one only joins the project.
 * @throws AppError INVALID when the link no longer works, or a new person gives no name or no good password.
 */
export async function acceptInvitation(
  input: AcceptInvitationInput,
  address: string,
): Promise<{ email: string }> {
  await requireLink("INVITATION", input.token);
  const passwordHash = input.password === undefined ? null : await hashPassword(input.password);
  return inPrismaTransaction(async (tx, transaction) => {
    const link = await consumeLink("INVITATION", input.token, tx);
    const email = link.email ?? "";
    // Two invitations of one new person, used at the same moment, make one account.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${email}, 0))`;
    const known = await tx.user.findUnique({ where: { email }, select: { id: true, disabledAt: true } });
    if (known?.disabledAt) {
      throw new AppError("INVALID", "This account is disabled; an administrator can enable it.");
    }
    const id = known?.id ?? (await createInvited(email, input, passwordHash, tx));
    if (link.projectId && link.role) await join(id, link.projectId, link.role, tx);
    await recordEvent(
      transaction,
      { id, address },
      { action: "invitation.accept", subject: email, projectId: link.projectId },
    );
    return { email };
  });
}

async function createInvited(
  email: string,
  { name, password }: AcceptInvitationInput,
  passwordHash: string | null,
  tx: Prisma.TransactionClient,
): Promise<string> {
  if (name === undefined || password === undefined) {
    throw new AppError("INVALID", "Write your name and choose a password.");
  }
  requireGoodPassword(password, { email, name });
  const user = await tx.user.create({ data: { email, name, passwordHash }, select: { id: true } });
  return user.id;
}

async function join(
  userId: string,
  projectId: string,
  role: Role,
  tx: Prisma.TransactionClient,
): Promise<void> {
  await tx.member.upsert({
    where: { projectId_userId: { projectId, userId } },
    create: { projectId, userId, role },
    // Who joined in the meantime keeps the role they were given then.
    update: {},
  });
}
