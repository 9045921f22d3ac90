import { rolesFor } from "@/lib/core/access.ts";
import type { CreatedLink, LinkView } from "@/lib/schemas/link.ts";
import type { LinkPurpose, OneTimeLink, Prisma, Role } from "@/prisma/client/client.ts";
import { AppError } from "../app-error.ts";
import { prisma } from "../db/database.ts";
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
  new AppError(
    "INVALID",
    "This link was used already, was withdrawn, or is older than 7 days. Ask for a new one.",
  );

/** Who made a link, as far as `isBacked` asks. */
export const makerOfLink = {
  select: {
    name: true,
    disabledAt: true,
    isAdmin: true,
    members: { where: { role: { in: [...rolesFor("manage")] } }, select: { projectId: true } },
  },
} satisfies Prisma.OneTimeLink$madeByArgs;

type MadeLink = Pick<OneTimeLink, "purpose" | "projectId"> & {
  madeBy: { disabledAt: Date | null; isAdmin: boolean; members: { projectId: string }[] } | null;
};

/** May whoever made this link still make it? A link is worth no more than its maker, from the moment they lose the right. */
export function isBacked({ purpose, projectId, madeBy }: MadeLink): boolean {
  if (purpose === "SETUP") return true;
  if (!madeBy || madeBy.disabledAt) return false;
  return madeBy.isAdmin || madeBy.members.some((member) => member.projectId === projectId);
}

async function findWorking(purpose: LinkPurpose, token: string, client: Prisma.TransactionClient = prisma) {
  const link = await client.oneTimeLink.findFirst({
    where: { purpose, tokenHash: hashSecret(token), usedAt: null, expiresAt: { gt: new Date() } },
    include: { madeBy: makerOfLink },
  });
  return link && isBacked(link) ? link : null;
}

/**
 * Refuses a link that does not work, before anything is spent on it: strangers can send any token. They are not counted: a
 * token is 256 random bits (secret.ts), and to look one up costs no more than any other request.
 * @throws AppError INVALID
 */
export async function requireLink(purpose: LinkPurpose, token: string): Promise<void> {
  if (!(await findWorking(purpose, token))) throw stale();
}

/**
 * Uses a link up. Of several uses at the same moment one succeeds; when the transaction of `client` fails, the link is as before.
 * @throws AppError INVALID when it was used, withdrawn, is too old, never was, or its maker may no longer make it.
 */
export async function consumeLink(
  purpose: LinkPurpose,
  token: string,
  client: Prisma.TransactionClient,
): Promise<OneTimeLink> {
  const link = await findWorking(purpose, token, client);
  if (!link) throw stale();
  const used = await client.oneTimeLink.updateMany({
    where: { id: link.id, usedAt: null },
    data: { usedAt: new Date() },
  });
  if (used.count === 0) throw stale();
  return link;
}

/** What the page of a link shows before it is used, or null when the link no longer works. */
export async function findLink(purpose: LinkPurpose, token: string): Promise<LinkView | null> {
  const link = await findWorking(purpose, token);
  if (!link) return null;
  const about = await prisma.oneTimeLink.findUnique({
    where: { id: link.id },
    select: {
      user: { select: { email: true, disabledAt: true } },
      project: { select: { name: true } },
    },
  });
  if (!about || about.user?.disabledAt) return null;
  const email = link.email ?? about.user?.email ?? null;
  const known = email === null ? 0 : await prisma.user.count({ where: { email } });
  return { email, role: link.role, projectName: about.project?.name ?? null, isNewPerson: known === 0 };
}
