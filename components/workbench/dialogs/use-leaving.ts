"use client";

import { useRouter } from "next/navigation";
import { useSend } from "@/components/shell/use-send.ts";
import { useReader } from "../model/reader-context.tsx";

/** How leaving goes: whether it is under way, and what kept it from happening. */
export type Leaving = { readonly isSending: boolean; readonly error: unknown };

/**
 * Does something that ends a review; then says what happened, and goes to `nextId` or stays. `path`: of the screens that
 * ids name, such as "/review".
 */
export function useLeaving(path: string, onLeft: () => void) {
  const router = useRouter();
  const reader = useReader();
  const { send, isSending, error } = useSend();
  const leaving: Leaving = { isSending, error };

  async function leave(nextId: string | null, action: () => Promise<string>) {
    const isDone = await send(async () => reader.announce(await action()));
    if (!isDone) return;
    onLeft();
    if (nextId) router.push(`${path}/${nextId}`);
    else router.refresh();
  }

  return { leave, leaving };
}
