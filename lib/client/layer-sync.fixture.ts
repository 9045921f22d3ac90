import { applyChanges, type Batch } from "@/lib/core/annotation/change.ts";
import { markSpan } from "@/lib/core/annotation/edits.ts";
import { isSameJson } from "@/lib/core/annotation/equality.ts";
import { emptyLayer, type Layer, layerToParts } from "@/lib/core/annotation/layer.ts";
import type { RuleContext } from "@/lib/core/annotation/rules.ts";
import { createTextIndex } from "@/lib/core/text/code-points.ts";
import type { LayerView } from "@/lib/schemas/annotation.ts";
import type { SavedBatch } from "./layer-session.ts";
import { LayerSync, type SyncEnvironment } from "./layer-sync.ts";
import type { OutboxStore } from "./outbox-store.ts";
import type { TabMessage } from "./tab-channel.ts";

// A server, storage and tabs for tests: what lies outside a LayerSync, without a browser.

const actorId = "a0000000-0000-4000-8000-000000000001";
const labelId = "b0000000-0000-4000-8000-000000000001";

const rules: RuleContext = {
  index: createTextIndex("x".repeat(20)),
  labels: [
    {
      id: labelId,
      name: "entity",
      colour: "#0b655e",
      line: "dotted",
      hotkey: "3",
      guideline: "",
      attributes: [],
      maxLength: null,
      takesQuotationMarks: false,
      isArchived: false,
    },
  ],
  relationTypes: [],
  kind: "ANNOTATOR",
};

export function id(number: number): string {
  return `c0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

export function mark(number: number) {
  return markSpan({ id: id(number), labelId, start: number, end: number + 1, quote: "x" });
}

/** A server that keeps the rules of `POST /layers/{id}/batches`, and whose network can fail in either direction. */
export class Server {
  layer: Layer = emptyLayer;
  log: SavedBatch[] = [];
  weather: "fine" | "cut" | "answerLost" | "signedOut" | "refusing" | "full" = "fine";

  view(): LayerView {
    const head = { id: id(0), articleId: id(0), kind: "ANNOTATOR", ownerId: actorId, ownerName: "" } as const;
    const parts = layerToParts(this.layer);
    return {
      ...head,
      status: "IN_PROGRESS",
      revision: this.log.length,
      returnMessage: "",
      reviewerName: "",
      activeSeconds: 0,
      spans: parts.spans.map((span) => ({ ...span, attributes: { ...span.attributes } })),
      relations: [...parts.relations],
      verdicts: [...parts.verdicts],
    };
  }

  async send(batch: Batch, baseRevision: number) {
    if (this.weather === "cut") return { kind: "offline" } as const;
    if (this.weather === "signedOut") return { kind: "signedOut" } as const;
    if (this.weather === "full") return { kind: "unavailable", retryAfterSeconds: 15 } as const;
    if (this.weather === "refusing") return { kind: "refused", sentence: "That label is archived." } as const;
    const answer = this.apply(batch, baseRevision);
    return this.weather === "answerLost" ? ({ kind: "offline" } as const) : answer;
  }

  private apply(batch: Batch, baseRevision: number) {
    const known = this.log.find((other) => other.id === batch.id);
    if (known) {
      const isSame = known.undoes === batch.undoes && isSameJson(known.changes, batch.changes);
      return isSame ? ({ kind: "saved", revision: known.revision } as const) : ({ kind: "idUsed" } as const);
    }
    if (baseRevision !== this.log.length) return { kind: "conflict", layer: this.view() } as const;
    const applied = applyChanges(this.layer, batch.changes);
    if (!applied.ok) return { kind: "refused", sentence: applied.problem.sentence } as const;
    this.layer = applied.layer;
    this.log.push({ ...batch, actorId, revision: this.log.length + 1 });
    return { kind: "saved", revision: this.log.length } as const;
  }

  readLog(before: number | null): readonly SavedBatch[] {
    if (this.weather !== "fine") throw new Error("out of reach");
    return this.log.filter(({ revision }) => before === null || revision < before).slice(-3);
  }
}

/** The disk of one device: what survives when a tab is killed. */
export class Disk implements OutboxStore {
  readonly batches = new Map<string, Batch>();
  async list() {
    return [...this.batches.values()];
  }
  async put(_key: unknown, batches: readonly Batch[]) {
    for (const batch of batches) this.batches.set(batch.id, batch);
  }
  async remove(ids: readonly string[]) {
    for (const gone of ids) this.batches.delete(gone);
  }
  isKept() {
    return true;
  }
}

let made = 1000;

export function openSync(
  server: Server,
  disk: Disk,
  postToTabs: (message: TabMessage) => void = () => {},
  later: SyncEnvironment["later"] = () => () => {},
) {
  const world: SyncEnvironment = {
    outbox: disk,
    send: (batch, revision) => server.send(batch, revision),
    readLog: async (before) => server.readLog(before),
    readLayer: async () => server.view(),
    withLock: (work) => work(),
    postToTabs,
    newId: () => {
      made += 1;
      return id(made);
    },
    later,
  };
  return new LayerSync(server.view(), rules, actorId, world);
}

export async function settle() {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
}
