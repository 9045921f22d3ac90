"use client";

import { useEffect, useEffectEvent } from "react";
import { outboxFrom } from "@/components/shell/outbox/outbox-store.ts";
import { sendBatch } from "@/components/shell/outbox/send-batch.ts";
import {
  layerChannelName,
  openTabChannel,
  outboxLockName,
  type TabChannel,
  withTabLock,
} from "@/components/shell/outbox/tab-channel.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { LayerView } from "@/lib/schemas/annotation.ts";
import type { Reader } from "./reader.ts";
import { listenToLayer } from "./saving/layer-events.ts";
import { type KeeperWorld, LayerKeeper } from "./saving/layer-keeper.ts";
import { newId } from "./saving/new-id.ts";

const logPage = 50;

function toWorld(layerId: string, title: string, channel: () => TabChannel | null): KeeperWorld {
  const param = { id: layerId };
  return {
    outbox: outboxFrom({ title, href: window.location.pathname }),
    newId,
    send: (batch, baseRevision) => sendBatch(layerId, batch, baseRevision),
    async readLog(before) {
      const query = { limit: String(logPage), ...(before === null ? {} : { before: String(before) }) };
      return (await readAnswer(api.layers[":id"].batches.$get({ param, query }))).batches;
    },
    readLayer: () => readAnswer(api.layers[":id"].$get({ param })),
    withLock: (work) => withTabLock(outboxLockName(layerId), work),
    tellTabs: (message) => channel()?.tell(message),
    later(milliseconds, work) {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

function openKeeper(reader: Reader, view: LayerView, actorId: string, onNews: () => void) {
  let channel: TabChannel | null = null;
  const world = toWorld(view.id, reader.article.title, () => channel);
  const keeper = new LayerKeeper(view, reader.rules, actorId, world);
  const detach = reader.attach(keeper);
  channel = openTabChannel(layerChannelName(view.id, actorId), (message) => keeper.hearTab(message));
  let isFirstSync = true;
  const stopListening = listenToLayer(view.id, ({ reason, revision, batchId }) => {
    if (reason === "batch" || reason === "resync") void keeper.hearServer(revision, batchId);
    // What the page was opened with is fresh; after a gap its status and its threads may be old.
    if (reason !== "batch" && !(reason === "resync" && isFirstSync)) onNews();
    if (reason === "resync") isFirstSync = false;
  });

  const listeners = new AbortController();
  const { signal } = listeners;
  const handleReturn = () => {
    if (document.visibilityState === "visible") void keeper.wake();
  };
  window.addEventListener("online", handleReturn, { signal });
  document.addEventListener("visibilitychange", handleReturn, { signal });
  window.addEventListener("focus", handleReturn, { signal });
  const handleLeave = (event: BeforeUnloadEvent) => {
    if (keeper.getState().session.waiting.length > 0) event.preventDefault();
  };
  window.addEventListener("beforeunload", handleLeave, { signal });
  void keeper.open();

  return () => {
    listeners.abort();
    stopListening();
    keeper.close();
    channel?.close();
    detach();
  };
}

/** Keeps the layer while the page is open. `onNews`: its status changed, it was reviewed or somebody wrote a remark. */
export function useLayerKeeping(
  reader: Reader,
  view: LayerView | null,
  actorId: string,
  onNews: () => void,
): void {
  const tellNews = useEffectEvent(onNews);
  // The layer is taken over once: what comes with later renders of the page is older than what is kept here.
  const open = useEffectEvent((to: Reader) =>
    view ? openKeeper(to, view, actorId, () => tellNews()) : undefined,
  );
  useEffect(() => open(reader), [reader]);
}
