import type { Role } from "@/lib/core/access.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError } from "../app-error.ts";
import { inPrismaTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { createResetLink } from "./password-resets.ts";
import { hashPassword, requireGoodPassword } from "./passwords.ts";

/** A person to add, and their role in one project (by id or slug) if any. */
export type NewUser = {
  readonly email: string;
  readonly name: string;
  readonly isAdmin: boolean;
  readonly member: { readonly project: string; readonly role: Role } | null;
  /** Null: they choose one through the link that is answered. */
  readonly password: string | null;
};

/**
 * Adds a person at once, without an invitation: for the command line, where there may be no e-mail. Answers the link by which
 * they choose their password, or null when one was given.
 * @throws AppError NOT_FOUND unless `user` is an administrator and the project exists; CONFLICT when the address is taken;
 * INVALID when the password is easy to guess.
 */
export async function addUser(
  user: Actor,
  input: NewUser,
): Promise<{ id: string; passwordLink: string | null }> {
  if (!user.isAdmin) throw new AppError("NOT_FOUND", "Only an administrator adds people.");
  const project = input.member ? await requireProject(user, input.member.project, "manage") : null;
  if (input.password !== null) requireGoodPassword(input.password, input);
  const passwordHash = input.password === null ? null : await hashPassword(input.password);
  const { email, name, isAdmin, member } = input;
  const { id } = await inPrismaTransaction(async (tx, transaction) => {
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) {
      throw new AppError("CONFLICT", `There is somebody with the address ${email} already.`);
    }
    const members = project && member ? { create: { projectId: project.id, role: member.role } } : {};
    const added = await tx.user.create({
      data: { email, name, isAdmin, passwordHash, members },
      select: { id: true },
    });
    await recordEvent(transaction, user, {
      action: "person.add",
      subject: email,
      projectId: project?.id ?? null,
    });
    return added;
  });
  const link = passwordHash === null ? await createResetLink(user, id) : null;
  return { id, passwordLink: link?.url ?? null };
}
