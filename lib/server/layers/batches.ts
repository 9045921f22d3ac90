import { applyChanges, type Change } from "@/lib/core/annotation/change.ts";
import { isSameJson } from "@/lib/core/annotation/equality.ts";
import { checkChanges } from "@/lib/core/annotation/rules.ts";
import type { BatchInput, LoggedBatch } from "@/lib/schemas/annotation.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import { readTextIndex } from "../articles/article-text.ts";
import type { Connection } from "../db/connection.ts";
import { db } from "../db/database.ts";
import { batchIdUsed } from "../db/database-error.ts";
import { inTransaction } from "../db/transaction.ts";
import { readLabels, readRelationTypes } from "../projects/label-rows.ts";
import { requireSoundVerdicts } from "../review/verdict-rules.ts";
import { logBatch } from "./batch-log.ts";
import { readTouched, touchedBy } from "./batch-scope.ts";
import { writeDifference } from "./batch-write.ts";
import { type LayerHead, requireEditable, requireLayer } from "./layer-access.ts";
import { notifyLayer } from "./layer-events.ts";
import { recordReading } from "./layer-readings.ts";
import { readLayerView } from "./layer-view.ts";
import { requireVisibleNames } from "./named-spans.ts";

/**
 * Applies a batch of changes to a layer: all of it or nothing, and once however often it is sent. Answers the layer's
 * revision after it.
 * @throws AppError NOT_FOUND out of sight; FORBIDDEN when it is not `user`'s to edit now; CONFLICT, with the layer as it
 * stands in `detail.layer`, when it was made on an older revision, or with `detail.reason` BATCH_ID_USED when its id was
 * sent before with other content; INVALID when a rule is broken.
 */
export async function applyBatch(
  user: Actor,
  layerId: string,
  batch: BatchInput,
): Promise<{ revision: number }> {
  const outcome = await inTransaction("write", async (client) => {
    const layer = await requireLayer(client, user, layerId, "lock");
    const answered = await findAnswer(client, user, layer, batch);
    if (answered !== null) return { revision: answered };

    requireEditable(user, layer);
    // Gold is told to whoever writes it, and to whoever is behind it.
    if (layer.kind === "GOLD")
      await recordReading(client, user.id, { articleIds: [layer.articleId], layerIds: [] });
    if (batch.baseRevision !== layer.revision) return { standing: await readLayerView(client, layer.id) };
    if (batch.undoes) await requireOwnBatch(client, layer, batch.undoes);
    await writeChanges(client, user, layer, batch.changes);

    const revision = await logBatch(client, layer, batch, user.id);
    await announce(client, user, layer, { id: batch.id, revision }, batch.changes);
    return { revision };
  });
  const { standing } = outcome;
  if (!standing) return { revision: outcome.revision };
  throw new AppError(
    "CONFLICT",
    `This layer is at revision ${standing.revision} and the changes were made on ${batch.baseRevision}; take over what changed and send them again.`,
    { layer: standing },
  );
}

/**
 * What a batch was answered before, or null when its id is new. The revision it was made on is no part of what it says: who lost the
 * answer sends it again on the revision that they have read since.
 * @throws AppError CONFLICT when its id was used for something else.
 */
async function findAnswer(
  client: Connection,
  user: Actor,
  layer: LayerHead,
  batch: BatchInput,
): Promise<number | null> {
  const found = await client.query<LoggedHead>(
    `SELECT "layerId", "revision", "actorId", "changes", "undoes" FROM "Batch" WHERE "id" = $1`,
    [batch.id],
  );
  const [known] = found.rows;
  if (!known) return null;
  const isSame =
    known.layerId === layer.id &&
    known.actorId === user.id &&
    known.undoes === batch.undoes &&
    isSameJson(known.changes, batch.changes);
  if (isSame) return known.revision;
  throw batchIdUsed();
}

type LoggedHead = Pick<LoggedBatch, "revision" | "actorId" | "undoes"> & {
  layerId: string;
  changes: unknown;
};

async function requireOwnBatch(client: Connection, layer: LayerHead, batchId: string): Promise<void> {
  const found = await client.query(`SELECT FROM "Batch" WHERE "id" = $1 AND "layerId" = $2`, [
    batchId,
    layer.id,
  ]);
  if (found.rowCount === 0) {
    throw new AppError("INVALID", "The edit to take back is not one of this layer; reload the article.");
  }
}

/** Checks the changes against the core's rules, on the rows they touch, and writes what they make of these. */
async function writeChanges(
  client: Connection,
  user: Actor,
  layer: LayerHead,
  changes: readonly Change[],
): Promise<void> {
  const before = await readTouched(client, layer.id, touchedBy(changes));
  const problems = checkChanges(before, changes, {
    index: await readTextIndex(client, layer.articleId),
    labels: await readLabels(client, layer.projectId),
    relationTypes: await readRelationTypes(client, layer.projectId),
    kind: layer.kind,
  });
  const [first] = problems;
  if (first) throw new AppError("INVALID", first.sentence, { problems });
  await requireVisibleNames(client, user, layer, changes);
  await requireSoundVerdicts(client, user, layer, changes);
  const applied = applyChanges(before, changes);
  if (!applied.ok) throw new AppError("INVALID", applied.problem.sentence, { problems: [applied.problem] });
  await writeDifference(client, layer.id, user.id, before, applied.layer);
}

/** Tells those who hold the layer open, and those whose layers were judged; these are in review from their first verdict on. */
async function announce(
  client: Connection,
  user: Actor,
  layer: LayerHead,
  batch: { id: string; revision: number },
  changes: readonly Change[],
): Promise<void> {
  await notifyLayer(client, layer.id, "batch", batch);
  const judged = changes.flatMap((change) => {
    const verdict = change.of === "verdict" ? (change.after ?? change.before) : null;
    return verdict ? [verdict.layerId] : [];
  });
  for (const layerId of new Set(judged)) {
    await client.query(
      `UPDATE "Layer" SET "reviewerId" = $2 WHERE "id" = $1 AND "articleId" = $3 AND "reviewerId" IS NULL`,
      [layerId, user.id, layer.articleId],
    );
    await notifyLayer(client, layerId, "review");
  }
}

/**
 * A page of a layer's log, oldest first: the `limit` batches that led to revisions below `before` (null: the latest).
 * @throws AppError NOT_FOUND when the layer is out of `user`'s sight.
 */
export async function listBatches(
  user: Actor,
  layerId: string,
  { before, limit }: { before: number | null; limit: number },
): Promise<{ batches: LoggedBatch[] }> {
  const layer = await requireLayer(db, user, layerId, "read");
  if (layer.ownerId !== user.id)
    await recordReading(db, user.id, { articleIds: [layer.articleId], layerIds: [layer.id] });
  const found = await db.query<Omit<LoggedBatch, "at"> & { at: Date }>(
    `SELECT batch."id", batch."revision", batch."actorId", coalesce(actor."name", '') AS "actorName", batch."at",
       batch."changes", batch."undoes"
     FROM "Batch" batch LEFT JOIN "User" actor ON actor."id" = batch."actorId"
     WHERE batch."layerId" = $1 AND ($2::int IS NULL OR batch."revision" < $2)
     ORDER BY batch."revision" DESC LIMIT $3`,
    [layer.id, before, limit],
  );
  const batches = found.rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  return { batches: batches.reverse() };
}
