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
  /** False while something waits that this browser would not keep: only the open tab holds it. */
  isKept(): boolean;
};

type OutboxRecord = OutboxKey & OutboxPage & { id: string; order: number; batch: Batch };

type Outbox = DBSchema & {
  batches: { key: string; value: OutboxRecord; indexes: { byLayer: [string, string] } };
};

let opened: Promise<IDBPDatabase<Outbox>> | null = null;

async function open(): Promise<IDBPDatabase<Outbox>> {
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

/**
 * What waits where the browser keeps nothing (a private window, storage that is blocked or full). It goes from page to page within
 * the tab, and is lost with it.
 */
const heldByTab = new Map<string, OutboxRecord>();

/** Is there something unsaved that is lost when this tab leaves Copydesk? */
export function isHeldByTabOnly(): boolean {
  return heldByTab.size > 0;
}

function warnBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function hold(records: readonly OutboxRecord[]): void {
  for (const record of records) heldByTab.set(record.id, record);
  if (isHeldByTabOnly()) window.addEventListener("beforeunload", warnBeforeLeaving);
}

function letGo(ids: readonly string[]): void {
  for (const id of ids) heldByTab.delete(id);
  if (!isHeldByTabOnly()) window.removeEventListener("beforeunload", warnBeforeLeaving);
}

async function readAll(): Promise<readonly OutboxRecord[]> {
  const kept = await open()
    .then((database) => database.getAll("batches"))
    .catch(() => []);
  return inOrder([...kept, ...heldByTab.values()]);
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
      const records = (await readAll()).filter(
        (record) => record.layerId === layerId && record.actorId === actorId,
      );
      return records.map(({ batch }) => batch);
    },
    async put(key, batches) {
      const toRecord = (batch: Batch, known: OutboxRecord | undefined) => {
        const order = known?.order ?? heldByTab.get(batch.id)?.order ?? nextOrder();
        return { ...key, ...page, id: batch.id, order, batch };
      };
      try {
        const transaction = (await open()).transaction("batches", "readwrite", { durability: "strict" });
        for (const batch of batches) {
          await transaction.store.put(toRecord(batch, await transaction.store.get(batch.id)));
        }
        await transaction.done;
        letGo(batches.map(({ id }) => id));
      } catch {
        opened = null;
        hold(batches.map((batch) => toRecord(batch, undefined)));
      }
    },
    remove: removeWaiting,
    isKept: () => !isHeldByTabOnly(),
  };
}

/** Takes batches out of the outbox, wherever they rest. */
export async function removeWaiting(ids: readonly string[]): Promise<void> {
  letGo(ids);
  const database = await open().catch(() => null);
  if (!database) return;
  const transaction = database.transaction("batches", "readwrite");
  await Promise.all(ids.map((id) => transaction.store.delete(id)));
  await transaction.done;
}

/** Everything of a person's that waits in this browser, by layer. */
export async function listWaiting(actorId: string): Promise<readonly WaitingLayer[]> {
  const records = (await readAll()).filter((record) => record.actorId === actorId);
  const layers = new Map<string, WaitingLayer>();
  for (const { layerId, title, href, batch } of records) {
    const batches = [...(layers.get(layerId)?.batches ?? []), batch];
    layers.set(layerId, { layerId, actorId, title, href, batches });
  }
  return [...layers.values()];
}
