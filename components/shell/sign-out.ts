"use client";

import { signOut } from "next-auth/react";

/** Ends this browser's session and shows the sign-in page. */
export async function signOutHere(): Promise<void> {
  await signOut({ callbackUrl: "/sign-in" });
}
