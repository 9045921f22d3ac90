import type { CreatedKey, CreateKeyInput, KeyView } from "@/lib/schemas/account.ts";
import type { Prisma } from "@/prisma/client/client.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import { db, prisma } from "../db/database.ts";
import { inPrismaTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { ifPossible } from "../outage.ts";
import { createSecret, hashSecret } from "./secret.ts";

const keyForm = /^cd_[A-Za-z0-9_-]{43}$/;
const dayMs = 24 * 60 * 60 * 1000;
const lastUsedEveryMs = 60_000;

const keyFields = {
  id: true,
  name: true,
  prefix: true,
  createdAt: true,
  lastUsedAt: true,
  expiresAt: true,
} as const;

type KeyRow = Omit<KeyView, "createdAt" | "lastUsedAt" | "expiresAt"> & {
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
};

function toKeyView(row: KeyRow): KeyView {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  };
}

/** One's own keys, newest first. */
export async function listApiTokens(user: Actor): Promise<KeyView[]> {
  const rows = await prisma.apiToken.findMany({
    where: { userId: user.id },
    orderBy: { createdAt: "desc" },
    select: keyFields,
  });
  return rows.map(toKeyView);
}

/** Makes a key that can do what `user` can. `key` is in this answer only: what is kept is its hash. */
export async function createApiToken(user: Actor, input: CreateKeyInput): Promise<CreatedKey> {
  const key = createSecret("cd_");
  const row = await inPrismaTransaction(async (tx, transaction) => {
    await recordEvent(transaction, user, { action: "key.create", subject: input.name });
    return tx.apiToken.create({
      data: {
        userId: user.id,
        name: input.name,
        tokenHash: hashSecret(key),
        prefix: key.slice(0, 8),
        expiresAt: input.expiresInDays === null ? null : new Date(Date.now() + input.expiresInDays * dayMs),
      },
      select: keyFields,
    });
  });
  return { ...toKeyView(row), key };
}

/**
 * Deletes one of one's own keys; it stops at once.
 * @throws AppError NOT_FOUND when `user` has no such key.
 */
export async function deleteApiToken(user: Actor, id: string): Promise<void> {
  await inPrismaTransaction(async (tx, transaction) => {
    const deleted = await tx.apiToken.deleteMany({ where: { id, userId: user.id } });
    if (deleted.count === 0)
      throw new AppError("NOT_FOUND", "There is no such key of yours; it may be deleted already.");
    await recordEvent(transaction, user, { action: "key.delete" });
  });
}

/** Deletes all keys of a person, and answers how many there were; they stop at once. */
export async function deleteKeysOf(userId: string, client: Prisma.TransactionClient): Promise<number> {
  return (await client.apiToken.deleteMany({ where: { userId } })).count;
}

type KeyPerson = Pick<Actor, "id" | "name" | "email" | "isAdmin"> & {
  keyId: string;
  lastUsedAt: Date | null;
};

/** Who a key belongs to, or null when it is malformed, unknown, past its date, or its person is disabled. */
export async function findKeyActor(key: string, address: string): Promise<Actor | null> {
  if (!keyForm.test(key)) return null;
  const found = await db.query<KeyPerson>(
    `SELECT person."id", person."name", person."email", person."isAdmin", key."id" AS "keyId", key."lastUsedAt"
     FROM "ApiToken" key JOIN "User" person ON person."id" = key."userId"
     WHERE key."tokenHash" = $1 AND (key."expiresAt" IS NULL OR key."expiresAt" > $2) AND person."disabledAt" IS NULL`,
    [hashSecret(key), new Date()],
  );
  const [owner] = found.rows;
  if (!owner) return null;
  const { keyId, lastUsedAt, ...person } = owner;
  if (!lastUsedAt || Date.now() - lastUsedAt.getTime() > lastUsedEveryMs) {
    const used = prisma.apiToken.updateMany({ where: { id: keyId }, data: { lastUsedAt: new Date() } });
    await ifPossible(used);
  }
  return { ...person, sessionId: null, address };
}
