import type { Prisma } from "@/prisma/client/client.ts";
import { AppError } from "../app-error.ts";
import { prisma } from "../db/database.ts";
import { networkOf } from "./network.ts";
import { verifyPassword } from "./passwords.ts";
import type { Device } from "./sessions.ts";
import { findWait, type Wait, windowMs } from "./sign-in-limits.ts";

const knownPlaceMs = 30 * 24 * 60 * 60_000;

/** A person whose password was right. */
export type Verified = { id: string; name: string; email: string };

/**
 * Where a password is tried from: a network, or a browser that proves that its account has been signed in with it. The second is
 * counted by itself, so that nobody who guesses elsewhere, be it in the same office, shuts it out.
 */
function placeOf(userId: string | undefined, address: string, devices: readonly Device[]): string {
  const device = userId && devices.find((known) => known.userId === userId);
  return device ? `device:${device.id}` : networkOf(address);
}

function isDevice(place: string): boolean {
  return place.startsWith("device:");
}

/**
 * Checks a password, and answers whose it is, or null. An unknown or disabled person takes as long as a wrong password, and
 * is counted as anybody is.
 *
 * The failure is written before the password is looked at and taken back when it was right: of any number of guesses at
 * the same moment, only as many are looked at as are still allowed.
 * @throws AppError TOO_MANY (with `retryAfterSeconds`) when the limits of sign-in-limits.ts say to wait.
 */
export async function guardPasswordAttempt(
  email: string,
  password: string,
  address: string,
  devices: readonly Device[] = [],
): Promise<Verified | null> {
  const account = email.trim().toLowerCase().slice(0, 254);
  const user = await prisma.user.findFirst({
    where: { email: account, disabledAt: null },
    select: { id: true, name: true, email: true, passwordHash: true },
  });
  const place = placeOf(user?.id, address, devices);
  await countAttempt(account, place);
  const isRight = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !isRight) return null;
  await prisma.signInFailure.deleteMany({ where: { email: account, address: place } });
  return { id: user.id, name: user.name, email: user.email };
}

/** Lets an account try again, from everywhere. */
export async function forgetFailures(email: string): Promise<void> {
  await prisma.signInFailure.deleteMany({ where: { email } });
}

async function countAttempt(email: string, network: string): Promise<void> {
  // A flood is turned away here, before it can queue for the locks.
  await requireAllowed(prisma, email, network);
  await prisma.signInFailure.deleteMany({ where: { at: { lt: new Date(Date.now() - windowMs) } } });
  await prisma.$transaction(async (tx) => {
    // One at a time for this account and for this network, so that two guesses never both see the last free place. Always in
    // this order, so that none waits for one that waits for it.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sign-in account ${email}`}, 0))`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sign-in network ${network}`}, 0))`;
    await requireAllowed(tx, email, network);
    await tx.signInFailure.create({
      data: { email, address: network, at: new Date() },
      select: { id: true },
    });
  });
}

async function requireAllowed(
  client: Prisma.TransactionClient,
  email: string,
  network: string,
): Promise<void> {
  const now = Date.now();
  // The limits themselves keep these rows few.
  const rows = await client.signInFailure.findMany({
    where: { at: { gt: new Date(now - windowMs) }, OR: [{ email }, { address: network }] },
    select: { email: true, address: true, at: true },
  });
  const failures = rows.map((row) => ({ email: row.email, network: row.address, at: row.at.getTime() }));
  const wait = findWait(failures, { email, network }, now);
  if (!wait) return;
  if (wait.reason === "account" && (isDevice(network) || (await isKnownPlace(client, email, network))))
    return;
  const retryAfterSeconds = Math.max(1, Math.ceil(wait.ms / 1000));
  throw new AppError("TOO_MANY", toSentence(wait, retryAfterSeconds), { retryAfterSeconds });
}

/** Has this account signed in from this network lately? The audit trail knows, for it outlives the sessions. */
async function isKnownPlace(
  client: Prisma.TransactionClient,
  email: string,
  network: string,
): Promise<boolean> {
  const signIns = await client.auditEvent.findMany({
    where: { actor: { email }, action: "sign-in", at: { gt: new Date(Date.now() - knownPlaceMs) } },
    distinct: ["address"],
    select: { address: true },
  });
  return signIns.some(({ address }) => networkOf(address) === network);
}

function toSentence({ reason }: Wait, seconds: number): string {
  if (reason === "account") {
    return `Many wrong passwords came for this account from several places, so it is slowed down. Try again in ${seconds === 1 ? "1 second" : `${seconds} seconds`}.`;
  }
  const whose = reason === "pair" ? "for this account" : "from your network";
  const minutes = Math.ceil(seconds / 60);
  return `Too many wrong passwords ${whose}. Try again in ${minutes === 1 ? "1 minute" : `${minutes} minutes`}.`;
}
