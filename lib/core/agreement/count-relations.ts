import type { Relation } from "@/lib/core/annotation/span.ts";
import type { SpanMode } from "./span-mode.ts";
import type { RelationCounts } from "./tally.ts";

/** Which span of B stands for a span of A, by id, if any. */
export type Counterpart = (id: string) => string | undefined;

/**
 * Relations of two annotators by type. One matches another of its type where both ends match. Relations in `shared` came from a
 * suggestion with both of them and are left out; one that a layer holds twice counts once.
 */
export function countRelations(
  typeIds: readonly string[],
  [a, b]: readonly [readonly Relation[], readonly Relation[]],
  counterparts: Readonly<Record<SpanMode, Counterpart>>,
  shared: ReadonlyMap<string, string>,
): RelationCounts[] {
  const others = new Set(shared.values());
  const ownA = distinct(a.filter(({ id }) => !shared.has(id)));
  const ownB = distinct(b.filter(({ id }) => !others.has(id)));
  return typeIds.flatMap((typeId, place): RelationCounts[] => {
    const ofA = [...ownA.values()].filter((relation) => relation.typeId === typeId);
    const countB = [...ownB.values()].filter((relation) => relation.typeId === typeId).length;
    const countMatches = (counterpart: Counterpart) =>
      ofA.filter((relation) => {
        const fromId = counterpart(relation.fromId);
        const toId = counterpart(relation.toId);
        return fromId !== undefined && toId !== undefined && ownB.has(keyOf({ typeId, fromId, toId }));
      }).length;
    if (ofA.length + countB === 0) return [];
    const { strict, exact, partial, type } = counterparts;
    return [
      [
        place,
        ofA.length,
        countB,
        countMatches(strict),
        countMatches(exact),
        countMatches(partial),
        countMatches(type),
      ],
    ];
  });
}

/** The relations that only one of two annotators has, by the spans that stand for one another. The same are left out as above. */
export function unmatchedRelations(
  [a, b]: readonly [readonly Relation[], readonly Relation[]],
  counterpart: ReadonlyMap<string, string>,
  shared: ReadonlyMap<string, string>,
): { readonly onlyA: readonly Relation[]; readonly onlyB: readonly Relation[] } {
  const others = new Set(shared.values());
  const ownB = distinct(b.filter(({ id }) => !others.has(id)));
  const onlyA: Relation[] = [];
  for (const relation of distinct(a.filter(({ id }) => !shared.has(id))).values()) {
    const fromId = counterpart.get(relation.fromId);
    const toId = counterpart.get(relation.toId);
    const isMatched =
      fromId !== undefined && toId !== undefined && ownB.delete(keyOf({ ...relation, fromId, toId }));
    if (!isMatched) onlyA.push(relation);
  }
  return { onlyA, onlyB: [...ownB.values()] };
}

/** Relations by what they say. */
function distinct(relations: readonly Relation[]): Map<string, Relation> {
  return new Map(relations.map((relation) => [keyOf(relation), relation]));
}

function keyOf({ typeId, fromId, toId }: Omit<Relation, "id">): string {
  return `${typeId} ${fromId} ${toId}`;
}
