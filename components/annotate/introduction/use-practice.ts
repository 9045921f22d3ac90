"use client";

import { useEffect, useState } from "react";
import { OwnLayer } from "@/components/workbench/model/own-layer.ts";
import { Reader } from "@/components/workbench/model/reader.ts";
import { LayerSync, type SyncEnvironment } from "@/lib/client/layer-sync.ts";
import { newId } from "@/lib/client/new-id.ts";
import { emptyLayer } from "@/lib/core/annotation/layer.ts";
import type { LayerView } from "@/lib/schemas/annotation.ts";
import { advance, type Practice, untried } from "./practice.ts";
import { practiceArticle } from "./practice-article.ts";

const layer: LayerView = {
  id: "",
  articleId: "",
  kind: "ANNOTATOR",
  ownerId: null,
  ownerName: "",
  status: "IN_PROGRESS",
  revision: 0,
  returnMessage: "",
  reviewerName: "",
  activeSeconds: 0,
  spans: [],
  relations: [],
  verdicts: [],
};

/** Nobody's: all that is done here is in order at once, and gone with the page. */
const actorId = "";
const nowhere: SyncEnvironment = {
  outbox: { list: async () => [], put: async () => {}, remove: async () => {}, isKept: () => true },
  newId,
  send: async (_batch, baseRevision) => ({ kind: "saved", revision: baseRevision + 1 }),
  readLog: async () => [],
  readLayer: async () => layer,
  withLock: (work) => work(),
  postToTabs: () => {},
  later(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** A reader of one sentence whose marks go nowhere. */
export function openPractice(): Reader {
  return new Reader(practiceArticle, new OwnLayer("ANNOTATOR", emptyLayer));
}

/** Lets a practice reader be marked in, and answers how far somebody is. */
export function usePractice(reader: Reader): Practice {
  const [practice, setPractice] = useState(untried);
  useEffect(() => {
    const sync = new LayerSync(layer, reader.rules, actorId, nowhere);
    const detach = reader.attach(sync);
    reader.state.set({ isEditable: true });
    void sync.open();
    const look = () => {
      const { selection, isPointing } = reader.state.get();
      const isSelected = !isPointing && selection.anchor !== selection.head;
      setPractice((before) => advance(before, { isSelected, spans: reader.layer.spans }));
    };
    const stops = [reader.state.subscribe(look), reader.subscribeLayer(look)];
    return () => {
      for (const stop of stops) stop();
      sync.close();
      detach();
    };
  }, [reader]);
  return practice;
}
