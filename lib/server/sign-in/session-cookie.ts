import { parse } from "hono/utils/cookie";
import { decode } from "next-auth/jwt";
import { publicUrl } from "../people/public-url.ts";

/** Cookies are sent over https only where Copydesk is reached over https. */
export function isSecure(): boolean {
  return publicUrl().startsWith("https://");
}

/** What the session's cookie is called; the prefix makes browsers refuse it over plain http. */
export function sessionCookieName(): string {
  return isSecure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
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
