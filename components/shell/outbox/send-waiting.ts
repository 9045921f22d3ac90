import { api, readAnswer } from "@/lib/api/client.ts";
import { listWaiting, removeWaiting } from "./outbox-store.ts";
import { sendBatch } from "./send-batch.ts";
import { layerChannelName, openTabChannel, outboxLockName, withTabLock } from "./tab-channel.ts";

/**
 * Sends what waits for one layer from a page that does not show it, in order. It stops at whatever needs a look in the
 * reader: a change that does not fit the layer any more, or that is refused; and when the server is out of reach.
 */
export async function sendWaiting(layerId: string, actorId: string): Promise<void> {
  await withTabLock(outboxLockName(layerId), async () => {
    const waiting = (await listWaiting(actorId)).find((layer) => layer.layerId === layerId);
    const [first] = waiting?.batches ?? [];
    if (!waiting || !first) return;
    let { revision } = await readAnswer(api.layers[":id"].$get({ param: { id: layerId } }));
    const channel = openTabChannel(layerChannelName(layerId, actorId), () => {});
    try {
      for (const batch of waiting.batches) {
        const outcome = await sendBatch(layerId, batch, revision);
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
}
