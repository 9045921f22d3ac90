"use client";

import { useRouter } from "next/navigation";
import { useSend } from "@/components/shell/use-send.ts";
import { useReview } from "../review-context.tsx";

/** Ends the review by something that is sent; then says what happened, and goes to the next in the queue or stays. */
export function useLeaveReview(nextId: string | null) {
  const router = useRouter();
  const reader = useReview();
  const { send, isSending, error } = useSend();

  async function leave(isGoingOn: boolean, action: () => Promise<string>) {
    const isDone = await send(async () => reader.announce(await action()));
    if (!isDone) return;
    reader.review.set({ dialog: null });
    if (isGoingOn && nextId) router.push(`/review/${nextId}`);
    else router.refresh();
  }

  return { leave, isSending, error };
}
