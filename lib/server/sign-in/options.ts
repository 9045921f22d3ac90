import type { AuthOptions } from "next-auth";
import credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { toLocalPath } from "@/lib/core/local-path.ts";
import { AppError } from "../app-error.ts";
import { toAppError } from "../db/database-error.ts";
import { inPrismaTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { log } from "../log.ts";
import { findProviderUser, signInWithPassword } from "../people/accounts.ts";
import { type Browser, endSessionById, sessionSeconds, startSession } from "../people/sessions.ts";
import { isSecure } from "../security-headers.ts";
import { oauthProviders } from "./providers.ts";
import { signInCookies, signInSecret } from "./session-cookie.ts";

const passwordSignInSchema = z.object({
  // No address holds a control character, and no database holds NUL.
  email: z
    .string()
    .min(1)
    .max(254)
    .regex(/^\P{Cc}*$/u),
  password: z.string().min(1).max(1024),
});

const providerUserSchema = z.object({
  id: z.string(),
  email: z.string().nullish(),
  isEmailVerified: z.boolean(),
});

/**
 * next-auth's options for one request from `browser`. `refuse` is told why somebody was not let in or out, for next-auth itself
 * only knows that they were not; `welcome`, who is signed in.
 */
export function signInOptions(
  browser: Browser,
  refuse: (reason: AppError) => void,
  welcome: (userId: string) => void,
): AuthOptions {
  let providerUserId: string | null = null;

  /** What `work` answers, or null when it is refused for a reason that a person can act on, such as a database that is away. */
  async function orRefuse<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      const reason = toAppError(error);
      if (!(reason instanceof AppError)) throw error;
      refuse(reason);
      return null;
    }
  }

  return {
    secret: signInSecret(),
    useSecureCookies: isSecure(),
    cookies: signInCookies(),
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      credentials({
        credentials: { email: {}, password: {} },
        authorize: async (given) => {
          const input = passwordSignInSchema.safeParse(given);
          if (!input.success) return null;
          const { email, password } = input.data;
          return orRefuse(() => signInWithPassword(email, password, browser));
        },
      }),
      ...oauthProviders(),
    ],
    callbacks: {
      signIn: async ({ user, account }) => {
        if (!account || account.type === "credentials") return true;
        const { id, email, isEmailVerified } = providerUserSchema.parse(user);
        const given = { providerAccountId: id, email: email ?? null, isEmailVerified };
        providerUserId = await orRefuse(() =>
          findProviderUser({ provider: account.provider, ...given }, browser.address),
        );
        return providerUserId !== null;
      },
      // The cookie says which session and nothing else; who that is, the session's row says at every request.
      jwt: async ({ token, user, account }) => {
        if (!user || !account) return { sessionId: token.sessionId };
        const userId = providerUserId ?? user.id;
        const sessionId = await orRefuse(() =>
          inPrismaTransaction(async (tx, transaction) => {
            const detail = { with: account.provider };
            const actor = { id: userId, address: browser.address };
            await recordEvent(transaction, actor, { action: "sign-in", detail });
            return startSession(userId, browser, tx);
          }),
        );
        if (sessionId !== null) welcome(userId);
        return { sessionId };
      },
      redirect: ({ url, baseUrl }) => {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
        return baseUrl + toLocalPath(path);
      },
    },
    events: {
      signOut: async ({ token }) => {
        const { sessionId } = token ?? {};
        if (typeof sessionId === "string") await orRefuse(() => endSessionById(sessionId, browser.address));
      },
    },
    logger: {
      // What comes with an error can hold a person's profile or tokens, so only its name is kept.
      error: (code, given) => log.warn({ code, reason: reasonOf(given) }, "Sign-in failed"),
      warn: () => {},
      debug: () => {},
    },
  };
}

function reasonOf(given: unknown): string {
  const nested = z.object({ error: z.instanceof(Error) }).safeParse(given);
  const error = nested.success ? nested.data.error : given;
  return error instanceof Error ? error.message : "";
}
