import { mapList } from "@/lib/core/agreement/map-list.ts";
import { entryOf } from "@/lib/core/agreement/report/entry.ts";
import type { TalliedLayer } from "@/lib/core/agreement/tally-article.ts";
import type { LayerKind } from "@/lib/core/annotation/layer.ts";
import type { Attributes } from "@/lib/core/annotation/span.ts";
import type { Connection } from "../db/connection.ts";
import { countedLayers } from "./counted-articles.ts";

/** A layer that agreement looks at, by its id. */
export type CountedLayer = TalliedLayer & { readonly id: string };

type SpanRow = [
  id: string,
  labelId: string,
  start: number,
  end: number,
  attributes: Attributes,
  derivedFrom: string | null,
];
type RelationRow = [id: string, typeId: string, fromId: string, toId: string];
type LayerRow = {
  id: string;
  articleId: string;
  kind: LayerKind;
  annotatorId: string;
  /** JSON of `SpanRow[]` and of `RelationRow[]`. */
  spans: string;
  relations: string;
};

/**
 * What is compared in some articles, by the id of each. Lists of lists, since that is the least to send and to parse; parsed when it is asked
 * for, since what waits is less to look after as text.
 */
export async function readCountedLayers(
  client: Connection,
  articleIds: readonly string[],
): Promise<(articleId: string) => readonly CountedLayer[]> {
  const found = await client.query<LayerRow>(
    `SELECT layer."id", layer."articleId", layer."kind", coalesce(layer."ownerId"::text, '') AS "annotatorId",
       coalesce((SELECT json_agg(json_build_array(span."id", span."labelId", span."start", span."end", span."attributes",
         span."derivedFrom")) FROM "Span" span WHERE span."layerId" = layer."id")::text, '[]') AS "spans",
       coalesce((SELECT json_agg(json_build_array(relation."id", relation."typeId", relation."fromId", relation."toId"))
         FROM "Relation" relation WHERE relation."layerId" = layer."id")::text, '[]') AS "relations"
     FROM "Layer" layer WHERE layer."articleId" = ANY ($1::uuid[]) AND ${countedLayers}`,
    [articleIds],
  );
  const byArticle = new Map<string, LayerRow[]>();
  for (const row of found.rows) entryOf(byArticle, row.articleId, () => []).push(row);
  return (articleId) => mapList(byArticle.get(articleId) ?? [], toLayer);
}

function toLayer({ id, kind, annotatorId, ...json }: LayerRow): CountedLayer {
  // The shape is the statement's above.
  const spans: SpanRow[] = JSON.parse(json.spans);
  const relations: RelationRow[] = JSON.parse(json.relations);
  return {
    id,
    kind,
    annotatorId,
    spans: mapList(spans, ([id, labelId, start, end, attributes, derivedFrom]) => {
      return { id, labelId, start, end, attributes, derivedFrom };
    }),
    relations: mapList(relations, ([id, typeId, fromId, toId]) => ({ id, typeId, fromId, toId })),
  };
}
