import type { Relation, Span } from "@/lib/core/annotation/span.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import type { LayerView } from "@/lib/schemas/annotation.ts";
import { noSuch } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";

/** The columns of a row that are a core Span, for `"Span" span`. */
export const spanColumns = `span."id", span."labelId", span."start", span."end", span."quote", span."attributes",
  span."note", span."derivedFrom"`;

/** The columns of a row that are a core Relation, for `"Relation" relation`. */
export const relationColumns = `relation."id", relation."typeId", relation."fromId", relation."toId"`;

/** The columns of a row that are a core Verdict, for `"Verdict" verdict`. */
export const verdictColumns = `verdict."id", verdict."layerId", verdict."spanId", verdict."decision", verdict."reason",
  verdict."goldSpanId", verdict."ruleId"`;

/**
 * A layer whole, spans in the order of the text. Whether the person asking may see it was decided before; call within a
 * snapshot or with the layer locked, so that its revision and its rows agree.
 */
export async function readLayerView(client: Connection, layerId: string): Promise<LayerView> {
  const head = await client.query<Omit<LayerView, "spans" | "relations" | "verdicts">>(
    `SELECT layer."id", layer."articleId", layer."kind", layer."ownerId", coalesce(owner."name", '') AS "ownerName",
       layer."status", layer."revision", layer."returnMessage", coalesce(reviewer."name", '') AS "reviewerName",
       layer."activeSeconds"
     FROM "Layer" layer
     LEFT JOIN "User" owner ON owner."id" = layer."ownerId"
     LEFT JOIN "User" reviewer ON reviewer."id" = layer."reviewerId"
     WHERE layer."id" = $1`,
    [layerId],
  );
  const spans = await client.query<Span>(
    `SELECT ${spanColumns} FROM "Span" span WHERE span."layerId" = $1
     ORDER BY span."start", span."end" DESC, span."id"`,
    [layerId],
  );
  const relations = await client.query<Relation>(
    `SELECT ${relationColumns} FROM "Relation" relation WHERE relation."layerId" = $1 ORDER BY relation."id"`,
    [layerId],
  );
  const verdicts = await client.query<Verdict>(
    `SELECT ${verdictColumns} FROM "Verdict" verdict WHERE verdict."goldLayerId" = $1 ORDER BY verdict."id"`,
    [layerId],
  );
  const [row] = head.rows;
  if (!row) throw noSuch("layer");
  return { ...row, spans: spans.rows, relations: relations.rows, verdicts: verdicts.rows };
}
