import { isIPv6 } from "node:net";
import { AppError } from "../app-error.ts";
import { prisma } from "../database.ts";
import { verifyPassword } from "./passwords.ts";

const allowedFailures = 5;
const windowMs = 15 * 60_000;

/** A person whose password was right. */
export type Verified = { id: string; name: string; email: string };

/**
 * Checks a password, and answers whose it is, or null. An unknown or disabled person takes as long as a wrong password.
 *
 * The failure is written before the password is looked at and taken back when it was right: of any number of guesses at
 * the same moment, only as many are looked at as are still allowed.
 * @throws AppError TOO_MANY (with `retryAfterSeconds`) after 5 failures in 15 minutes for this account and address (of IPv6,
 * its network).
 */
export async function guardPasswordAttempt(
  email: string,
  password: string,
  address: string,
): Promise<Verified | null> {
  const account = email.trim().toLowerCase().slice(0, 254);
  await countAttempt(account, networkOf(address));
  const user = await prisma.user.findFirst({
    where: { email: account, disabledAt: null },
    select: { id: true, name: true, email: true, passwordHash: true },
  });
  const isRight = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !isRight) return null;
  await forgetFailures(account, address);
  return { id: user.id, name: user.name, email: user.email };
}

/** Lets an account try again, from one address or (without one) from everywhere. */
export async function forgetFailures(email: string, address?: string): Promise<void> {
  const from = address === undefined ? {} : { address: networkOf(address) };
  await prisma.signInFailure.deleteMany({ where: { email, ...from } });
}

/** Whoever has one address of IPv6 has its whole /64 network (RFC 6177), so that one counts; other addresses as they are. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain;
  const [front = [], back = []] = plain.split("::").map((half) => half.split(":").filter(Boolean));
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0");
  const network = [...front, ...zeros, ...back].slice(0, 4).map((group) => Number.parseInt(group, 16));
  return `${network.map((group) => group.toString(16)).join(":")}::/64`;
}

async function countAttempt(email: string, address: string): Promise<void> {
  await prisma.$transaction(async (tx) => {
    // One at a time for this account and address, so that two guesses never both see the last free place.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${email}\n${address}`}, 0))`;
    const now = Date.now();
    const since = new Date(now - windowMs);
    await tx.signInFailure.deleteMany({ where: { at: { lt: since } } });
    const failures = await tx.signInFailure.findMany({
      where: { email, address },
      orderBy: { at: "desc" },
      take: allowedFailures,
      select: { at: true },
    });
    const oldest = failures[allowedFailures - 1];
    if (oldest) {
      const retryAfterSeconds = Math.max(1, Math.ceil((oldest.at.getTime() + windowMs - now) / 1000));
      const minutes = Math.ceil(retryAfterSeconds / 60);
      throw new AppError(
        "TOO_MANY",
        `Too many wrong passwords for this account. Try again in ${minutes === 1 ? "1 minute" : `${minutes} minutes`}.`,
        { retryAfterSeconds },
      );
    }
    await tx.signInFailure.create({ data: { email, address, at: new Date(now) }, select: { id: true } });
  });
}
