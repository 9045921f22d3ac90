import type { Change } from "./change.ts";
import type { Layer } from "./layer.ts";
import type { Relation } from "./span.ts";

/**
 * Leads `fromId` to `toId` by a relation of that type and to nothing else, since a quote has one speaker: what the
 * type linked it to before goes. No change where it stands so already.
 */
export function setRelation(layer: Layer, relation: Relation): readonly Change[] {
  const earlier = [...layer.relations.values()].filter(
    ({ typeId, fromId }) => typeId === relation.typeId && fromId === relation.fromId,
  );
  const isThere = earlier.some(({ toId }) => toId === relation.toId);
  return [
    ...earlier
      .filter(({ toId }) => toId !== relation.toId)
      .map((before): Change => ({ of: "relation", before, after: null })),
    ...(isThere ? [] : [{ of: "relation", before: null, after: relation } satisfies Change]),
  ];
}

/** Removes one relation. Throws `RangeError` where the layer has none of that id. */
export function removeRelation(layer: Layer, relationId: string): readonly Change[] {
  const before = layer.relations.get(relationId);
  if (!before) throw new RangeError(`The layer holds no relation ${relationId}`);
  return [{ of: "relation", before, after: null }];
}
