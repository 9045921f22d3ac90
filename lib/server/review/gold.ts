import type { Change } from "@/lib/core/annotation/change.ts";
import { layerFromParts } from "@/lib/core/annotation/layer.ts";
import type { LayerStatus } from "@/lib/core/annotation/layer-status.ts";
import { changedSpans } from "@/lib/core/review/changed-spans.ts";
import { clearStale } from "@/lib/core/review/verdicts.ts";
import { noSuch } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";
import { applyOwnChanges } from "../layers/batch-log.ts";
import { notifyLayer } from "../layers/layer-events.ts";
import { readLayerView } from "../layers/layer-view.ts";

/** The id of an article's gold layer, made empty when there is none yet. Whether one may review was decided before. */
export async function ensureGold(client: Connection, articleId: string): Promise<string> {
  const made = await client.query<{ id: string }>(
    `INSERT INTO "Layer" ("id", "articleId", "kind", "status") VALUES (gen_random_uuid(), $1, 'GOLD', 'IN_PROGRESS')
     ON CONFLICT ("articleId") WHERE "kind" = 'GOLD' DO NOTHING RETURNING "id"`,
    [articleId],
  );
  const found = made.rows[0] ?? (await findGold(client, articleId));
  if (!found) throw noSuch("article");
  return found.id;
}

/** A gold layer that nobody else changes until the transaction ends; ACCEPTED is settled. */
export type LockedGold = { id: string; revision: number; status: LayerStatus };

/**
 * Locks an article's gold layer until the transaction ends, or answers null when there is none. Whoever needs gold and a
 * layer of the same article locks gold first, so that the two never wait for each other.
 */
export async function lockGold(client: Connection, articleId: string): Promise<LockedGold | null> {
  const found = await client.query<LockedGold>(
    `SELECT "id", "revision", "status" FROM "Layer" WHERE "articleId" = $1 AND "kind" = 'GOLD' FOR NO KEY UPDATE`,
    [articleId],
  );
  return found.rows[0] ?? null;
}

/** An annotator who has an article and whose layer of it is not accepted. */
type AwaitedLayer = {
  readonly layerId: string;
  readonly name: string;
  readonly status: Exclude<LayerStatus, "ACCEPTED" | "WITHDRAWN">;
};

/** Whom gold waits for, by name. */
export async function readAwaited(client: Connection, articleId: string): Promise<AwaitedLayer[]> {
  const found = await client.query<AwaitedLayer>(
    `SELECT layer."id" AS "layerId", owner."name", layer."status"
     FROM "Layer" layer JOIN "User" owner ON owner."id" = layer."ownerId"
     WHERE layer."articleId" = $1 AND layer."kind" = 'ANNOTATOR' AND layer."status" NOT IN ('ACCEPTED', 'WITHDRAWN')
     ORDER BY owner."name", layer."id"`,
    [articleId],
  );
  return found.rows;
}

/** Settles a locked gold layer, or opens it, in the name of a reviewer. */
export async function setGold(
  client: Connection,
  goldLayerId: string,
  status: "IN_PROGRESS" | "ACCEPTED",
  reviewerId: string,
): Promise<void> {
  await client.query(
    `UPDATE "Layer" SET "status" = $2::"LayerStatus", "reviewerId" = $3, "updatedAt" = now(),
       "settledAt" = CASE WHEN $2 = 'ACCEPTED' THEN now() END
     WHERE "id" = $1`,
    [goldLayerId, status, reviewerId],
  );
  await notifyLayer(client, goldLayerId, "status");
}

/**
 * Takes back what was said of spans that their annotator has changed or removed since the layer was last submitted; both
 * layers are locked. The spans and links of settled gold stay: a reviewer opens it again for the late layer.
 */
export async function clearStaleVerdicts(
  client: Connection,
  gold: LockedGold,
  layerId: string,
): Promise<void> {
  const layer = layerFromParts(await readLayerView(client, layerId));
  const before = layerFromParts(await readLayerView(client, gold.id));
  const changed = changedSpans(await readOwnersChanges(client, layerId));
  const stale = clearStale({ id: layerId, layer }, before, changed);
  const isSettled = gold.status === "ACCEPTED";
  await applyOwnChanges(client, gold, before, isSettled ? stale.filter(({ of }) => of === "verdict") : stale);
}

/** What the owner of a layer changed in it since it was last submitted, in order; Copydesk's own changes are left out. */
async function readOwnersChanges(client: Connection, layerId: string): Promise<Change[]> {
  const found = await client.query<{ changes: Change[] }>(
    `SELECT batch."changes" FROM "Batch" batch JOIN "Layer" layer ON layer."id" = batch."layerId"
     WHERE layer."id" = $1 AND batch."actorId" = layer."ownerId" AND batch."at" > layer."submittedAt"
     ORDER BY batch."revision"`,
    [layerId],
  );
  return found.rows.flatMap(({ changes }) => changes);
}

async function findGold(client: Connection, articleId: string): Promise<{ id: string } | undefined> {
  const found = await client.query<{ id: string }>(
    `SELECT "id" FROM "Layer" WHERE "articleId" = $1 AND "kind" = 'GOLD'`,
    [articleId],
  );
  return found.rows[0];
}
