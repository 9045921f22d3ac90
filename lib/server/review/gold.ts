import { layerFromParts } from "@/lib/core/annotation/layer.ts";
import { clearStale } from "@/lib/core/review/verdicts.ts";
import { applyOwnChanges } from "../layers/batch-log.ts";
import { readLayerView } from "../layers/layer-view.ts";
import type { Connection } from "../transaction.ts";

/** The id of an article's gold layer, made empty when there is none yet. Whether one may review was decided before. */
export async function ensureGold(client: Connection, articleId: string): Promise<string> {
  const made = await client.query<{ id: string }>(
    `INSERT INTO "Layer" ("id", "articleId", "kind", "status") VALUES (gen_random_uuid(), $1, 'GOLD', 'IN_PROGRESS')
     ON CONFLICT ("articleId") WHERE "kind" = 'GOLD' DO NOTHING RETURNING "id"`,
    [articleId],
  );
  const found = made.rows[0] ?? (await findGold(client, articleId));
  if (!found) throw new RangeError(`article ${articleId} was deleted while its gold was made`);
  return found.id;
}

/**
 * Locks an article's gold layer until the transaction ends and answers its id and revision, or null when there is none.
 * Whoever needs gold and a layer of the same article locks gold first, so that the two never wait for each other.
 */
export async function lockGold(
  client: Connection,
  articleId: string,
): Promise<{ id: string; revision: number } | null> {
  const found = await client.query<{ id: string; revision: number }>(
    `SELECT "id", "revision" FROM "Layer" WHERE "articleId" = $1 AND "kind" = 'GOLD' FOR NO KEY UPDATE`,
    [articleId],
  );
  return found.rows[0] ?? null;
}

/** Takes back what was said of spans that their annotator has since changed or removed; both layers are locked. */
export async function clearStaleVerdicts(
  client: Connection,
  gold: { id: string; revision: number },
  layerId: string,
): Promise<void> {
  const layer = layerFromParts(await readLayerView(client, layerId));
  const before = layerFromParts(await readLayerView(client, gold.id));
  await applyOwnChanges(client, gold, before, clearStale({ id: layerId, layer }, before));
}

async function findGold(client: Connection, articleId: string): Promise<{ id: string } | undefined> {
  const found = await client.query<{ id: string }>(
    `SELECT "id" FROM "Layer" WHERE "articleId" = $1 AND "kind" = 'GOLD'`,
    [articleId],
  );
  return found.rows[0];
}
