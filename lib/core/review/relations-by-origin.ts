import type { Layer } from "@/lib/core/annotation/layer.ts";
import type { Relation } from "@/lib/core/annotation/span.ts";
import { groupBy } from "./group-by.ts";

/** The relations of a layer by the span that they lead from. */
export function relationsByOrigin({
  relations,
}: Pick<Layer, "relations">): ReadonlyMap<string, readonly Relation[]> {
  return groupBy(relations.values(), ({ fromId }) => fromId);
}
