import { mapList } from "@/lib/core/agreement/map-list.ts";
import type { TalliedLayer } from "@/lib/core/agreement/tally-article.ts";
import type { LayerKind } from "@/lib/core/annotation/layer.ts";
import type { Attributes } from "@/lib/core/annotation/span.ts";
import type { Connection } from "../transaction.ts";
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
  spans: SpanRow[];
  relations: RelationRow[];
};

/** What is compared in some articles, by article. Lists of lists, since that is the least to send and to parse. */
export async function readCountedLayers(
  client: Connection,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CountedLayer[]>> {
  const found = await client.query<LayerRow>(
    `SELECT layer."id", layer."articleId", layer."kind", coalesce(layer."ownerId"::text, '') AS "annotatorId",
       coalesce((SELECT json_agg(json_build_array(span."id", span."labelId", span."start", span."end", span."attributes",
         span."derivedFrom")) FROM "Span" span WHERE span."layerId" = layer."id"), '[]') AS "spans",
       coalesce((SELECT json_agg(json_build_array(relation."id", relation."typeId", relation."fromId", relation."toId"))
         FROM "Relation" relation WHERE relation."layerId" = layer."id"), '[]') AS "relations"
     FROM "Layer" layer WHERE layer."articleId" = ANY ($1::uuid[]) AND ${countedLayers}`,
    [articleIds],
  );
  const byArticle = new Map<string, CountedLayer[]>();
  for (const { articleId, ...row } of found.rows) {
    const layer = toLayer(row);
    const others = byArticle.get(articleId);
    if (others) others.push(layer);
    else byArticle.set(articleId, [layer]);
  }
  return byArticle;
}

function toLayer({ spans, relations, ...head }: Omit<LayerRow, "articleId">): CountedLayer {
  return {
    ...head,
    spans: mapList(spans, ([id, labelId, start, end, attributes, derivedFrom]) => {
      return { id, labelId, start, end, attributes, derivedFrom };
    }),
    relations: mapList(relations, ([id, typeId, fromId, toId]) => ({ id, typeId, fromId, toId })),
  };
}
