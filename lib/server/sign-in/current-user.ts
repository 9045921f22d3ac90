import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "../access.ts";
import { findSessionActor } from "../people/sessions.ts";
import { addressOf } from "./address.ts";
import { readSessionId } from "./session-cookie.ts";

/** Who is looking at this page, or null. Asked once a request, however many components ask. */
export const currentUser = cache(async (): Promise<Actor | null> => {
  const requestHeaders = await headers();
  const sessionId = await readSessionId(requestHeaders);
  return sessionId === null ? null : findSessionActor(sessionId, addressOf(requestHeaders));
});

/** Who is looking at this page; sends strangers to sign in, and from there back to this page. */
export async function requireUser(): Promise<Actor> {
  const user = await currentUser();
  if (user) return user;
  const path = (await headers()).get("x-path") ?? "/";
  redirect(path === "/" ? "/sign-in" : `/sign-in?callbackUrl=${encodeURIComponent(path)}`);
}
