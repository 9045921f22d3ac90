"use client";

import { isHeldByTabOnly, listWaiting } from "@/lib/client/outbox-store.ts";
import { count } from "./count.ts";
import { overlaysReady } from "./overlays-ready.ts";

/** Ends this browser's session and shows the sign-in page. Asks first while something is not saved. */
export async function signOutHere(actorId: string): Promise<void> {
  const waiting = await listWaiting(actorId);
  const changes = waiting.reduce((sum, { batches }) => sum + batches.length, 0);
  if (changes === 0) return endSession();
  const modals = await overlaysReady;
  modals.openConfirmModal({
    title: `${count(changes, "change")} not saved yet`,
    children: isHeldByTabOnly()
      ? "This browser keeps nothing: what is not saved is lost when you sign out."
      : "What is not saved stays in this browser, and is sent when you sign in here again.",
    labels: { confirm: "Sign out", cancel: "Stay" },
    onConfirm: () => void endSession(),
  });
}

async function endSession(): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ callbackUrl: "/sign-in" });
}
