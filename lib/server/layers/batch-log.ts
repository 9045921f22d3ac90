import { randomUUID } from "node:crypto";
import { applyChanges, type Batch, type Change } from "@/lib/core/annotation/change.ts";
import type { Layer } from "@/lib/core/annotation/layer.ts";
import type { Connection } from "../db/connection.ts";
import { writeDifference } from "./batch-write.ts";
import { notifyLayer } from "./layer-events.ts";
import { isReadBy } from "./layer-readings.ts";

/**
 * Appends a batch to the log of a locked layer, and answers the layer's revision after it. A layer that its owner changes after
 * reading what others marked is no independent opinion from then on (docs/decisions/016-who-has-read-is-not-blind.md).
 */
export async function logBatch(
  client: Connection,
  layer: { id: string; revision: number },
  batch: Batch,
  actorId: string | null,
): Promise<number> {
  const revision = layer.revision + 1;
  await client.query(
    `INSERT INTO "Batch" ("id", "layerId", "revision", "actorId", "changes", "undoes") VALUES ($1, $2, $3, $4, $5, $6)`,
    [batch.id, layer.id, revision, actorId, JSON.stringify(batch.changes), batch.undoes],
  );
  await client.query(
    `UPDATE "Layer" SET "revision" = $2, "updatedAt" = now(),
       "status" = CASE WHEN "status" = 'ASSIGNED' AND $3::uuid IS NOT NULL THEN 'IN_PROGRESS' ELSE "status" END,
       "isInformed" = "isInformed" OR coalesce("ownerId" = $3::uuid, false) AND ${isReadBy(`"Layer"."articleId"`, "$3::uuid")}
     WHERE "id" = $1`,
    [layer.id, revision, actorId],
  );
  return revision;
}

/**
 * Applies changes that Copydesk itself makes to a locked layer, as a batch of nobody's: who has the layer open sees it,
 * and nobody's undo takes it back. `before` is the layer, or the part of it that the changes touch.
 * @throws RangeError when the changes do not fit `before`.
 */
export async function applyOwnChanges(
  client: Connection,
  layer: { id: string; revision: number },
  before: Layer,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  const applied = applyChanges(before, changes);
  if (!applied.ok) throw new RangeError(`layer ${layer.id}: ${applied.problem.sentence}`);
  await writeDifference(client, layer.id, null, before, applied.layer);
  const id = randomUUID();
  const revision = await logBatch(client, layer, { id, changes, undoes: null }, null);
  await notifyLayer(client, layer.id, "batch", { id, revision });
}
