import type { ReviewView } from "@/lib/schemas/reader.ts";
import type { Actor } from "../access.ts";
import { readArticleView } from "../articles/article-view.ts";
import { readReviewQueue } from "../articles/queue.ts";
import { db } from "../db/database.ts";
import { inTransaction } from "../db/transaction.ts";
import { requireLayer } from "../layers/layer-access.ts";
import { readAndRecord } from "../layers/layer-readings.ts";
import { readLayerView } from "../layers/layer-view.ts";
import { readThreads } from "./comment-rows.ts";
import { ensureGold, readAwaited } from "./gold.ts";
import { readEarlierVerdicts } from "./outcomes.ts";
import { requireReviewable } from "./review.ts";

/**
 * A layer that was handed in, with the gold its review builds (empty where nobody has begun), both layers' threads,
 * what was said before the annotator changed it and the reviewer's queue, whose ids are layers'.
 * @throws AppError NOT_FOUND out of sight; FORBIDDEN when it is not `user`'s to review; INVALID when it is gold itself.
 */
export async function getReviewView(user: Actor, layerId: string): Promise<ReviewView> {
  const head = await requireLayer(db, user, layerId, "read");
  requireReviewable(user, head);
  const goldLayerId = await ensureGold(db, head.articleId);
  const read = () =>
    inTransaction("snapshot", async (client) => {
      // Its annotator may have taken it back meanwhile.
      const { id, articleId } = await requireLayer(client, user, layerId, "read");
      return {
        article: await readArticleView(client, user, articleId),
        layer: await readLayerView(client, id),
        gold: await readLayerView(client, goldLayerId),
        earlierVerdicts: await readEarlierVerdicts(client, goldLayerId, [id]),
        comments: await readThreads(client, [id, goldLayerId]),
        awaited: (await readAwaited(client, articleId))
          .filter((awaited) => awaited.layerId !== id)
          .map(({ name }) => name),
        queue: await readReviewQueue(client, user, id),
      };
    });
  return readAndRecord(user.id, read, () => ({ articleIds: [head.articleId], layerIds: [head.id] }));
}
