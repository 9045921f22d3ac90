import type { Change } from "@/lib/core/annotation/change.ts";
import { type Layer, layerFromParts } from "@/lib/core/annotation/layer.ts";
import type { Relation, Span } from "@/lib/core/annotation/span.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import type { Connection } from "../db/connection.ts";
import { relationColumns, spanColumns, verdictColumns } from "./layer-view.ts";

/** What a batch names, each once: ids, and the starts (code points) at which it puts spans. */
export type Touched = {
  spanIds: string[];
  starts: number[];
  relationIds: string[];
  verdictIds: string[];
  judgedSpanIds: string[];
};

/** Which rows of a layer `changes` speak of: the spans, relations and verdicts changed, and the spans these lean on. */
export function touchedBy(changes: readonly Change[]): Touched {
  const spanIds = new Set<string>();
  const starts = new Set<number>();
  const relationIds = new Set<string>();
  const verdictIds = new Set<string>();
  const judgedSpanIds = new Set<string>();
  for (const change of changes) {
    if (change.of === "span") {
      for (const span of [change.before, change.after]) if (span) spanIds.add(span.id);
      if (change.after) starts.add(change.after.start);
    } else if (change.of === "relation") {
      for (const relation of [change.before, change.after]) {
        if (!relation) continue;
        relationIds.add(relation.id);
        spanIds.add(relation.fromId).add(relation.toId);
      }
    } else {
      for (const verdict of [change.before, change.after]) {
        if (!verdict) continue;
        verdictIds.add(verdict.id);
        judgedSpanIds.add(verdict.spanId);
      }
    }
  }
  return {
    spanIds: [...spanIds],
    starts: [...starts],
    relationIds: [...relationIds],
    verdictIds: [...verdictIds],
    judgedSpanIds: [...judgedSpanIds],
  };
}

/**
 * The part of a locked layer that `touched` names and what its rules need: the spans touched and those that start
 * where one is put, every relation that leads from or to one touched, the spans at the other ends, and the verdicts on
 * the same spans. One mark in a layer of 10,000 spans reads a handful of rows.
 */
export async function readTouched(client: Connection, layerId: string, touched: Touched): Promise<Layer> {
  const relations = await client.query<Relation>(
    `SELECT ${relationColumns} FROM "Relation" relation
     WHERE relation."layerId" = $1
       AND (relation."id" = ANY ($2::uuid[]) OR relation."fromId" = ANY ($3::uuid[]) OR relation."toId" = ANY ($3::uuid[]))`,
    [layerId, touched.relationIds, touched.spanIds],
  );
  const ends = relations.rows.flatMap((relation) => [relation.fromId, relation.toId]);
  const spans = await client.query<Span>(
    `SELECT ${spanColumns} FROM "Span" span WHERE span."layerId" = $1 AND span."id" = ANY ($2::uuid[])
     UNION
     SELECT ${spanColumns} FROM "Span" span WHERE span."layerId" = $1 AND span."start" = ANY ($3::int[])`,
    [layerId, [...new Set([...touched.spanIds, ...ends])], touched.starts],
  );
  const verdicts = await client.query<Verdict>(
    `SELECT ${verdictColumns} FROM "Verdict" verdict
     WHERE verdict."goldLayerId" = $1 AND (verdict."id" = ANY ($2::uuid[]) OR verdict."spanId" = ANY ($3::uuid[]))`,
    [layerId, touched.verdictIds, touched.judgedSpanIds],
  );
  return layerFromParts({ spans: spans.rows, relations: relations.rows, verdicts: verdicts.rows });
}
