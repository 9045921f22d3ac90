import type { KeysAtSignOut, SessionView } from "@/lib/schemas/account.ts";
import type { Prisma } from "@/prisma/client/client.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import { db, prisma } from "../db/database.ts";
import { inPrismaTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { ifPossible } from "../outage.ts";
import { deleteKeysOf } from "./api-tokens.ts";

/** How long a browser stays signed in, in seconds: 30 days. */
export const sessionSeconds = 30 * 24 * 60 * 60;

const lastSeenEveryMs = 60_000;

/** A browser that somebody has signed in with before. */
export type Device = { readonly userId: string; readonly id: string };

/** Where a browser signs in from, and who has signed in with it before. */
export type Browser = { userAgent: string; address: string; devices?: readonly Device[] };

/** Signs a browser in and answers the session's id, which its cookie carries. */
export async function startSession(
  userId: string,
  { userAgent, address }: Browser,
  client: Prisma.TransactionClient = prisma,
): Promise<string> {
  const now = Date.now();
  await client.session.deleteMany({ where: { userId, expiresAt: { lt: new Date(now) } } });
  const session = await client.session.create({
    data: {
      userId,
      userAgent: userAgent.slice(0, 400),
      address,
      expiresAt: new Date(now + sessionSeconds * 1000),
    },
    select: { id: true },
  });
  return session.id;
}

type SessionPerson = Pick<Actor, "id" | "name" | "email" | "isAdmin"> & { lastSeenAt: Date };

/** Who a session belongs to, or null when it has ended, has run out, or its person is disabled. */
export async function findSessionActor(sessionId: string, address: string): Promise<Actor | null> {
  const found = await db.query<SessionPerson>(
    `SELECT person."id", person."name", person."email", person."isAdmin", session."lastSeenAt"
     FROM "Session" session JOIN "User" person ON person."id" = session."userId"
     WHERE session."id" = $1 AND session."expiresAt" > $2 AND person."disabledAt" IS NULL`,
    [sessionId, new Date()],
  );
  const [session] = found.rows;
  if (!session) return null;
  const { lastSeenAt, ...person } = session;
  if (Date.now() - lastSeenAt.getTime() > lastSeenEveryMs) {
    const seen = prisma.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: new Date() } });
    await ifPossible(seen);
  }
  return { ...person, sessionId, address };
}

/** One's own signed-in browsers, latest seen first. */
export async function listSessions(user: Actor): Promise<SessionView[]> {
  const rows = await prisma.session.findMany({
    where: { userId: user.id, expiresAt: { gt: new Date() } },
    orderBy: { lastSeenAt: "desc" },
    select: { id: true, userAgent: true, address: true, createdAt: true, lastSeenAt: true },
  });
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    isCurrent: row.id === user.sessionId,
  }));
}

/**
 * Signs one of one's own browsers out.
 * @throws AppError NOT_FOUND when `user` has no such session.
 */
export async function endSession(user: Actor, sessionId: string): Promise<void> {
  await inPrismaTransaction(async (tx, transaction) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, userId: user.id } });
    if (count === 0) throw new AppError("NOT_FOUND", "That browser is signed out already.");
    await recordEvent(transaction, user, { action: "sign-out" });
  });
}

/** Ends the session of a browser that signs out; nothing happens when it has ended already. */
export async function endSessionById(sessionId: string, address: string): Promise<void> {
  await inPrismaTransaction(async (tx, transaction) => {
    const session = await tx.session.findUnique({ where: { id: sessionId }, select: { userId: true } });
    if (!session) return;
    await tx.session.deleteMany({ where: { id: sessionId } });
    await recordEvent(transaction, { id: session.userId, address }, { action: "sign-out" });
  });
}

/** Signs out everywhere, this browser included; the keys go on working or are deleted too. */
export async function endAllSessions(user: Actor, keys: KeysAtSignOut): Promise<void> {
  await inPrismaTransaction(async (tx, transaction) => {
    await endSessionsOf(user.id, { client: tx });
    const deleted = keys === "delete" ? await deleteKeysOf(user.id, tx) : 0;
    await recordEvent(transaction, user, { action: "sign-out.everywhere", detail: { keys: deleted } });
  });
}

/** Ends a person's sessions but one: their cookies are worth nothing from the next request on. */
export async function endSessionsOf(
  userId: string,
  { except = null, client = prisma }: { except?: string | null; client?: Prisma.TransactionClient },
): Promise<void> {
  await client.session.deleteMany({ where: { userId, ...(except ? { id: { not: except } } : {}) } });
}
