"use client";

import { useEffect, useEffectEvent } from "react";
import { api, asPerson, readAnswer } from "@/lib/api/client.ts";
import { listenToLayer } from "@/lib/client/layer-events.ts";
import { unsentBatches } from "@/lib/client/layer-session.ts";
import { LayerSync, type SyncEnvironment } from "@/lib/client/layer-sync.ts";
import { newId } from "@/lib/client/new-id.ts";
import { outboxFrom } from "@/lib/client/outbox-store.ts";
import { sendBatch } from "@/lib/client/send-batch.ts";
import { askSignIn } from "@/lib/client/sign-in-state.ts";
import {
  layerChannelName,
  openTabChannel,
  outboxLockName,
  type TabChannel,
  withTabLock,
} from "@/lib/client/tab-channel.ts";
import type { LayerView } from "@/lib/schemas/annotation.ts";
import type { Reader } from "../model/reader.ts";

const logPage = 50;

type Surroundings = {
  title: string;
  actorId: string;
  channel: () => TabChannel | null;
  onRefusal: () => void;
};

function toWorld(layerId: string, { title, actorId, channel, onRefusal }: Surroundings): SyncEnvironment {
  const param = { id: layerId };
  return {
    outbox: outboxFrom({ title, href: window.location.pathname }),
    newId,
    async send(batch, baseRevision) {
      const outcome = await sendBatch({ layerId, actorId }, batch, baseRevision);
      if (outcome.kind === "refused") onRefusal();
      return outcome;
    },
    async readLog(before) {
      const query = { limit: String(logPage), ...(before === null ? {} : { before: String(before) }) };
      return (await readAnswer(api.layers[":id"].batches.$get({ param, query }, asPerson(actorId)))).batches;
    },
    readLayer: () => readAnswer(api.layers[":id"].$get({ param }, asPerson(actorId))),
    withLock: (work) => withTabLock(outboxLockName(layerId), work),
    postToTabs: (message) => channel()?.tell(message),
    later(milliseconds, work) {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

/** What a screen wants to hear of the layer beside its changes. */
type News = { onNews: () => void; onPresence: () => void };

function openSync(reader: Reader, view: LayerView, actorId: string, { onNews, onPresence }: News) {
  let channel: TabChannel | null = null;
  // Without a network the page would be lost in trying to read it anew, and to somebody else or to nobody it would be another page:
  // what is not sent, and what is being written, stays in sight. Coming back online, and signing in beside it, make up for it.
  const readPage = async () => {
    const link = await askSignIn(actorId);
    sync.receiveSignInState(link);
    if (link === "good" && !signal.aborted) onNews();
  };
  // A refusal often means that the page is old: the article was submitted on another device.
  const { title } = reader.article;
  const world = toWorld(view.id, {
    title,
    actorId,
    channel: () => channel,
    onRefusal: () => void readPage(),
  });
  const sync = new LayerSync(view, reader.rules, actorId, world);
  const detach = reader.attach(sync);
  channel = openTabChannel(layerChannelName(view.id, actorId), (message) => sync.receiveTabMessage(message));
  const listeners = new AbortController();
  const { signal } = listeners;
  let isFirstSync = true;
  const stopListening = listenToLayer(view.id, ({ reason, revision, batchId }) => {
    if (reason === "batch" || reason === "resync") void sync.receiveServerEvent(revision, batchId);
    // What the page was opened with is fresh; after a gap its status and its threads may be old.
    const isNews = reason === "status" || reason === "review" || reason === "comment";
    if (isNews || (reason === "resync" && !isFirstSync)) void readPage();
    if (reason === "resync") isFirstSync = false;
    if (reason === "presence" || reason === "resync") onPresence();
  });

  const handleReturn = () => {
    if (document.visibilityState !== "visible") return;
    const { link } = sync.getState();
    if (link === "signedOut" || link === "otherPerson") void readPage();
    else void sync.wake();
  };
  const handleOnline = () => {
    void sync.wake();
    void readPage();
  };
  window.addEventListener("online", handleOnline, { signal });
  document.addEventListener("visibilitychange", handleReturn, { signal });
  window.addEventListener("focus", handleReturn, { signal });
  const handleLeave = (event: BeforeUnloadEvent) => {
    if (unsentBatches(sync.getState().session).length > 0) event.preventDefault();
  };
  window.addEventListener("beforeunload", handleLeave, { signal });
  void sync.open();

  return () => {
    listeners.abort();
    stopListening();
    sync.close();
    channel?.close();
    detach();
  };
}

/**
 * Keeps the layer while the page is open. `onNews`: its status changed, it was reviewed or somebody wrote a remark.
 * `onPresence`: who has it open may have changed.
 */
export function useLayerSync(
  reader: Reader,
  view: LayerView | null,
  actorId: string,
  onNews: () => void,
  onPresence: () => void = () => {},
): void {
  const tellNews = useEffectEvent(onNews);
  const tellPresence = useEffectEvent(onPresence);
  // The layer is taken over once: what comes with later renders of the page is older than what is kept here.
  const open = useEffectEvent((to: Reader) =>
    view
      ? openSync(to, view, actorId, { onNews: () => tellNews(), onPresence: () => tellPresence() })
      : undefined,
  );
  useEffect(() => open(reader), [reader]);
}
