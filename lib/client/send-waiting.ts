import { ApiError, api, asPerson, readAnswer } from "@/lib/api/client.ts";
import { listWaiting, removeWaiting, type WaitingLayer } from "./outbox-store.ts";
import { sendBatch } from "./send-batch.ts";
import { layerChannelName, openTabChannel, outboxLockName, withTabLock } from "./tab-channel.ts";

/**
 * Sends what waits for one layer from a page that does not show it, in order. It stops at whatever needs a look in the
 * reader: a change that does not fit the layer any more, or that is refused; and when the server is out of reach.
 * Answers whether the layer is gone: deleted, or out of this person's sight.
 */
export async function sendWaiting(layerId: string, actorId: string): Promise<{ isGone: boolean }> {
  let isGone = false;
  await withTabLock(outboxLockName(layerId), async () => {
    const waiting = (await listWaiting(actorId)).find((layer) => layer.layerId === layerId);
    const [first] = waiting?.batches ?? [];
    if (!waiting || !first) return;
    const layer = await readLayer(layerId, actorId);
    isGone = layer === null;
    if (!layer) return;
    let { revision } = layer;
    const channel = openTabChannel(layerChannelName(layerId, actorId), () => {});
    try {
      for (const batch of waiting.batches) {
        const outcome = await sendBatch({ layerId, actorId }, batch, revision);
        if (outcome.kind !== "saved") return;
        // An old answer tells of an old revision.
        revision = Math.max(revision, outcome.revision);
        await removeWaiting([batch.id]);
        channel.tell({ kind: "saved", id: batch.id, revision: outcome.revision });
      }
    } finally {
      channel.close();
    }
  });
  return { isGone };
}

async function readLayer(layerId: string, actorId: string): Promise<{ revision: number } | null> {
  try {
    return await readAnswer(api.layers[":id"].$get({ param: { id: layerId } }, asPerson(actorId)));
  } catch (error) {
    if (error instanceof ApiError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

/** Forgets what waits for a layer, in this tab and in others that hold it. */
export async function giveUpWaiting({ layerId, actorId, batches }: WaitingLayer): Promise<void> {
  await removeWaiting(batches.map(({ id }) => id));
  const channel = openTabChannel(layerChannelName(layerId, actorId), () => {});
  for (const { id } of batches) channel.tell({ kind: "gone", id });
  channel.close();
}
