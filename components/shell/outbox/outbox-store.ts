import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Batch } from "@/lib/core/annotation/change.ts";

/** Whose batches of which layer. Two people may share a browser; nobody sends the other's. */
export type OutboxKey = { readonly layerId: string; readonly actorId: string };

/** The page on which a layer is edited, to lead back to it. */
type OutboxPage = { readonly title: string; readonly href: string };

/** What waits for one layer, oldest first. */
export type WaitingLayer = OutboxKey & OutboxPage & { readonly batches: readonly Batch[] };

/** Where unsent batches rest until the server has them. */
export type OutboxStore = {
  list(key: OutboxKey): Promise<readonly Batch[]>;
  put(key: OutboxKey, batches: readonly Batch[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
};

type OutboxRecord = OutboxKey & OutboxPage & { id: string; order: number; batch: Batch };

type Outbox = DBSchema & {
  batches: { key: string; value: OutboxRecord; indexes: { byLayer: [string, string] } };
};

let opened: Promise<IDBPDatabase<Outbox>> | null = null;

function open(): Promise<IDBPDatabase<Outbox>> {
  opened ??= openDB<Outbox>("copydesk", 1, {
    upgrade(database) {
      const store = database.createObjectStore("batches", { keyPath: "id" });
      store.createIndex("byLayer", ["layerId", "actorId"]);
    },
    terminated() {
      opened = null;
    },
  });
  return opened;
}

let lastOrder = 0;

/** Rises with every batch, also across reloads. */
function nextOrder(): number {
  lastOrder = Math.max(lastOrder + 1, Date.now() * 1000);
  return lastOrder;
}

function inOrder(records: readonly OutboxRecord[]): readonly OutboxRecord[] {
  return records.toSorted((a, b) => a.order - b.order);
}

/** The outbox in the browser's IndexedDB, which outlives reloads, closed lids and killed tabs; used from `page`. */
export function outboxFrom(page: OutboxPage): OutboxStore {
  return {
    async list({ layerId, actorId }) {
      const database = await open();
      const records = await database.getAllFromIndex("batches", "byLayer", [layerId, actorId]);
      return inOrder(records).map(({ batch }) => batch);
    },
    async put(key, batches) {
      const database = await open();
      const transaction = database.transaction("batches", "readwrite", { durability: "strict" });
      for (const batch of batches) {
        const known = await transaction.store.get(batch.id);
        const order = known?.order ?? nextOrder();
        await transaction.store.put({ ...key, ...page, id: batch.id, order, batch });
      }
      await transaction.done;
    },
    remove: removeWaiting,
  };
}

export async function removeWaiting(ids: readonly string[]): Promise<void> {
  const database = await open();
  const transaction = database.transaction("batches", "readwrite");
  await Promise.all(ids.map((id) => transaction.store.delete(id)));
  await transaction.done;
}

/** Everything of a person's that waits in this browser, by layer. Rejects where the browser keeps nothing. */
export async function listWaiting(actorId: string): Promise<readonly WaitingLayer[]> {
  const records = inOrder(await (await open()).getAll("batches")).filter(
    (record) => record.actorId === actorId,
  );
  const layers = new Map<string, WaitingLayer>();
  for (const { layerId, title, href, batch } of records) {
    const batches = [...(layers.get(layerId)?.batches ?? []), batch];
    layers.set(layerId, { layerId, actorId, title, href, batches });
  }
  return [...layers.values()];
}
