import type { Relation } from "@/lib/core/annotation/span.ts";
import type { RelationCounts } from "./tally.ts";

/**
 * Relations of two annotators by type. One matches another of its type where both ends match; `links` says for each way to match which
 * span of B stands for a span of A, by id. Relations in `shared` came from a suggestion with both of them and are left out.
 */
export function countRelations(
  a: readonly Relation[],
  b: readonly Relation[],
  links: readonly ReadonlyMap<string, string>[],
  shared: ReadonlyMap<string, string>,
): RelationCounts[] {
  const others = new Set(shared.values());
  const ownA = distinct(a.filter(({ id }) => !shared.has(id)));
  const ownB = distinct(b.filter(({ id }) => !others.has(id)));
  const types = new Set([...ownA.values(), ...ownB.values()].map(({ typeId }) => typeId));
  return [...types].map((typeId) => {
    const ofType = [...ownA.values()].filter((relation) => relation.typeId === typeId);
    return {
      typeId,
      a: ofType.length,
      b: [...ownB.values()].filter((relation) => relation.typeId === typeId).length,
      matched: links.map(
        (counterpart) =>
          ofType.filter((relation) => {
            const fromId = counterpart.get(relation.fromId);
            const toId = counterpart.get(relation.toId);
            return fromId !== undefined && toId !== undefined && ownB.has(keyOf({ typeId, fromId, toId }));
          }).length,
      ),
    };
  });
}

/** Relations by what they say: one that a layer holds twice counts once. */
function distinct(relations: readonly Relation[]): ReadonlyMap<string, Relation> {
  return new Map(relations.map((relation) => [keyOf(relation), relation]));
}

function keyOf({ typeId, fromId, toId }: Omit<Relation, "id">): string {
  return `${typeId} ${fromId} ${toId}`;
}
