import type { SetUpInput } from "@/lib/schemas/link.ts";
import type { Prisma } from "@/prisma/client/client.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import { prisma } from "../db/database.ts";
import { inPrismaTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { consumeLink, createLink, requireLink } from "./one-time-links.ts";
import { hashPassword, requireGoodPassword } from "./passwords.ts";

/** Makes the sample project as `administrator`. */
type CreateSample = (administrator: Actor) => Promise<unknown>;

/** What an administrator is made of. */
type Administrator = { name: string; email: string; password: string };

/** The address of a fresh set-up link while there is no user yet, else null. Earlier set-up links stop working. */
export async function createSetUpLink(): Promise<string | null> {
  return prisma.$transaction(async (tx) => {
    if (await hasUsers(tx)) return null;
    await tx.oneTimeLink.deleteMany({ where: { purpose: "SETUP" } });
    return (await createLink({ purpose: "SETUP" }, tx)).url;
  });
}

/**
 * Uses the set-up link: makes the first administrator and, if wanted, the sample project.
 * @throws AppError INVALID when the link no longer works or the password is too common; CONFLICT when there is a user already.
 */
export async function setUp(
  input: SetUpInput,
  address: string,
  createSample: CreateSample,
): Promise<{ email: string }> {
  await requireLink("SETUP", input.token);
  const administrator = await createFirst(input, address, async (tx) => {
    await consumeLink("SETUP", input.token, tx);
  });
  if (input.withSample) await createSample(administrator);
  return { email: administrator.email };
}

/**
 * Makes the first administrator without a link, for whoever runs Copydesk. Answers null when there is a user already.
 * @throws AppError INVALID when the password is too common.
 */
export async function createFirstAdministrator(input: Administrator): Promise<Actor | null> {
  return createFirst(input, "", async () => {}).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "CONFLICT") return null;
    throw error;
  });
}

async function createFirst(
  { name, email, password }: Administrator,
  address: string,
  authorise: (tx: Prisma.TransactionClient) => Promise<void>,
): Promise<Actor> {
  requireGoodPassword(password, { email, name });
  const passwordHash = await hashPassword(password);
  return inPrismaTransaction(async (tx, transaction) => {
    if (await hasUsers(tx)) {
      throw new AppError(
        "CONFLICT",
        "Copydesk is set up already. Sign in, or ask an administrator for an invitation.",
      );
    }
    await authorise(tx);
    const user = await tx.user.create({
      data: { name, email: email.trim().toLowerCase(), passwordHash, isAdmin: true },
      select: { id: true, name: true, email: true, isAdmin: true },
    });
    await recordEvent(transaction, { id: user.id, address }, { action: "set-up", subject: user.email });
    return { ...user, sessionId: null, address };
  });
}

/** Is there anybody yet? Asked under a lock that the transaction keeps, so that two cannot both be first. */
async function hasUsers(tx: Prisma.TransactionClient): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('copydesk set-up', 0))`;
  return (await tx.user.findFirst({ select: { id: true } })) !== null;
}
