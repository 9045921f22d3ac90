import fc from "fast-check";
import { expect, test } from "vitest";
import { removeSpan, setNote } from "@/lib/core/annotation/edits.ts";
import { type Layer, layerToParts } from "@/lib/core/annotation/layer.ts";
import { Disk, id, mark, openKeeper, Server, settle } from "./keeper-scene.fixture.ts";
import type { LayerKeeper } from "./layer-keeper.ts";
import { saveWords } from "./save-words.ts";
import type { TabMessage } from "./tab-channel.ts";

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
  expect(saveWords(keeper.getState()).text).toBe("1 mark saved");
});

test("while the server cannot save nothing is lost, and it is asked again when it said and not before", async () => {
  const server = new Server();
  const disk = new Disk();
  const waits: { milliseconds: number; work: () => void }[] = [];
  const keeper = openKeeper(server, disk, undefined, (milliseconds, work) => {
    waits.push({ milliseconds, work });
    return () => {};
  });
  await keeper.open();
  server.weather = "full";
  keeper.make(mark(1));
  await settle();
  keeper.make(mark(2));
  await settle();
  expect(saveWords(keeper.getState()).text).toBe("The server cannot save now, 2 waiting");
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

test("a mark made while the outbox is still being read stays, beside what an earlier visit left", async () => {
  const server = new Server();
  const disk = new Disk();
  server.weather = "cut";
  const killed = openKeeper(server, disk);
  await killed.open();
  killed.make(mark(1));
  await settle();
  server.weather = "fine";
  const keeper = openKeeper(server, disk);
  const opening = keeper.open();
  keeper.make(mark(2));
  await opening;
  await settle();
  expect(keeper.getState().session.layer.spans.size).toBe(2);
  expect(server.layer.spans.size).toBe(2);
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
        if (what === "note" && isThere) keeper.make(setNote(layer, id(number), `note ${number} ${weather}`));
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
