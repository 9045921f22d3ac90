import { expect, test, vi } from "vitest";
import type { LayerEvent } from "@/lib/schemas/layer-event.ts";
import { db } from "../db/database.ts";
import { inTransaction } from "../db/transaction.ts";
import { adding, batchOf, buildScene, sceneText, spanOf } from "../testing/desk-scene.ts";
import { applyBatch } from "./batches.ts";
import { notifyLayer, subscribe } from "./layer-events.ts";
import { submitLayer } from "./layers.ts";

/** What a subscriber heard; `until` waits for a piece of news. */
function listen(layerId: string) {
  const heard: LayerEvent[] = [];
  const stop = subscribe(layerId, (event) => heard.push(event));
  const until = (reason: LayerEvent["reason"]) =>
    vi.waitFor(() => expect(heard.map((event) => event.reason)).toContain(reason), { timeout: 10_000 });
  return { heard, stop, until };
}

test("a batch and a new status are heard by those who listen to the layer, and by no others", async () => {
  const { ann, layer, label } = await buildScene();
  const other = await buildScene();
  const ear = listen(layer.id);
  const elsewhere = listen(other.layer.id);
  await ear.until("resync");
  await elsewhere.until("resync");
  const batch = batchOf(0, adding(spanOf(sceneText, label("date"), "noon")));
  await applyBatch(ann, layer.id, batch);
  await ear.until("batch");
  expect(ear.heard).toContainEqual({ layerId: layer.id, reason: "batch", revision: 1, batchId: batch.id });
  await submitLayer(ann, layer.id);
  await ear.until("status");
  expect(elsewhere.heard.every(({ reason }) => reason === "resync")).toBe(true);
  ear.stop();
  elsewhere.stop();
});

test("what is taken back is not heard", async () => {
  const { layer } = await buildScene();
  const ear = listen(layer.id);
  await ear.until("resync");
  const failing = inTransaction("write", async (client) => {
    await notifyLayer(client, layer.id, "comment");
    throw new RangeError("taken back");
  });
  await expect(failing).rejects.toThrow("taken back");
  await notifyLayer(db, layer.id, "status");
  await ear.until("status");
  expect(ear.heard.map(({ reason }) => reason)).not.toContain("comment");
  ear.stop();
});

test("a listener whose connection was lost is told that it may have missed something", async () => {
  const { layer } = await buildScene();
  const ear = listen(layer.id);
  await ear.until("resync");
  ear.heard.length = 0;
  await db.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
  );
  await ear.until("resync");
  await notifyLayer(db, layer.id, "status");
  await ear.until("status");
  ear.stop();
});
