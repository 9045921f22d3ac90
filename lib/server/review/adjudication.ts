import { layerFromParts } from "@/lib/core/annotation/layer.ts";
import { groupCandidates } from "@/lib/core/review/candidates.ts";
import { countDecisions } from "@/lib/core/review/decisions.ts";
import type { Actor } from "../access.ts";
import { AppError, noSuch } from "../app-error.ts";
import { type ArticleHead, requireUnarchived } from "../articles/article-access.ts";
import type { Connection } from "../db/connection.ts";
import { inTransaction, type Transaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { notifyLayer } from "../layers/layer-events.ts";
import { readLayerView } from "../layers/layer-view.ts";
import {
  type AdjudicatedLayers,
  readAdjudicatedLayers,
  requireAdjudicable,
  requireComplete,
  requireHandedIn,
} from "./adjudication-layers.ts";
import { ensureGold, type LockedGold, lockGold, setGold } from "./gold.ts";

type Adjudication = { article: ArticleHead; gold: LockedGold; layers: AdjudicatedLayers };

/** Whether the reviewer goes ahead though annotators who have the article have not handed it in. */
type Going = { force: boolean };

/** Locks gold before the layers, as the batches of a review do, so that the two never wait for each other. */
async function lockAdjudication(client: Connection, user: Actor, articleId: string): Promise<Adjudication> {
  const article = await requireAdjudicable(client, user, articleId);
  requireUnarchived(article);
  await ensureGold(client, articleId);
  const gold = await lockGold(client, articleId);
  if (!gold) throw noSuch("article");
  const layers = await readAdjudicatedLayers(client, articleId, "lock");
  requireHandedIn(layers);
  return { article, gold, layers };
}

/** Puts every layer handed in under review, and opens gold; whatever is under review already keeps its reviewer. */
async function putUnderReview(
  client: Connection,
  user: Actor,
  { gold, layers }: Adjudication,
): Promise<void> {
  const changed = await client.query<{ id: string }>(
    `UPDATE "Layer" SET "status" = 'SUBMITTED', "settledAt" = NULL, "updatedAt" = now(), "reviewerId" = $2
     WHERE "id" = ANY ($1::uuid[]) AND ("status" = 'ACCEPTED' OR "reviewerId" IS NULL) RETURNING "id"`,
    [layers.handedIn.map(({ id }) => id), user.id],
  );
  for (const { id } of changed.rows) await notifyLayer(client, id, "status");
  if (gold.status === "ACCEPTED" || changed.rows.length > 0) {
    await setGold(client, gold.id, "IN_PROGRESS", user.id);
  }
}

/**
 * Opens the adjudication of all layers handed in, and answers the gold layer that it builds, made if there was none. A settled
 * article is opened again when a layer came late; the layers accepted before are then under review with it. Opening it
 * twice is no error.
 * @throws AppError NOT_FOUND or FORBIDDEN when it is not theirs to adjudicate; INVALID while nobody has handed anything in,
 * or not everybody without `force`, and when the article is settled and no layer came since.
 */
export async function openAdjudication(
  user: Actor,
  articleId: string,
  { force }: Going = { force: false },
): Promise<{ goldLayerId: string }> {
  const gold = await inTransaction("write", async (client) => {
    const adjudication = await lockAdjudication(client, user, articleId);
    const { gold, layers } = adjudication;
    if (gold.status === "ACCEPTED" && !layers.handedIn.some(({ status }) => status === "SUBMITTED")) {
      throw new AppError("INVALID", "This article is settled; reopen its adjudication to change gold.");
    }
    requireComplete(layers, force);
    await putUnderReview(client, user, adjudication);
    if (gold.status === "ACCEPTED")
      await recordDeed(client, user, adjudication.article, "adjudication.reopen");
    return gold;
  });
  return { goldLayerId: gold.id };
}

/**
 * Settles an article: its layers handed in and its gold are accepted. Finishing it twice is no error.
 * @throws AppError as `openAdjudication`; INVALID too while something is not decided, with how many in `detail.left`.
 */
export async function finishAdjudication(
  user: Actor,
  articleId: string,
  { force }: Going = { force: false },
): Promise<void> {
  await inTransaction("write", async (client) => {
    const { article, gold, layers } = await lockAdjudication(client, user, articleId);
    const waiting = layers.handedIn.filter(({ status }) => status === "SUBMITTED").map(({ id }) => id);
    if (gold.status === "ACCEPTED" && waiting.length === 0) return;
    requireComplete(layers, force);
    await requireDecided(client, gold, layers);
    await client.query(
      `UPDATE "Layer" SET "status" = 'ACCEPTED', "settledAt" = now(), "updatedAt" = now(), "reviewerId" = $2,
         "returnMessage" = '' WHERE "id" = ANY ($1::uuid[])`,
      [waiting, user.id],
    );
    for (const id of waiting) await notifyLayer(client, id, "status");
    await setGold(client, gold.id, "ACCEPTED", user.id);
    await recordDeed(client, user, article, "adjudication.finish");
  });
}

/**
 * Opens a settled article again: gold, and all layers that it was made from. Where it is open already, nothing happens.
 * @throws AppError NOT_FOUND or FORBIDDEN when it is not theirs to adjudicate; INVALID when nobody has handed anything in.
 */
export async function reopenAdjudication(user: Actor, articleId: string): Promise<{ goldLayerId: string }> {
  const gold = await inTransaction("write", async (client) => {
    const adjudication = await lockAdjudication(client, user, articleId);
    if (adjudication.gold.status === "ACCEPTED") {
      await putUnderReview(client, user, adjudication);
      await recordDeed(client, user, adjudication.article, "adjudication.reopen");
    }
    return adjudication.gold;
  });
  return { goldLayerId: gold.id };
}

async function requireDecided(
  client: Connection,
  gold: LockedGold,
  { handedIn }: AdjudicatedLayers,
): Promise<void> {
  const layers = [];
  for (const { id } of handedIn) layers.push({ id, layer: layerFromParts(await readLayerView(client, id)) });
  const goldLayer = layerFromParts(await readLayerView(client, gold.id));
  const { open, confirmed, reopened } = countDecisions(groupCandidates(layers), goldLayer);
  const left = open + confirmed + reopened;
  if (left === 0) return;
  const places = left === 1 ? "1 place is" : `${left} places are`;
  throw new AppError(
    "INVALID",
    `${places} not decided yet; take a reading, a version of your own or none there.`,
    {
      left,
      reopened,
    },
  );
}

async function recordDeed(
  tx: Transaction,
  user: Actor,
  { title, projectId }: ArticleHead,
  action: "adjudication.finish" | "adjudication.reopen",
): Promise<void> {
  await recordEvent(tx, user, { action, subject: title, projectId });
}
