import type { Span } from "@/lib/core/annotation/span.ts";
import type { OutcomeView } from "@/lib/schemas/reader.ts";
import { spanColumns, verdictColumns } from "../layers/layer-view.ts";
import type { Connection } from "../transaction.ts";

type OutcomeRow = Omit<OutcomeView, "goldSpan"> & { goldSpan: Span | null };

/**
 * What became of a layer's spans in review: each verdict, and where a span was corrected, gold's in its place. Whether the
 * person asking owns the layer was decided before; verdicts on other layers are not told.
 */
export async function readOutcomes(client: Connection, layerId: string): Promise<OutcomeView[]> {
  const found = await client.query<OutcomeRow>(
    `SELECT ${verdictColumns}, coalesce(reviewer."name", '') AS "reviewerName", (
       SELECT to_jsonb(gold) FROM (
         SELECT ${spanColumns} FROM "Span" span
         WHERE verdict."decision" = 'CORRECT' AND span."layerId" = verdict."goldLayerId"
           AND span."id" = verdict."goldSpanId"
       ) gold) AS "goldSpan"
     FROM "Verdict" verdict LEFT JOIN "User" reviewer ON reviewer."id" = verdict."reviewerId"
     WHERE verdict."layerId" = $1 ORDER BY verdict."at", verdict."id"`,
    [layerId],
  );
  return found.rows;
}
