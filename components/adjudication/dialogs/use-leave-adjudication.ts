"use client";

import { useRouter } from "next/navigation";
import { useSend } from "@/components/shell/use-send.ts";
import { useAdjudication } from "../adjudication-context.tsx";

/** Does something that ends the adjudication or takes a layer out of it; then says what happened, and goes to `nextId` or stays. */
export function useLeaveAdjudication() {
  const router = useRouter();
  const reader = useAdjudication();
  const { send, isSending, error } = useSend();

  async function leave(nextId: string | null, action: () => Promise<string>) {
    const isDone = await send(async () => reader.announce(await action()));
    if (!isDone) return;
    reader.adjudication.set({ dialog: null });
    if (nextId) router.push(`/adjudicate/${nextId}`);
    else router.refresh();
  }

  return { leave, isSending, error };
}
