import { submitCheckList } from "@/lib/core/annotation/check-list.ts";
import { layerFromParts } from "@/lib/core/annotation/layer.ts";
import type { LayerView } from "@/lib/schemas/annotation.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import { db } from "../db/database.ts";
import { inTransaction } from "../db/transaction.ts";
import { readLabels } from "../projects/label-rows.ts";
import { clearStaleVerdicts, lockGold } from "../review/gold.ts";
import { findLayer, type LayerHead, requireEditable, requireLayer } from "./layer-access.ts";
import { notifyLayer } from "./layer-events.ts";
import { readAndRecord } from "./layer-readings.ts";
import { readLayerView } from "./layer-view.ts";

/**
 * A layer whole, as it stands at one moment.
 * @throws AppError NOT_FOUND when it is out of `user`'s sight.
 */
export async function getLayer(user: Actor, layerId: string): Promise<LayerView> {
  const read = () =>
    inTransaction("snapshot", async (client) => {
      const layer = await requireLayer(client, user, layerId, "read");
      return readLayerView(client, layer.id);
    });
  return readAndRecord(user.id, read, ({ ownerId, articleId }) =>
    ownerId === user.id ? null : { articleIds: [articleId], layerIds: [layerId] },
  );
}

/**
 * A layer without what is in it.
 * @throws AppError NOT_FOUND when it is out of `user`'s sight.
 */
export async function getLayerHead(user: Actor, layerId: string): Promise<LayerHead> {
  return requireLayer(db, user, layerId, "read");
}

/** Passes when `user` may still read the layer; what a long-lived stream of news asks again and again. */
export async function canReadLayer(user: Actor, layerId: string): Promise<boolean> {
  return (await findLayer(db, user, layerId, "read")) !== null;
}

/**
 * Hands one's own layer in for review; from then on it is read-only until it is returned or taken back. Submitting it twice is no error.
 * @throws AppError NOT_FOUND out of sight; FORBIDDEN when it is not one's own; INVALID while the check list has something
 * that must be mended, with the list in `detail.checkList`.
 */
export async function submitLayer(user: Actor, layerId: string): Promise<void> {
  await inTransaction("write", async (client) => {
    const { articleId } = await requireLayer(client, user, layerId, "read");
    const gold = await lockGold(client, articleId);
    const layer = await requireLayer(client, user, layerId, "lock");
    if (layer.kind !== "ANNOTATOR")
      throw new AppError("INVALID", "Gold is finished in review, not submitted.");
    if (layer.ownerId === user.id && layer.status === "SUBMITTED") return;
    requireEditable(user, layer);
    const parts = await readLayerView(client, layer.id);
    const checkList = submitCheckList(layerFromParts(parts), await readLabels(client, layer.projectId));
    const must = checkList.filter(({ severity }) => severity === "must");
    const [first] = must;
    if (first) {
      throw new AppError(
        "INVALID",
        must.length === 1
          ? `1 thing is left to mend before this can be submitted: ${first.sentence}`
          : `${must.length} things are left to mend before this can be submitted. The first: ${first.sentence}`,
        { checkList },
      );
    }
    if (gold) await clearStaleVerdicts(client, gold, layer.id);
    // By the clock and not by the transaction's start: later than every batch that was applied before.
    await client.query(
      `UPDATE "Layer" SET "status" = 'SUBMITTED', "submittedAt" = clock_timestamp(), "updatedAt" = now(),
         "reviewerId" = NULL, "openedAt" = NULL, "openedById" = NULL
       WHERE "id" = $1`,
      [layer.id],
    );
    await notifyLayer(client, layer.id, "status");
    // Whoever adjudicates the article hears that one more layer is there.
    if (gold) await notifyLayer(client, gold.id, "review");
  });
}

/**
 * Adds the seconds that the owner was active in the article since they were last added; never more than have passed
 * since the layer was made.
 * @throws AppError NOT_FOUND out of sight; FORBIDDEN when the layer is not one's own.
 */
export async function addActiveSeconds(user: Actor, layerId: string, seconds: number): Promise<void> {
  const layer = await requireLayer(db, user, layerId, "read");
  if (layer.ownerId !== user.id) throw new AppError("FORBIDDEN", "Time is kept by whoever owns the layer.");
  await db.query(
    `UPDATE "Layer" SET "activeSeconds" =
       least("activeSeconds" + $2::int, greatest("activeSeconds", extract(epoch FROM now() - "createdAt")::int))
     WHERE "id" = $1`,
    [layer.id, seconds],
  );
}
