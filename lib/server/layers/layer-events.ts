import pg from "pg";
import { type LayerEvent, layerEventSchema } from "@/lib/schemas/layer-event.ts";
import { connectionConfig } from "../connections.ts";
import type { Connection } from "../db/connection.ts";

const channel = "copydesk_layer";
/** Triggers tell here whose rights have shrunk, or `*` for anybody's. */
const accessChannel = "copydesk_access";
const secondsBeforeRetry = 2;

type Listener = (event: LayerEvent) => void;

/** To be subscribed to in place of one layer. */
export const everyLayer = "*";

const listeners = new Map<string, Set<Listener>>();
const accessListeners = new Map<string, Set<() => void>>();
let client: pg.Client | null = null;
/** Whether the connection listens by now; until then nothing is heard. */
let isOpen = false;
let retry: NodeJS.Timeout | null = null;

/** Tells every process that a layer changed; it is heard when the transaction of `connection` commits. */
export async function notifyLayer(
  connection: Connection,
  layerId: string,
  reason: LayerEvent["reason"],
  batch: { id: string; revision: number } | null = null,
): Promise<void> {
  const event: LayerEvent = {
    layerId,
    reason,
    revision: batch?.revision ?? null,
    batchId: batch?.id ?? null,
  };
  await connection.query("SELECT pg_notify($1, $2)", [channel, JSON.stringify(event)]);
}

function deliver(payload: string | undefined): void {
  const event = layerEventSchema.safeParse(JSON.parse(payload ?? "null"));
  if (!event.success) return;
  for (const heard of [listeners.get(event.data.layerId), listeners.get(everyLayer)]) {
    for (const listener of heard ?? []) listener(event.data);
  }
}

/** @param userId whose rights may have shrunk, or `*`. */
function deliverAccess(userId: string): void {
  for (const [id, heard] of accessListeners) {
    if (userId === "*" || userId === id) for (const listener of heard) listener();
  }
}

function resync(): void {
  deliverAccess("*");
  for (const [layerId, heard] of listeners) {
    for (const listener of heard) listener({ layerId, reason: "resync", revision: null, batchId: null });
  }
}

function listenAgain(lost: pg.Client): void {
  if (client !== lost) return;
  client = null;
  isOpen = false;
  lost.end().catch(() => {});
  if (listeners.size === 0 || retry) return;
  retry = setTimeout(() => {
    retry = null;
    if (listeners.size > 0 && !client) listen();
  }, secondsBeforeRetry * 1000);
}

/** Opens the process's one listening connection. Whatever was said before it stood is made up for by a `resync`. */
function listen(): void {
  const opened = new pg.Client(connectionConfig("events"));
  client = opened;
  opened.on("error", () => listenAgain(opened));
  opened.on("end", () => listenAgain(opened));
  opened.on("notification", (message) => {
    if (message.channel === accessChannel) deliverAccess(message.payload ?? "*");
    else deliver(message.payload);
  });
  opened
    .connect()
    .then(() => opened.query(`LISTEN ${channel}; LISTEN ${accessChannel}`))
    .then(() => {
      if (client !== opened) return;
      isOpen = true;
      resync();
    })
    .catch(() => listenAgain(opened));
}

/**
 * Calls `listener` at each change to a layer, or to `everyLayer`, made by any process, until the returned function is called. The first call
 * is a `resync`, made when the ear is open: whoever reads the layer then misses nothing. Whether the person may see the
 * layer is the caller's to ask, and to ask again while it lasts.
 */
export function subscribe(layerId: string, listener: Listener): () => void {
  const heard = listeners.get(layerId) ?? new Set<Listener>();
  heard.add(listener);
  listeners.set(layerId, heard);
  if (isOpen) listener({ layerId, reason: "resync", revision: null, batchId: null });
  else if (!client && !retry) listen();
  return () => {
    heard.delete(listener);
    if (heard.size === 0 && listeners.get(layerId) === heard) listeners.delete(layerId);
    if (listeners.size > 0) return;
    if (retry) clearTimeout(retry);
    retry = null;
    const idle = client;
    client = null;
    isOpen = false;
    idle?.end().catch(() => {});
  };
}

/**
 * Calls `listener` whenever what `userId` may do may have shrunk: a session or key of theirs ended, their role changed, they were
 * removed or disabled, or a layer has gone. To be used beside `subscribe`, which keeps the connection.
 */
export function subscribeToAccess(userId: string, listener: () => void): () => void {
  const heard = accessListeners.get(userId) ?? new Set();
  heard.add(listener);
  accessListeners.set(userId, heard);
  return () => {
    heard.delete(listener);
    if (heard.size === 0 && accessListeners.get(userId) === heard) accessListeners.delete(userId);
  };
}
