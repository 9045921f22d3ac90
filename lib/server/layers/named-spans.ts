import type { Change } from "@/lib/core/annotation/change.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";
import { type LayerHead, visibleLayers, visibleLayersFor } from "./layer-access.ts";

type Origin = { spanId: string; derivedFrom: string };

/** What the changes newly say a span was taken from, or a verdict is stood for by. */
function namedBy(changes: readonly Change[]): { origins: Origin[]; goldSpanIds: string[] } {
  const origins: Origin[] = [];
  const goldSpanIds: string[] = [];
  for (const change of changes) {
    if (change.of === "span" && change.after?.derivedFrom) {
      const { id, derivedFrom } = change.after;
      if (change.before?.derivedFrom !== derivedFrom) origins.push({ spanId: id, derivedFrom });
    }
    if (change.of === "verdict" && change.after?.goldSpanId) {
      const { goldSpanId } = change.after;
      if (change.before?.goldSpanId !== goldSpanId) goldSpanIds.push(goldSpanId);
    }
  }
  return { origins, goldSpanIds };
}

/**
 * Passes when the spans that `changes` name outside the layer are `user`'s to see: what a span is derived from is in a layer of
 * the same article that is in their sight, or the log of this layer named it so before (an undo brings back a span whose
 * origin has gone since); what stands for a verdict is in gold itself. The same refusal for what does not exist.
 * @throws AppError INVALID with `detail.reason` UNKNOWN_ORIGIN or UNKNOWN_GOLD_SPAN.
 */
export async function requireVisibleNames(
  client: Connection,
  user: Actor,
  layer: LayerHead,
  changes: readonly Change[],
): Promise<void> {
  const { origins, goldSpanIds } = namedBy(changes);
  if (origins.length > 0) await requireOrigins(client, user, layer, origins);
  if (goldSpanIds.length > 0) await requireGoldSpans(client, layer, changes, goldSpanIds);
}

async function requireOrigins(
  client: Connection,
  user: Actor,
  layer: LayerHead,
  origins: readonly Origin[],
): Promise<void> {
  const seen = await client.query<{ id: string }>(
    `SELECT span."id" FROM "Span" span JOIN "Layer" layer ON layer."id" = span."layerId"
     ${visibleLayers} AND layer."articleId" = $4 AND span."id" = ANY ($5::uuid[])`,
    [...visibleLayersFor(user), layer.articleId, origins.map(({ derivedFrom }) => derivedFrom)],
  );
  const visible = new Set(seen.rows.map(({ id }) => id));
  for (const { spanId, derivedFrom } of origins.filter((origin) => !visible.has(origin.derivedFrom))) {
    const logged = await client.query(
      `SELECT FROM "Batch" WHERE "layerId" = $1
       AND ("changes" @> $2::jsonb OR "changes" @> $3::jsonb) LIMIT 1`,
      [
        layer.id,
        JSON.stringify([{ of: "span", after: { id: spanId, derivedFrom } }]),
        JSON.stringify([{ of: "span", before: { id: spanId, derivedFrom } }]),
      ],
    );
    if (logged.rowCount) continue;
    throw new AppError(
      "INVALID",
      "A span says that it was taken from a span that is not there, or not yours to see; reload the article.",
      { reason: "UNKNOWN_ORIGIN", spanId },
    );
  }
}

async function requireGoldSpans(
  client: Connection,
  layer: LayerHead,
  changes: readonly Change[],
  goldSpanIds: readonly string[],
): Promise<void> {
  const made = new Set(
    changes.flatMap((change) => (change.of === "span" && change.after ? [change.after.id] : [])),
  );
  const asked = [...new Set(goldSpanIds)].filter((id) => !made.has(id));
  const found = await client.query<{ id: string }>(
    `SELECT "id" FROM "Span" WHERE "layerId" = $1 AND "id" = ANY ($2::uuid[])`,
    [layer.id, asked],
  );
  if (found.rowCount === asked.length) return;
  throw new AppError("INVALID", "A verdict names a span of gold that is not there; reload the review.", {
    reason: "UNKNOWN_GOLD_SPAN",
  });
}
