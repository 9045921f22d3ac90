import { layerFromParts } from "@/lib/core/annotation/layer.ts";
import type { LayerStatus } from "@/lib/core/annotation/layer-status.ts";
import { reviewProgress } from "@/lib/core/review/outcomes.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import { requireUnarchived } from "../articles/article-access.ts";
import type { Connection } from "../db/connection.ts";
import { inTransaction } from "../db/transaction.ts";
import { type LayerHead, requireLayer } from "../layers/layer-access.ts";
import { notifyLayer } from "../layers/layer-events.ts";
import { readLayerView } from "../layers/layer-view.ts";
import { ensureGold, lockGold, readAwaited, setGold } from "./gold.ts";
import { ownReview } from "./verdict-rules.ts";

/** A layer under review and the gold it builds, both locked. */
type Review = { layer: LayerHead; goldLayerId: string };

/**
 * Passes when `user` may review the layer.
 * @throws AppError INVALID for a layer that is not an annotator's; FORBIDDEN when it is not theirs to review.
 */
export function requireReviewable(user: Actor, layer: LayerHead): void {
  if (layer.kind !== "ANNOTATOR") throw new AppError("INVALID", "Only an annotator's layer is reviewed.");
  if (!layer.mayReview) throw new AppError("FORBIDDEN", "Only reviewers and owners review; ask an owner.");
  if (layer.ownerId === user.id && !layer.allowsOwnReview) {
    throw ownReview();
  }
}

/** Locks gold before the layer, as the batches of a review do, so that the two never wait for each other. */
async function requireReview(client: Connection, user: Actor, layerId: string): Promise<Review> {
  const seen = await requireLayer(client, user, layerId, "read");
  requireReviewable(user, seen);
  requireUnarchived(seen);
  const goldLayerId = await ensureGold(client, seen.articleId);
  await lockGold(client, seen.articleId);
  return { layer: await requireLayer(client, user, layerId, "lock"), goldLayerId };
}

function requireStatus(layer: LayerHead, status: LayerStatus, sentence: string): void {
  if (layer.status !== status) throw new AppError("INVALID", sentence);
}

/**
 * Opens the review of a submitted layer and answers the gold layer that it builds, made if there was none and opened
 * again if it was settled. Opening it twice is no error.
 * @throws AppError NOT_FOUND out of sight; FORBIDDEN when it is not theirs to review; INVALID when it is not submitted.
 */
export async function openReview(user: Actor, layerId: string): Promise<{ goldLayerId: string }> {
  return inTransaction("write", async (client) => {
    const { layer, goldLayerId } = await requireReview(client, user, layerId);
    requireStatus(layer, "SUBMITTED", "This layer is not submitted, so there is nothing to review yet.");
    await client.query(`UPDATE "Layer" SET "reviewerId" = $2 WHERE "id" = $1`, [layer.id, user.id]);
    await setGold(client, goldLayerId, "IN_PROGRESS", user.id);
    await notifyLayer(client, layer.id, "status");
    return { goldLayerId };
  });
}

/**
 * Gives a submitted layer back to its annotator, who may edit it again, with a message.
 * @throws AppError as `openReview`.
 */
export async function returnLayer(user: Actor, layerId: string, message: string): Promise<void> {
  await inTransaction("write", async (client) => {
    const { layer, goldLayerId } = await requireReview(client, user, layerId);
    requireStatus(layer, "SUBMITTED", "This layer is not under review, so it cannot be returned.");
    await client.query(
      `UPDATE "Layer" SET "status" = 'RETURNED', "returnMessage" = $2, "reviewerId" = $3, "updatedAt" = now()
       WHERE "id" = $1`,
      [layer.id, message, user.id],
    );
    await notifyLayer(client, layer.id, "status");
    // Whoever adjudicates the article has the layer on the screen.
    await notifyLayer(client, goldLayerId, "review");
  });
}

/**
 * Accepts a reviewed layer. Gold is settled with it, unless somebody else has the article and their layer is not accepted;
 * answers whether it is. Adjudication settles it without them.
 * @throws AppError as `openReview`; INVALID too while spans are without a verdict, saying how many.
 */
export async function finishReview(user: Actor, layerId: string): Promise<{ isSettled: boolean }> {
  return inTransaction("write", async (client) => {
    const review = await requireReview(client, user, layerId);
    requireStatus(review.layer, "SUBMITTED", "This layer is not under review, so it cannot be finished.");
    const { left } = reviewProgress(
      layerFromParts(await readLayerView(client, review.layer.id)),
      layerFromParts(await readLayerView(client, review.goldLayerId)),
    );
    if (left > 0) {
      const spans = left === 1 ? "1 span has" : `${left} spans have`;
      throw new AppError("INVALID", `${spans} no verdict yet; accept, correct or reject what is left.`, {
        left,
      });
    }
    await client.query(
      `UPDATE "Layer" SET "status" = 'ACCEPTED', "settledAt" = now(), "updatedAt" = now(), "reviewerId" = $2,
         "returnMessage" = '' WHERE "id" = $1`,
      [review.layer.id, user.id],
    );
    await notifyLayer(client, review.layer.id, "status");
    const isSettled = (await readAwaited(client, review.layer.articleId)).length === 0;
    await setGold(client, review.goldLayerId, isSettled ? "ACCEPTED" : "IN_PROGRESS", user.id);
    return { isSettled };
  });
}

/**
 * Takes an accepted layer back into review; gold is open again.
 * @throws AppError as `openReview`; INVALID when the layer is not accepted.
 */
export async function reopenReview(user: Actor, layerId: string): Promise<{ goldLayerId: string }> {
  return inTransaction("write", async (client) => {
    const { layer, goldLayerId } = await requireReview(client, user, layerId);
    requireStatus(layer, "ACCEPTED", "This layer is not accepted, so its review cannot be reopened.");
    await client.query(
      `UPDATE "Layer" SET "status" = 'SUBMITTED', "settledAt" = NULL, "reviewerId" = $2, "updatedAt" = now()
       WHERE "id" = $1`,
      [layer.id, user.id],
    );
    await setGold(client, goldLayerId, "IN_PROGRESS", user.id);
    await notifyLayer(client, layer.id, "status");
    return { goldLayerId };
  });
}
