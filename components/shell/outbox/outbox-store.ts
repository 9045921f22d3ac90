import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Batch } from "@/lib/core/annotation/change.ts";

/** Whose batches of which layer. Two people may share a browser; nobody sends the other's. */
export type OutboxKey = { readonly layerId: string; readonly actorId: string };

/** Where unsent batches rest until the server has them. */
export type OutboxStore = {
  list(key: OutboxKey): Promise<readonly Batch[]>;
  put(key: OutboxKey, batches: readonly Batch[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
};

type Outbox = DBSchema & {
  batches: {
    key: string;
    value: OutboxKey & { id: string; order: number; batch: Batch };
    indexes: { byLayer: [string, string] };
  };
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

/** The outbox in the browser's IndexedDB, which outlives reloads, closed lids and killed tabs. */
export const outboxStore: OutboxStore = {
  async list({ layerId, actorId }) {
    const database = await open();
    const records = await database.getAllFromIndex("batches", "byLayer", [layerId, actorId]);
    return records.sort((a, b) => a.order - b.order).map(({ batch }) => batch);
  },
  async put(key, batches) {
    const database = await open();
    const transaction = database.transaction("batches", "readwrite", { durability: "strict" });
    for (const batch of batches) {
      const known = await transaction.store.get(batch.id);
      await transaction.store.put({ ...key, id: batch.id, order: known?.order ?? nextOrder(), batch });
    }
    await transaction.done;
  },
  async remove(ids) {
    const database = await open();
    const transaction = database.transaction("batches", "readwrite");
    await Promise.all(ids.map((id) => transaction.store.delete(id)));
    await transaction.done;
  },
};
