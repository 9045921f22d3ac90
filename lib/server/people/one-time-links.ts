import type { CreatedLink, LinkView } from "@/lib/schemas/link.ts";
import type { LinkPurpose, OneTimeLink, Prisma, Role } from "@/prisma/client/client.ts";
import { AppError } from "../app-error.ts";
import { prisma } from "../database.ts";
import { publicUrl } from "./public-url.ts";
import { createSecret, hashSecret } from "./secret.ts";

const lifeMs = 7 * 24 * 60 * 60 * 1000;

const pages: Readonly<Record<LinkPurpose, string>> = {
  SETUP: "/setup",
  INVITATION: "/invitation",
  PASSWORD_RESET: "/reset",
};

/** What a link is for, and for whom. */
export type LinkParts = {
  purpose: LinkPurpose;
  email?: string;
  userId?: string;
  projectId?: string | undefined;
  role?: Role | undefined;
  madeById?: string;
};

/** Makes a link that works once, for 7 days. Its address is in this answer only: what is kept is a hash. */
export async function createLink(
  parts: LinkParts,
  client: Prisma.TransactionClient = prisma,
): Promise<Omit<CreatedLink, "isSent">> {
  const token = createSecret();
  const { id, expiresAt } = await client.oneTimeLink.create({
    data: { ...parts, tokenHash: hashSecret(token), expiresAt: new Date(Date.now() + lifeMs) },
    select: { id: true, expiresAt: true },
  });
  const url = `${publicUrl()}${pages[parts.purpose]}?token=${token}`;
  return { id, url, expiresAt: expiresAt.toISOString() };
}

const stale = () =>
  new AppError("INVALID", "This link was used already, or is older than 7 days. Ask for a new one.");

/**
 * Refuses a link that does not work, before anything is spent on it: strangers can send any token.
 * @throws AppError INVALID
 */
export async function requireLink(purpose: LinkPurpose, token: string): Promise<void> {
  const works = { purpose, tokenHash: hashSecret(token), usedAt: null, expiresAt: { gt: new Date() } };
  if ((await prisma.oneTimeLink.count({ where: works })) === 0) throw stale();
}

/**
 * Uses a link up. Of several uses at the same moment one succeeds; when the transaction of `client` fails, the link is as before.
 * @throws AppError INVALID when it was used, withdrawn, is too old, or never was.
 */
export async function consumeLink(
  purpose: LinkPurpose,
  token: string,
  client: Prisma.TransactionClient,
): Promise<OneTimeLink> {
  const now = new Date();
  const [link] = await client.oneTimeLink.updateManyAndReturn({
    where: { purpose, tokenHash: hashSecret(token), usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (!link) throw stale();
  return link;
}

/** What the page of a link shows before it is used, or null when the link no longer works. */
export async function findLink(purpose: LinkPurpose, token: string): Promise<LinkView | null> {
  const link = await prisma.oneTimeLink.findFirst({
    where: { purpose, tokenHash: hashSecret(token), usedAt: null, expiresAt: { gt: new Date() } },
    select: {
      email: true,
      role: true,
      user: { select: { email: true, disabledAt: true } },
      project: { select: { name: true } },
    },
  });
  if (!link || link.user?.disabledAt) return null;
  const email = link.email ?? link.user?.email ?? null;
  const known = email === null ? 0 : await prisma.user.count({ where: { email } });
  return { email, role: link.role, projectName: link.project?.name ?? null, isNewPerson: known === 0 };
}
