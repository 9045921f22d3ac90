import type { Batch } from "@/lib/core/annotation/change.ts";
import { type LayerSession, unsentBatches } from "./layer-session.ts";
import type { OutboxKey, OutboxStore } from "./outbox-store.ts";

/** Lets the outbox on the device follow a session, and knows what of it rests there. */
export class OutboxMirror {
  private readonly stored = new Map<string, Batch>();
  private lastWrite: Promise<void> = Promise.resolve();
  private readonly store: OutboxStore;
  private readonly key: OutboxKey;

  constructor(store: OutboxStore, key: OutboxKey) {
    this.store = store;
    this.key = key;
  }

  /** What rests there, in the order it was made. */
  async list(): Promise<readonly Batch[]> {
    const batches = await this.store.list(this.key);
    for (const batch of batches) this.trust(batch);
    return batches;
  }

  /** A batch that another tab has made rests there already. */
  trust(batch: Batch): void {
    this.stored.set(batch.id, batch);
  }

  /** Stores what of the session is not on the server, and lets go of the rest. */
  follow(session: LayerSession): Promise<void> {
    // One after the other: a batch that is acknowledged while it is being stored must not stay behind.
    this.lastWrite = this.lastWrite.catch(() => {}).then(() => this.write(session));
    return this.lastWrite;
  }

  /** Has something of `waiting` left the outbox, because another tab has sent it? */
  async hasLost(waiting: readonly Batch[]): Promise<boolean> {
    const ids = new Set((await this.store.list(this.key)).map(({ id }) => id));
    return waiting.some(({ id }) => this.stored.has(id) && !ids.has(id));
  }

  private async write(session: LayerSession): Promise<void> {
    const unsent = new Map(unsentBatches(session).map((batch) => [batch.id, batch]));
    const put = [...unsent.values()].filter((batch) => this.stored.get(batch.id) !== batch);
    const gone = [...this.stored.keys()].filter((id) => !unsent.has(id));
    for (const id of gone) this.stored.delete(id);
    if (put.length > 0) await this.store.put(this.key, put);
    for (const batch of put) this.trust(batch);
    if (gone.length > 0) await this.store.remove(gone);
  }
}
