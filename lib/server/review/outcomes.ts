import { layerFromParts } from "@/lib/core/annotation/layer.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import { linkChanges } from "@/lib/core/review/link-changes.ts";
import { openSheet } from "@/lib/core/review/review-sheet.ts";
import type { LayerView } from "@/lib/schemas/annotation.ts";
import type { OutcomeView } from "@/lib/schemas/reader.ts";
import { readLayerView, verdictColumns } from "../layers/layer-view.ts";
import type { Connection } from "../transaction.ts";

type VerdictRow = Verdict & { reviewerName: string; goldLayerId: string };

/**
 * What became of a layer's spans in review: each verdict, and where a span was corrected, gold's in its place. Whether the
 * person asking owns the layer was decided before; verdicts on other layers are not told.
 */
export async function readOutcomes(client: Connection, layer: LayerView): Promise<OutcomeView[]> {
  const found = await client.query<VerdictRow>(
    `SELECT ${verdictColumns}, verdict."goldLayerId", coalesce(reviewer."name", '') AS "reviewerName"
     FROM "Verdict" verdict LEFT JOIN "User" reviewer ON reviewer."id" = verdict."reviewerId"
     WHERE verdict."layerId" = $1 ORDER BY verdict."at", verdict."id"`,
    [layer.id],
  );
  const correction = found.rows.find(({ decision }) => decision === "CORRECT");
  const gold = correction && layerFromParts(await readLayerView(client, correction.goldLayerId));
  const own = layerFromParts(layer);
  const sheet = gold && openSheet(own, gold);
  return found.rows.map(({ goldLayerId: _, ...verdict }) => {
    const { spanId, decision } = verdict;
    if (!sheet || decision !== "CORRECT") return { ...verdict, goldSpan: null, linkChanges: [] };
    const goldSpan = sheet.outcomes.get(spanId)?.gold ?? null;
    return { ...verdict, goldSpan, linkChanges: linkChanges(own, sheet.layer, spanId) };
  });
}

/** What was said last of spans of a layer before `clearStaleVerdicts` took it back, by the log of gold. */
export async function readEarlierVerdicts(
  client: Connection,
  goldLayerId: string,
  layerId: string,
): Promise<Verdict[]> {
  const found = await client.query<{ verdict: Verdict }>(
    `SELECT DISTINCT ON (change->'before'->>'spanId') change->'before' AS "verdict"
     FROM "Batch" batch, jsonb_array_elements(batch."changes") change
     WHERE batch."layerId" = $1 AND batch."actorId" IS NULL AND change->>'of' = 'verdict'
       AND change->'after' = 'null' AND change->'before'->>'layerId' = $2
     ORDER BY change->'before'->>'spanId', batch."revision" DESC`,
    [goldLayerId, layerId],
  );
  return found.rows.map(({ verdict }) => verdict);
}
