"use client";

import { signIn } from "next-auth/react";

/** Signs in with a password that was just set, and goes to the desk; to the sign-in page when that does not work. */
export async function enter(email: string, password: string): Promise<void> {
  const answer = await signIn("credentials", { email, password, redirect: false });
  window.location.assign(answer?.ok && !answer.error ? "/" : `/sign-in?email=${encodeURIComponent(email)}`);
  await new Promise(() => {});
}
