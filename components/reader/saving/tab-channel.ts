import type { Batch } from "@/lib/core/annotation/change.ts";

/** What the tabs of one person tell each other about a layer. */
export type TabMessage =
  | { readonly kind: "made"; readonly batch: Batch }
  | { readonly kind: "saved"; readonly id: string; readonly revision: number }
  | { readonly kind: "gone"; readonly id: string };

export type TabChannel = { tell(message: TabMessage): void; close(): void };

/** Joins the tabs that hold the same layer of the same person. A tab does not hear itself. */
export function openTabChannel(name: string, onMessage: (message: TabMessage) => void): TabChannel {
  const channel = new BroadcastChannel(name);
  // Only Copydesk's own pages reach this channel, and they send nothing else.
  channel.onmessage = (event: MessageEvent<TabMessage>) => onMessage(event.data);
  return { tell: (message) => channel.postMessage(message), close: () => channel.close() };
}

/** Runs `work` while no other tab holds `name`. Browsers lend locks only over https; elsewhere tabs send side by side, which is slower and does no harm. */
export async function withTabLock(name: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(name, work);
}
