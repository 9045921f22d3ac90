import type { Batch } from "@/lib/core/annotation/change.ts";

/** What the tabs of one person tell each other about a layer. */
export type TabMessage =
  | { readonly kind: "made"; readonly batch: Batch }
  | { readonly kind: "saved"; readonly id: string; readonly revision: number }
  | { readonly kind: "gone"; readonly id: string };

export type TabChannel = { tell(message: TabMessage): void; close(): void };

/** The channel of a person's tabs that hold a layer. */
export function layerChannelName(layerId: string, actorId: string): string {
  return `copydesk-layer-${layerId}-${actorId}`;
}

/** The lock of whoever sends what waits for a layer. */
export function outboxLockName(layerId: string): string {
  return `copydesk-outbox-${layerId}`;
}

/** Joins the tabs that hold the same layer of the same person. A tab does not hear itself. */
export function openTabChannel(name: string, onMessage: (message: TabMessage) => void): TabChannel {
  const channel = new BroadcastChannel(name);
  // Only Copydesk's own pages reach this channel, and they send nothing else.
  channel.onmessage = (event: MessageEvent<TabMessage>) => onMessage(event.data);
  let isOpen = true;
  return {
    // What was on its way when the article was left is answered later, with nobody here to tell the others.
    tell: (message) => isOpen && channel.postMessage(message),
    close() {
      isOpen = false;
      channel.close();
    },
  };
}

/** Runs `work` while no other tab holds `name`. Browsers lend locks only over https; elsewhere tabs send side by side, which is slower and does no harm. */
export async function withTabLock(name: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(name, work);
}
