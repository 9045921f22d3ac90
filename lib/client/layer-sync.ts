import type { Batch, Change } from "@/lib/core/annotation/change.ts";
import { type HistoryBatch, takeBack } from "@/lib/core/annotation/history.ts";
import type { RuleContext } from "@/lib/core/annotation/rules.ts";
import type { LayerView } from "@/lib/schemas/annotation.ts";
import { keepMine } from "./keep-mine.ts";
import {
  acknowledge,
  addBatch,
  addOlderLog,
  adoptBatches,
  catchUp,
  dropBatch,
  type LayerSession,
  openSession,
  renameBatch,
  replaceBase,
  type SavedBatch,
  unsentBatches,
} from "./layer-session.ts";
import { OutboxMirror } from "./outbox-mirror.ts";
import type { OutboxStore } from "./outbox-store.ts";
import type { SendOutcome } from "./send-batch.ts";
import { Sender, type SenderWork, type SendStep } from "./sender.ts";
import type { SignInState } from "./sign-in-state.ts";
import type { TabMessage } from "./tab-channel.ts";
import { findToTakeBack } from "./take-back.ts";

/** How it stands with the server. `otherPerson`: somebody else is signed in in this browser. */
export type Link = "good" | "offline" | "unavailable" | SignInState;

export type SyncState = {
  readonly session: LayerSession;
  readonly link: Link;
  /** False where the browser refuses to keep the outbox: then only the open tab holds what waits. */
  readonly isOutboxKept: boolean;
};

/** What lies outside: storage, server, other tabs. It is handed in, so that syncing can be tried without any. */
export type SyncEnvironment = Pick<SenderWork, "withLock" | "later"> & {
  readonly outbox: OutboxStore;
  send(batch: Batch, baseRevision: number): Promise<SendOutcome>;
  /** The page of the log that led to revisions below `before` (null: the latest), oldest first. */
  readLog(before: number | null): Promise<readonly SavedBatch[]>;
  readLayer(): Promise<LayerView>;
  postToTabs(message: TabMessage): void;
  newId(): string;
};

/**
 * Keeps one layer: shows every change at once, rests it in the outbox, sends it in order, one batch at a time, and
 * takes over what others made of the layer. Nothing made here is lost before the server has it or the person drops it.
 */
export class LayerSync {
  private state: SyncState;
  private isOpen = false;
  private readonly listeners = new Set<() => void>();
  private readonly actorId: string;
  private readonly world: SyncEnvironment;
  private readonly outbox: OutboxMirror;
  private readonly sender: Sender;

  constructor(view: LayerView, rules: RuleContext, actorId: string, world: SyncEnvironment) {
    this.actorId = actorId;
    this.world = world;
    this.state = { session: openSession(view, rules), link: "good", isOutboxKept: true };
    this.outbox = new OutboxMirror(world.outbox, { layerId: view.id, actorId });
    this.sender = new Sender({
      sendNext: () => this.sendNext(),
      withLock: world.withLock,
      later: world.later,
    });
  }

  readonly getState = (): SyncState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what an earlier visit left, and sends it. */
  async open(): Promise<void> {
    const kept = await this.outbox.list();
    // Read only now: a change may have been made meanwhile.
    this.move(adoptBatches(this.state.session, kept));
    this.isOpen = true;
    await this.sender.send();
  }

  close(): void {
    this.sender.close();
  }

  /** Makes a change. Returns the sentence of what is wrong where it does not fit the layer any more, else null. */
  make(changes: readonly Change[], undoes: string | null = null): string | null {
    if (changes.length === 0) return null;
    const batch: Batch = { id: this.world.newId(), changes, undoes };
    const next = addBatch(this.state.session, batch);
    if ("code" in next) return next.sentence;
    this.move(next);
    this.world.postToTabs({ kind: "made", batch });
    return null;
  }

  /** Takes back one's last edit, or one's last undo. Returns the batch taken back, null where there is none, or a sentence. */
  async takeBack(direction: "undo" | "redo"): Promise<HistoryBatch | string | null> {
    const target = await findToTakeBack(direction, this.actorId, {
      getSession: () => this.state.session,
      readLog: (before) => this.world.readLog(before),
      addOlder: (page) => this.set({ session: addOlderLog(this.state.session, page) }),
    });
    if (!target) return null;
    const { changes, undoes } = takeBack(target, "");
    return this.make(changes, undoes) ?? target;
  }

  /** Ends a conflict by making again what the batch wanted. Returns what is wrong with that, or null. */
  keepMine(batchId: string): string | null {
    const batch = unsentBatches(this.state.session).find(({ id }) => id === batchId);
    if (!batch) return null;
    const problem = this.make(keepMine(batch, this.state.session.layer));
    if (problem === null) this.drop(batchId);
    return problem;
  }

  /** Gives one unsent batch up. */
  drop(batchId: string): void {
    this.move(dropBatch(this.state.session, batchId));
    this.world.postToTabs({ kind: "gone", id: batchId });
  }

  /** Tries again now: the network or the sign-in may be back. */
  async wake(): Promise<void> {
    await this.sender.sendNow();
  }

  /** Who is signed in was asked. */
  receiveSignInState(link: Link): void {
    if (link !== this.state.link) this.set({ link });
    if (link === "good") void this.wake();
  }

  /** Sends what the server refused once more, because the person asked. */
  async retry(): Promise<void> {
    this.set({ session: { ...this.state.session, refusal: null } });
    await this.wake();
  }

  /** Another tab of the same person made, sent or dropped a batch. */
  receiveTabMessage(message: TabMessage): void {
    if (message.kind === "made") {
      this.outbox.trust(message.batch);
      this.move(adoptBatches(this.state.session, [message.batch]));
    } else if (message.kind === "gone") this.move(dropBatch(this.state.session, message.id));
    else this.hearSaved(message);
  }

  private hearSaved(message: Extract<TabMessage, { kind: "saved" }>): void {
    // What reached the server from another tab says that this one may reach it again too.
    this.set({ link: "good" });
    if (!this.acknowledge(message.id, message.revision)) void this.readNews().catch(() => {});
  }

  /** The server tells that the layer stands at `revision`, or (null) that some news may have been missed. */
  async receiveServerEvent(revision: number | null, batchId: string | null): Promise<void> {
    const isOwn = this.state.session.waiting.some(({ id }) => id === batchId);
    if (isOwn || (revision !== null && revision <= this.state.session.revision)) return;
    // What cannot be read now is told again when the connection is back.
    await this.readNews().catch(() => {});
  }

  private set(part: Partial<SyncState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  private move(next: LayerSession): void {
    if (next === this.state.session) return;
    this.set({ session: next });
    void this.outbox.follow(next).then(() => {
      const isOutboxKept = this.world.outbox.isKept();
      if (isOutboxKept !== this.state.isOutboxKept) this.set({ isOutboxKept });
      return this.sender.send();
    });
  }

  private acknowledge(id: string, revision: number): boolean {
    const next = acknowledge(this.state.session, id, revision, this.actorId);
    if (next) this.move(next);
    return next !== null;
  }

  private async sendNext(): Promise<SendStep> {
    const isSentElsewhere = await this.outbox.hasLost(this.state.session.waiting);
    if (isSentElsewhere) await this.readNews().catch(() => {});
    const { session } = this.state;
    const [head] = session.waiting;
    if (!this.isOpen || !head || session.refusal) return "done";
    return this.settle(head, await this.world.send(head, session.revision));
  }

  private async settle(batch: Batch, outcome: SendOutcome): Promise<SendStep> {
    if (outcome.kind === "unavailable") {
      this.set({ link: outcome.kind });
      return outcome;
    }
    if (outcome.kind === "offline" || outcome.kind === "signedOut" || outcome.kind === "otherPerson") {
      this.set({ link: outcome.kind });
      return "unreachable";
    }
    this.set({ link: "good" });
    if (outcome.kind === "idUsed") {
      this.sendAnew(batch);
      return "again";
    }
    if (outcome.kind === "refused") {
      const refusal = { batchId: batch.id, sentence: outcome.sentence };
      this.set({ session: { ...this.state.session, refusal } });
      return "done";
    }
    if (outcome.kind === "conflict") {
      this.move(replaceBase(this.state.session, outcome.layer));
      return "again";
    }
    this.world.postToTabs({ kind: "saved", id: batch.id, revision: outcome.revision });
    if (this.acknowledge(batch.id, outcome.revision)) return "again";
    return this.readNews().then(
      () => "again",
      () => "unreachable",
    );
  }

  /** The server has a part of this batch, whose answer was lost; what is left of it is a batch of its own. */
  private sendAnew(batch: Batch): void {
    const renamed = { ...batch, id: this.world.newId() };
    this.move(renameBatch(this.state.session, batch.id, renamed));
    this.world.postToTabs({ kind: "gone", id: batch.id });
    this.world.postToTabs({ kind: "made", batch: renamed });
  }

  /** Takes over what others made: from the log where it reaches back far enough, else from the whole layer. */
  private async readNews(): Promise<void> {
    const page = await this.world.readLog(null);
    const next = catchUp(this.state.session, page);
    if (next) return this.move(next);
    const view = await this.world.readLayer();
    if (view.revision > this.state.session.revision) this.move(replaceBase(this.state.session, view));
  }
}
