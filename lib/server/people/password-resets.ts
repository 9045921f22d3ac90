import type { CreatedLink, ResetPasswordInput } from "@/lib/schemas/link.ts";
import type { Prisma } from "@/prisma/client/client.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import { prisma } from "../db/database.ts";
import { inPrismaTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { deleteKeysOf } from "./api-tokens.ts";
import { sendMail } from "./mail.ts";
import { consumeLink, createLink, requireLink } from "./one-time-links.ts";
import { hashPassword, requireGoodPassword } from "./passwords.ts";
import { endSessionsOf } from "./sessions.ts";
import { forgetFailures } from "./sign-in-attempts.ts";

/**
 * Makes the link by which a person chooses a new password, and sends it where e-mail is set up. Earlier ones are withdrawn.
 * @throws AppError NOT_FOUND for anyone but an administrator, or when there is no such person; CONFLICT when they are disabled.
 */
export async function createResetLink(user: Actor, personId: string): Promise<CreatedLink> {
  const person = await prisma.user.findFirst({
    where: user.isAdmin ? { id: personId } : { id: { in: [] } },
    select: { id: true, name: true, email: true, disabledAt: true },
  });
  if (!person) throw new AppError("NOT_FOUND", "There is no such person, or they are not yours to see.");
  if (person.disabledAt) throw new AppError("CONFLICT", `Enable the account of ${person.name} first.`);
  const link = await inPrismaTransaction(async (tx, transaction) => {
    await withdrawResetLinks(person.id, tx);
    await recordEvent(transaction, user, { action: "password.reset-link", subject: person.email });
    return createLink({ purpose: "PASSWORD_RESET", userId: person.id, madeById: user.id }, tx);
  });
  const isSent = await sendMail({
    to: person.email,
    subject: "Choose a new password for Copydesk",
    text: `${user.name} made a link for you to choose a new password.\n\nOpen it within 7 days; it works once:\n${link.url}\n`,
  });
  return { ...link, isSent };
}

/** Withdraws the unused reset links of a person. */
export async function withdrawResetLinks(userId: string, client: Prisma.TransactionClient): Promise<void> {
  await client.oneTimeLink.deleteMany({ where: { purpose: "PASSWORD_RESET", userId, usedAt: null } });
}

/**
 * Uses a reset link: sets the password, signs the person out everywhere, deletes their keys and lets them try to sign in
 * again. Whoever needs a reset may have lost the account to somebody, who could have left a key behind.
 * @throws AppError INVALID when the link no longer works or the password is too common.
 */
export async function resetPassword(input: ResetPasswordInput, address: string): Promise<{ email: string }> {
  await requireLink("PASSWORD_RESET", input.token);
  const passwordHash = await hashPassword(input.password);
  const email = await inPrismaTransaction(async (tx, transaction) => {
    const link = await consumeLink("PASSWORD_RESET", input.token, tx);
    const person = await tx.user.findFirst({
      where: { linksFor: { some: { id: link.id } }, disabledAt: null },
      select: { id: true, name: true, email: true },
    });
    if (!person) throw new AppError("INVALID", "This account is disabled; an administrator can enable it.");
    requireGoodPassword(input.password, person);
    await tx.user.update({ where: { id: person.id }, data: { passwordHash }, select: { id: true } });
    await endSessionsOf(person.id, { client: tx });
    const keys = await deleteKeysOf(person.id, tx);
    await recordEvent(
      transaction,
      { id: person.id, address },
      { action: "password.reset", subject: person.email, detail: { keys } },
    );
    return person.email;
  });
  await forgetFailures(email);
  return { email };
}
