import type { AdjudicationState, AdjudicationView } from "@/lib/schemas/adjudication.ts";
import type { LayerView } from "@/lib/schemas/annotation.ts";
import type { Actor } from "../access.ts";
import { readArticleView } from "../articles/article-view.ts";
import { readAdjudicationQueue } from "../articles/queue.ts";
import type { Connection } from "../db/connection.ts";
import { db } from "../db/database.ts";
import { inTransaction } from "../db/transaction.ts";
import { readAndRecord } from "../layers/layer-readings.ts";
import { readLayerView } from "../layers/layer-view.ts";
import { readAdjudicatedLayers, requireAdjudicable, requireHandedIn } from "./adjudication-layers.ts";
import { readThreads } from "./comment-rows.ts";
import { ensureGold } from "./gold.ts";
import { readEarlierVerdicts } from "./outcomes.ts";

/**
 * Every layer of an article that was handed in, the gold that is built from them (empty where nobody has begun), the threads
 * of all of them and whom the article waits for.
 * @throws AppError NOT_FOUND out of sight; FORBIDDEN when it is not `user`'s to adjudicate; INVALID while nobody has handed
 * anything in.
 */
export async function getAdjudication(user: Actor, articleId: string): Promise<AdjudicationState> {
  return read(user, articleId, (client, goldLayerId) => readState(client, articleId, goldLayerId));
}

/**
 * As `getAdjudication`, with the article itself and where it stands in `user`'s queue, whose ids are articles'.
 * @throws AppError as `getAdjudication`.
 */
export async function getAdjudicationView(user: Actor, articleId: string): Promise<AdjudicationView> {
  return read(user, articleId, async (client, goldLayerId) => ({
    ...(await readState(client, articleId, goldLayerId)),
    article: await readArticleView(client, user, articleId),
    queue: await readAdjudicationQueue(client, user, articleId),
  }));
}

/** Reads in one snapshot of the database, once gold is there to be read. */
async function read<Answer extends Pick<AdjudicationState, "layers">>(
  user: Actor,
  articleId: string,
  work: (client: Connection, goldLayerId: string) => Promise<Answer>,
): Promise<Answer> {
  await requireAdjudicable(db, user, articleId);
  requireHandedIn(await readAdjudicatedLayers(db, articleId, "read"));
  const goldLayerId = await ensureGold(db, articleId);
  const readAll = () =>
    inTransaction("snapshot", async (client) => {
      await requireAdjudicable(client, user, articleId);
      // Annotators may have taken theirs back meanwhile.
      requireHandedIn(await readAdjudicatedLayers(client, articleId, "read"));
      return work(client, goldLayerId);
    });
  return readAndRecord(user.id, readAll, ({ layers }) => ({
    articleIds: [articleId],
    layerIds: layers.map(({ id }) => id),
  }));
}

async function readState(
  client: Connection,
  articleId: string,
  goldLayerId: string,
): Promise<AdjudicationState> {
  const { handedIn, waitingFor } = await readAdjudicatedLayers(client, articleId, "read");
  const gold = await readLayerView(client, goldLayerId);
  const ids = handedIn.map(({ id }) => id);
  const layers: LayerView[] = [];
  for (const id of ids) layers.push(await readLayerView(client, id));
  const isSettled = gold.status === "ACCEPTED";
  return {
    layers,
    gold,
    earlierVerdicts: await readEarlierVerdicts(client, gold.id, ids),
    comments: await readThreads(client, [...ids, gold.id]),
    waitingFor,
    lateLayerIds: handedIn.filter(({ status }) => isSettled && status === "SUBMITTED").map(({ id }) => id),
  };
}
