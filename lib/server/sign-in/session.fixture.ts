import { encode } from "next-auth/jwt";
import { startSession } from "../people/sessions.ts";
import { sessionCookieName, signInSecret } from "./session-cookie.ts";

/** For tests: signs a person in and answers the `Cookie` header of their browser. */
export async function createTestSession(user: { id: string }): Promise<string> {
  process.env.NEXTAUTH_SECRET ??= "a secret for tests alone";
  const sessionId = await startSession(user.id, { userAgent: "test", address: "" });
  return `${sessionCookieName()}=${await encode({ token: { sessionId }, secret: signInSecret() })}`;
}
