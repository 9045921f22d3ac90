"use client";

import { useEffect, useState } from "react";
import { listWaiting, type WaitingLayer } from "@/lib/client/outbox-store.ts";
import { giveUpWaiting, sendWaiting } from "@/lib/client/send-waiting.ts";

const pauseBetweenTries = 15_000;

/** What waits for a layer of another page, and whether the server has that layer no more. */
type WaitingElsewhere = WaitingLayer & { readonly isGone: boolean };

/**
 * What waits in this browser for layers whose page is not the open one, at `pathname`. It is sent from here where it
 * simply can be; what stays needs its page, or is given up with `giveUp`.
 */
export function useWaiting(
  actorId: string,
  pathname: string,
): { waiting: readonly WaitingElsewhere[]; giveUp: (layer: WaitingLayer) => Promise<void> } {
  const [waiting, setWaiting] = useState<readonly WaitingElsewhere[]>([]);

  async function giveUp(layer: WaitingLayer) {
    await giveUpWaiting(layer);
    setWaiting((known) => known.filter(({ layerId }) => layerId !== layer.layerId));
  }

  useEffect(() => {
    const gone = new Set<string>();
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let isLooking = false;

    async function list(): Promise<readonly WaitingLayer[]> {
      const all = await listWaiting(actorId);
      const elsewhere = all
        .filter(({ href }) => href !== pathname)
        .map((layer) => ({ ...layer, isGone: gone.has(layer.layerId) }));
      if (!isOver) setWaiting((known) => (known.length === 0 && elsewhere.length === 0 ? known : elsewhere));
      return elsewhere;
    }

    async function send(layerId: string) {
      const answer = await sendWaiting(layerId, actorId).catch(() => null);
      if (answer?.isGone) gone.add(layerId);
      else if (answer) gone.delete(layerId);
    }

    async function look() {
      if (isLooking || isOver || document.visibilityState !== "visible") return;
      isLooking = true;
      if (timer) clearTimeout(timer);
      for (const { layerId } of await list()) await send(layerId);
      const left = await list();
      isLooking = false;
      if (left.length > 0 && !isOver) timer = setTimeout(look, pauseBetweenTries);
    }

    const listeners = new AbortController();
    const { signal } = listeners;
    window.addEventListener("online", look, { signal });
    window.addEventListener("focus", look, { signal });
    document.addEventListener("visibilitychange", look, { signal });
    void look();
    return () => {
      isOver = true;
      listeners.abort();
      if (timer) clearTimeout(timer);
    };
  }, [actorId, pathname]);

  return { waiting, giveUp };
}
