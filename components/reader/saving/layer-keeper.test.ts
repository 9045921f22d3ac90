import fc from "fast-check";
import { expect, test } from "vitest";
import { applyChanges, type Batch } from "@/lib/core/annotation/change.ts";
import { markSpan, removeSpan, setNote } from "@/lib/core/annotation/edits.ts";
import { emptyLayer, type Layer, layerToParts } from "@/lib/core/annotation/layer.ts";
import type { RuleContext } from "@/lib/core/annotation/rules.ts";
import { createTextIndex } from "@/lib/core/text/code-points.ts";
import type { LayerView } from "@/lib/schemas/annotation.ts";
import { type KeeperWorld, LayerKeeper } from "./layer-keeper.ts";
import type { SavedBatch } from "./layer-session.ts";
import type { OutboxStore } from "./outbox-store.ts";
import { saveWords } from "./save-words.ts";
import type { TabMessage } from "./tab-channel.ts";

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
      isArchived: false,
    },
  ],
  relationTypes: [],
  kind: "ANNOTATOR",
};

function id(number: number): string {
  return `c0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

function mark(number: number) {
  return markSpan({ id: id(number), labelId, start: number, end: number + 1, quote: "x" });
}

/** A server that keeps the rules of `POST /layers/{id}/batches`, and whose network can fail in either direction. */
class Server {
  layer: Layer = emptyLayer;
  log: SavedBatch[] = [];
  weather: "fine" | "cut" | "answerLost" | "signedOut" | "refusing" = "fine";

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
    if (this.weather === "refusing") return { kind: "refused", sentence: "That label is archived." } as const;
    const answer = this.apply(batch, baseRevision);
    return this.weather === "answerLost" ? ({ kind: "offline" } as const) : answer;
  }

  private apply(batch: Batch, baseRevision: number) {
    const known = this.log.find((other) => other.id === batch.id);
    if (known) return { kind: "saved", revision: known.revision } as const;
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
class Disk implements OutboxStore {
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
}

let made = 1000;

function openKeeper(server: Server, disk: Disk, tellTabs: (message: TabMessage) => void = () => {}) {
  const world: KeeperWorld = {
    outbox: disk,
    send: (batch, revision) => server.send(batch, revision),
    readLog: async (before) => server.readLog(before),
    readLayer: async () => server.view(),
    withLock: (work) => work(),
    tellTabs,
    newId: () => {
      made += 1;
      return id(made);
    },
    later: () => () => {},
  };
  return new LayerKeeper(server.view(), rules, actorId, world);
}

async function settle() {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
}

function noteOf(layer: Layer, number: number): string | undefined {
  return layer.spans.get(id(number))?.note;
}

test("a mark shows at once, rests on the disk and leaves it when the server has it", async () => {
  const server = new Server();
  const disk = new Disk();
  const keeper = openKeeper(server, disk);
  await keeper.open();
  server.weather = "cut";
  keeper.make(mark(1));
  expect(keeper.getState().session.layer.spans.size).toBe(1);
  await settle();
  expect(disk.batches.size).toBe(1);
  expect(saveWords(keeper.getState()).text).toBe("Offline, 1 waiting");
  server.weather = "fine";
  await keeper.retry();
  await settle();
  expect(server.layer.spans.size).toBe(1);
  expect(disk.batches.size).toBe(0);
  expect(saveWords(keeper.getState()).text).toBe("All 1 mark saved");
});

test("marks made before a tab was killed are sent by the next one", async () => {
  const server = new Server();
  const disk = new Disk();
  server.weather = "cut";
  const killed = openKeeper(server, disk);
  await killed.open();
  for (const number of [1, 2, 3]) killed.make(mark(number));
  await settle();
  killed.close();
  server.weather = "fine";
  const next = openKeeper(server, disk);
  await next.open();
  await settle();
  expect([...server.layer.spans.keys()]).toEqual([id(1), id(2), id(3)]);
  expect(next.getState().session.layer.spans.size).toBe(3);
  expect(disk.batches.size).toBe(0);
});

test("a batch whose answer was lost is applied once", async () => {
  const server = new Server();
  const keeper = openKeeper(server, new Disk());
  await keeper.open();
  server.weather = "answerLost";
  keeper.make(mark(1));
  await settle();
  keeper.make(mark(2));
  server.weather = "fine";
  await keeper.retry();
  await settle();
  expect(server.log.map(({ revision }) => revision)).toEqual([1, 2]);
  expect(server.layer.spans.size).toBe(2);
});

test("two devices end with the same layer, whatever the network does and whoever marks", async () => {
  const act = fc.record({
    device: fc.constantFrom(0, 1),
    weather: fc.constantFrom("fine", "fine", "cut", "answerLost" as const),
    what: fc.constantFrom("mark", "note", "remove", "reload" as const),
    number: fc.integer({ min: 1, max: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const server = new Server();
      const disks = [new Disk(), new Disk()];
      const keepers = disks.map((disk) => openKeeper(server, disk));
      for (const keeper of keepers) await keeper.open();
      for (const { device, weather, what, number } of acts) {
        server.weather = weather;
        const keeper = keepers[device]!;
        const { layer } = keeper.getState().session;
        const isThere = layer.spans.has(id(number));
        if (what === "mark" && !isThere) keeper.make(mark(number));
        if (what === "note" && isThere) keeper.make(setNote(layer, id(number), `note ${made}`));
        if (what === "remove" && isThere) keeper.make(removeSpan(layer, id(number)));
        if (what === "reload") {
          keeper.close();
          keepers[device] = openKeeper(server, disks[device]!);
          await keepers[device]!.open();
        }
        await settle();
      }
      server.weather = "fine";
      for (const keeper of [...keepers, ...keepers]) {
        await keeper.retry();
        await settle();
        for (const { batch } of keeper.getState().session.conflicts) keeper.drop(batch.id);
        await keeper.hearServer(null, null);
        await settle();
      }
      for (const keeper of keepers) {
        expect(keeper.getState().session.waiting).toEqual([]);
        expect(layerToParts(keeper.getState().session.layer)).toEqual(layerToParts(server.layer));
      }
      expect(new Set(server.log.map(({ id: batchId }) => batchId)).size).toBe(server.log.length);
      for (const disk of disks) expect(disk.batches.size).toBe(0);
    }),
    { numRuns: 150 },
  );
});

test("a conflict keeps both sides until the person chooses, also over a reload", async () => {
  const server = new Server();
  const [mine, theirs] = [new Disk(), new Disk()];
  const desk = openKeeper(server, theirs);
  await desk.open();
  desk.make(mark(1));
  await settle();
  const phone = openKeeper(server, mine);
  await phone.open();
  server.weather = "cut";
  phone.make(setNote(phone.getState().session.layer, id(1), "from the phone"));
  await settle();
  server.weather = "fine";
  desk.make(setNote(desk.getState().session.layer, id(1), "from the desk"));
  await settle();
  phone.close();
  const again = openKeeper(server, mine);
  await again.open();
  await settle();
  const [conflict] = again.getState().session.conflicts;
  expect(conflict?.mine).toMatchObject({ note: "from the phone" });
  expect(conflict?.theirs).toMatchObject({ note: "from the desk" });
  expect(saveWords(again.getState()).text).toBe("Conflict on 1");
  again.keepMine(conflict!.batch.id);
  await settle();
  expect(noteOf(server.layer, 1)).toBe("from the phone");
  expect(mine.batches.size).toBe(0);
});

test("an ended session keeps the outbox until one has signed in again", async () => {
  const server = new Server();
  const disk = new Disk();
  const keeper = openKeeper(server, disk);
  await keeper.open();
  server.weather = "signedOut";
  keeper.make(mark(1));
  await settle();
  expect(saveWords(keeper.getState()).text).toBe("Signed out, 1 waiting");
  expect(disk.batches.size).toBe(1);
  server.weather = "fine";
  await keeper.retry();
  await settle();
  expect(server.layer.spans.size).toBe(1);
});

test("a refused batch is shown with its sentence and goes only when the person drops it", async () => {
  const server = new Server();
  const disk = new Disk();
  const keeper = openKeeper(server, disk);
  await keeper.open();
  server.weather = "refusing";
  keeper.make(mark(1));
  await settle();
  const { refusal } = keeper.getState().session;
  expect(refusal?.sentence).toBe("That label is archived.");
  expect(disk.batches.size).toBe(1);
  server.weather = "fine";
  keeper.drop(refusal!.batchId);
  await settle();
  expect(keeper.getState().session.layer.spans.size).toBe(0);
  expect(disk.batches.size).toBe(0);
});

test("undo and redo go back over a reload through as many pages of the log as it takes", async () => {
  const server = new Server();
  const before = openKeeper(server, new Disk());
  await before.open();
  for (let number = 1; number <= 8; number += 1) {
    before.make(mark(number));
    await settle();
  }
  const keeper = openKeeper(server, new Disk());
  await keeper.open();
  for (let turn = 8; turn >= 1; turn -= 1) {
    await keeper.takeBack("undo");
    await settle();
    expect(server.layer.spans.size).toBe(turn - 1);
  }
  expect(await keeper.takeBack("undo")).toBeNull();
  const reloaded = openKeeper(server, new Disk());
  await reloaded.open();
  for (let turn = 1; turn <= 8; turn += 1) {
    await reloaded.takeBack("redo");
    await settle();
    expect(server.layer.spans.size).toBe(turn);
  }
  expect(await reloaded.takeBack("redo")).toBeNull();
});

test("tabs of one person show each other's marks and send each once", async () => {
  const server = new Server();
  const disk = new Disk();
  const keepers: LayerKeeper[] = [];
  const tell = (own: number) => (message: TabMessage) => keepers[1 - own]?.hearTab(message);
  keepers.push(openKeeper(server, disk, tell(0)), openKeeper(server, disk, tell(1)));
  for (const keeper of keepers) await keeper.open();
  keepers[0]!.make(mark(1));
  expect(keepers[1]!.getState().session.layer.spans.size).toBe(1);
  await settle();
  keepers[1]!.make(mark(2));
  await settle();
  expect(server.log.length).toBe(2);
  for (const keeper of keepers) {
    expect(keeper.getState().session.layer.spans.size).toBe(2);
    expect(keeper.getState().session.waiting).toEqual([]);
  }
});
