import fc from "fast-check";
import { expect, test } from "vitest";
import { removeSpan, setNote } from "@/lib/core/annotation/edits.ts";
import { type Layer, layerToParts } from "@/lib/core/annotation/layer.ts";
import { Disk, id, mark, openSync, Server, settle } from "./layer-sync.fixture.ts";
import type { LayerSync } from "./layer-sync.ts";
import { saveWords } from "./save-words.ts";
import type { TabMessage } from "./tab-channel.ts";

function noteOf(layer: Layer, number: number): string | undefined {
  return layer.spans.get(id(number))?.note;
}

test("a mark shows at once, rests on the disk and leaves it when the server has it", async () => {
  const server = new Server();
  const disk = new Disk();
  const sync = openSync(server, disk);
  await sync.open();
  server.weather = "cut";
  sync.make(mark(1));
  expect(sync.getState().session.layer.spans.size).toBe(1);
  await settle();
  expect(disk.batches.size).toBe(1);
  expect(saveWords(sync.getState()).text).toBe("Offline, 1 waiting");
  server.weather = "fine";
  await sync.retry();
  await settle();
  expect(server.layer.spans.size).toBe(1);
  expect(disk.batches.size).toBe(0);
  expect(saveWords(sync.getState()).text).toBe("1 mark saved");
});

test("while the server cannot save nothing is lost, and it is asked again when it said and not before", async () => {
  const server = new Server();
  const disk = new Disk();
  const waits: { milliseconds: number; work: () => void }[] = [];
  const sync = openSync(server, disk, undefined, (milliseconds, work) => {
    waits.push({ milliseconds, work });
    return () => {};
  });
  await sync.open();
  server.weather = "full";
  sync.make(mark(1));
  await settle();
  sync.make(mark(2));
  await settle();
  expect(saveWords(sync.getState()).text).toBe("The server cannot save now, 2 waiting");
  expect(disk.batches.size).toBe(2);
  expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([15_000]);
  server.weather = "fine";
  waits[0]?.work();
  await settle();
  expect(server.layer.spans.size).toBe(2);
  expect(disk.batches.size).toBe(0);
});

test("marks made before a tab was killed are sent by the next one", async () => {
  const server = new Server();
  const disk = new Disk();
  server.weather = "cut";
  const killed = openSync(server, disk);
  await killed.open();
  for (const number of [1, 2, 3]) killed.make(mark(number));
  await settle();
  killed.close();
  server.weather = "fine";
  const next = openSync(server, disk);
  await next.open();
  await settle();
  expect([...server.layer.spans.keys()]).toEqual([id(1), id(2), id(3)]);
  expect(next.getState().session.layer.spans.size).toBe(3);
  expect(disk.batches.size).toBe(0);
});

test("a mark made while the outbox is still being read stays, beside what an earlier visit left", async () => {
  const server = new Server();
  const disk = new Disk();
  server.weather = "cut";
  const killed = openSync(server, disk);
  await killed.open();
  killed.make(mark(1));
  await settle();
  server.weather = "fine";
  const sync = openSync(server, disk);
  const opening = sync.open();
  sync.make(mark(2));
  await opening;
  await settle();
  expect(sync.getState().session.layer.spans.size).toBe(2);
  expect(server.layer.spans.size).toBe(2);
  expect(disk.batches.size).toBe(0);
});

test("a batch whose answer was lost is applied once", async () => {
  const server = new Server();
  const sync = openSync(server, new Disk());
  await sync.open();
  server.weather = "answerLost";
  sync.make(mark(1));
  await settle();
  sync.make(mark(2));
  server.weather = "fine";
  await sync.retry();
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
      const syncs = disks.map((disk) => openSync(server, disk));
      for (const sync of syncs) await sync.open();
      for (const { device, weather, what, number } of acts) {
        server.weather = weather;
        const sync = syncs[device]!;
        const { layer } = sync.getState().session;
        const isThere = layer.spans.has(id(number));
        if (what === "mark" && !isThere) sync.make(mark(number));
        if (what === "note" && isThere) sync.make(setNote(layer, id(number), `note ${number} ${weather}`));
        if (what === "remove" && isThere) sync.make(removeSpan(layer, id(number)));
        if (what === "reload") {
          sync.close();
          syncs[device] = openSync(server, disks[device]!);
          await syncs[device]!.open();
        }
        await settle();
      }
      server.weather = "fine";
      for (const sync of [...syncs, ...syncs]) {
        await sync.retry();
        await settle();
        for (const { batch } of sync.getState().session.conflicts) sync.drop(batch.id);
        await sync.receiveServerEvent(null, null);
        await settle();
      }
      for (const sync of syncs) {
        expect(sync.getState().session.waiting).toEqual([]);
        expect(layerToParts(sync.getState().session.layer)).toEqual(layerToParts(server.layer));
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
  const desk = openSync(server, theirs);
  await desk.open();
  desk.make(mark(1));
  await settle();
  const phone = openSync(server, mine);
  await phone.open();
  server.weather = "cut";
  phone.make(setNote(phone.getState().session.layer, id(1), "from the phone"));
  await settle();
  server.weather = "fine";
  desk.make(setNote(desk.getState().session.layer, id(1), "from the desk"));
  await settle();
  phone.close();
  const again = openSync(server, mine);
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
  const sync = openSync(server, disk);
  await sync.open();
  server.weather = "signedOut";
  sync.make(mark(1));
  await settle();
  expect(saveWords(sync.getState()).text).toBe("Signed out, 1 waiting");
  expect(disk.batches.size).toBe(1);
  server.weather = "fine";
  await sync.retry();
  await settle();
  expect(server.layer.spans.size).toBe(1);
});

test("a refused batch is shown with its sentence and goes only when the person drops it", async () => {
  const server = new Server();
  const disk = new Disk();
  const sync = openSync(server, disk);
  await sync.open();
  server.weather = "refusing";
  sync.make(mark(1));
  await settle();
  const { refusal } = sync.getState().session;
  expect(refusal?.sentence).toBe("That label is archived.");
  expect(disk.batches.size).toBe(1);
  server.weather = "fine";
  sync.drop(refusal!.batchId);
  await settle();
  expect(sync.getState().session.layer.spans.size).toBe(0);
  expect(disk.batches.size).toBe(0);
});

test("undo and redo go back over a reload through as many pages of the log as it takes", async () => {
  const server = new Server();
  const before = openSync(server, new Disk());
  await before.open();
  for (let number = 1; number <= 8; number += 1) {
    before.make(mark(number));
    await settle();
  }
  const sync = openSync(server, new Disk());
  await sync.open();
  for (let turn = 8; turn >= 1; turn -= 1) {
    await sync.takeBack("undo");
    await settle();
    expect(server.layer.spans.size).toBe(turn - 1);
  }
  expect(await sync.takeBack("undo")).toBeNull();
  const reloaded = openSync(server, new Disk());
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
  const syncs: LayerSync[] = [];
  const tell = (own: number) => (message: TabMessage) => syncs[1 - own]?.receiveTabMessage(message);
  syncs.push(openSync(server, disk, tell(0)), openSync(server, disk, tell(1)));
  for (const sync of syncs) await sync.open();
  syncs[0]!.make(mark(1));
  expect(syncs[1]!.getState().session.layer.spans.size).toBe(1);
  await settle();
  syncs[1]!.make(mark(2));
  await settle();
  expect(server.log.length).toBe(2);
  for (const sync of syncs) {
    expect(sync.getState().session.layer.spans.size).toBe(2);
    expect(sync.getState().session.waiting).toEqual([]);
  }
});
