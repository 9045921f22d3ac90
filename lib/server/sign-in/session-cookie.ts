import { parse } from "hono/utils/cookie";
import type { CookiesOptions } from "next-auth";
import { decode } from "next-auth/jwt";
import { isSecure } from "../security-headers.ts";

/**
 * What a cookie is called. Over https its prefix makes browsers take it from this host alone, over https and for the whole of it: another
 * name of the same domain can neither read it nor put one of its own there.
 */
export function cookieName(name: string): string {
  return isSecure() ? `__Host-${name}` : name;
}

/** What the session's cookie is called. */
export function sessionCookieName(): string {
  return cookieName("next-auth.session-token");
}

const cookieKinds = {
  sessionToken: "session-token",
  callbackUrl: "callback-url",
  csrfToken: "csrf-token",
  pkceCodeVerifier: "pkce.code_verifier",
  state: "state",
  nonce: "nonce",
} as const;

/** next-auth's cookies, all of one kind. */
export function signInCookies(): Partial<CookiesOptions> {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
  return Object.fromEntries(
    Object.entries(cookieKinds).map(([key, name]) => [
      key,
      { name: cookieName(`next-auth.${name}`), options },
    ]),
  );
}

/** The secret that cookies are sealed with; `npm start` makes and keeps one. */
export function signInSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret)
    throw new Error("NEXTAUTH_SECRET is not set: start Copydesk with `npm start` or `npm run dev`.");
  return secret;
}

/** The session a request's cookie names, or null when there is none or it was not sealed here. */
export async function readSessionId(headers: Headers): Promise<string | null> {
  const name = sessionCookieName();
  const sealed = parse(headers.get("cookie") ?? "", name)[name];
  if (!sealed) return null;
  const token = await decode({ token: sealed, secret: signInSecret() }).catch(() => null);
  return typeof token?.sessionId === "string" ? token.sessionId : null;
}
