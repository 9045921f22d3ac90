import { AppError } from "../app-error.ts";
import { prisma } from "../db/database.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import type { Browser } from "./sessions.ts";
import { guardPasswordAttempt, type Verified } from "./sign-in-attempts.ts";

/** Who a provider (OIDC, GitHub, Google) says somebody is. */
export type ProviderProfile = {
  provider: string;
  providerAccountId: string;
  email: string | null;
  isEmailVerified: boolean;
};

/**
 * Whose e-mail address and password these are.
 * @throws AppError UNAUTHENTICATED, the same for an unknown person, a disabled one and a wrong password; TOO_MANY after 5 failures.
 */
export async function signInWithPassword(
  email: string,
  password: string,
  browser: Browser,
): Promise<Verified> {
  const user = await guardPasswordAttempt(email, password, browser.address, browser.devices);
  if (user) return user;
  await inTransaction("write", (tx) =>
    recordEvent(tx, null, {
      action: "sign-in.refused",
      subject: email.slice(0, 254),
      address: browser.address,
      detail: { with: "password" },
    }),
  );
  throw new AppError("UNAUTHENTICATED", "The e-mail address or the password is not right.");
}

/**
 * The user of a provider's account, or null. An account seen for the first time is linked to the user with the same e-mail
 * address when the provider has verified it; nobody is made a user by signing in.
 */
export async function findProviderUser(profile: ProviderProfile, address: string): Promise<string | null> {
  const { provider, providerAccountId } = profile;
  const account = await prisma.account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { userId: true, user: { select: { disabledAt: true } } },
  });
  const userId = account ? (account.user.disabledAt ? null : account.userId) : await linkAccount(profile);
  if (userId === null) {
    await inTransaction("write", (tx) =>
      recordEvent(tx, null, {
        action: "sign-in.refused",
        subject: profile.email ?? providerAccountId,
        address,
        detail: { with: provider },
      }),
    );
  }
  return userId;
}

async function linkAccount(profile: ProviderProfile): Promise<string | null> {
  if (!profile.email || !profile.isEmailVerified) return null;
  const { provider, providerAccountId } = profile;
  const user = await prisma.user.findFirst({
    where: { email: profile.email.toLowerCase(), disabledAt: null },
    select: { id: true },
  });
  if (!user) return null;
  // Two browsers that come back from the provider at once link it once.
  const { userId } = await prisma.account.upsert({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    create: { userId: user.id, provider, providerAccountId },
    update: {},
    select: { userId: true },
  });
  return userId;
}
