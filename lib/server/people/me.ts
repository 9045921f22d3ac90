import type { ChangePasswordInput, MeView, UpdateMeInput } from "@/lib/schemas/account.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import { db, prisma } from "../db/database.ts";
import { inPrismaTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { deleteKeysOf } from "./api-tokens.ts";
import { withdrawResetLinks } from "./password-resets.ts";
import { hashPassword, requireGoodPassword } from "./passwords.ts";
import { toPreferences } from "./preferences.ts";
import { endSessionsOf } from "./sessions.ts";
import { guardPasswordAttempt } from "./sign-in-attempts.ts";

/** Everything about oneself that My account shows. */
export async function getMe(user: Actor): Promise<MeView> {
  const found = await db.query<Omit<MeView, "preferences"> & { preferences: unknown }>(
    `SELECT "id", "name", "email", "isAdmin", "passwordHash" IS NOT NULL AS "hasPassword", "preferences"
     FROM "User" WHERE "id" = $1`,
    [user.id],
  );
  const [row] = found.rows;
  if (!row) throw new AppError("NOT_FOUND", "Your account no longer exists.");
  return { ...row, preferences: toPreferences(row.preferences) };
}

/** Changes one's own name or preferences; preferences that are left out stay as they are. */
export async function updateMe(user: Actor, input: UpdateMeInput): Promise<MeView> {
  const before = await getMe(user);
  await prisma.user.update({
    where: { id: user.id },
    data: {
      name: input.name ?? before.name,
      preferences: { ...before.preferences, ...input.preferences },
    },
    select: { id: true },
  });
  return getMe(user);
}

/**
 * Changes one's own password, signs every other browser out, withdraws reset links and, if asked to, deletes all keys. Wrong
 * guesses count as failed sign-ins.
 * @throws AppError INVALID when the current password is wrong or the new one too common; TOO_MANY after 5 wrong ones.
 */
export async function changePassword(user: Actor, input: ChangePasswordInput): Promise<void> {
  requireGoodPassword(input.newPassword, user);
  // Who is signed in is counted by that, so that nobody else's guesses keep them from it.
  const devices = user.sessionId === null ? [] : [{ userId: user.id, id: user.sessionId }];
  const isRight = await guardPasswordAttempt(user.email, input.currentPassword, user.address, devices);
  if (!isRight) throw new AppError("INVALID", "The current password is not right.");
  const passwordHash = await hashPassword(input.newPassword);
  await inPrismaTransaction(async (tx, transaction) => {
    await tx.user.update({ where: { id: user.id }, data: { passwordHash }, select: { id: true } });
    await endSessionsOf(user.id, { except: user.sessionId, client: tx });
    await withdrawResetLinks(user.id, tx);
    const keys = input.deleteKeys ? await deleteKeysOf(user.id, tx) : 0;
    await recordEvent(transaction, user, { action: "password.change", detail: { keys } });
  });
}
