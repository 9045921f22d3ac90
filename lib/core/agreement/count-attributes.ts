import type { AttributeDefinition } from "@/lib/core/annotation/label.ts";
import { rulesOf } from "../annotation/attribute-types/attribute-types.ts";
import type { SpanPair } from "./match-spans.ts";
import { entryOf } from "./report/entry.ts";
import type { TalliedSpan } from "./tallied-span.ts";
import type { AttributeCounts } from "./tally.ts";

/** An attribute of a label, with its place in the tally. */
export type PlacedAttribute = { readonly place: number; readonly definition: AttributeDefinition };

type Counts = { agreed: number; total: number; readonly values: [a: string, b: string, count: number][] };

/**
 * Agreement on the attributes of spans that were paired under one label, whatever their edges. A choice that neither has made is in its
 * table of values, since kappa asks how often that would come by chance, and nowhere else. `attributes` are by place of the label, as
 * the values of its spans.
 */
export function countAttributes(
  attributes: readonly (readonly PlacedAttribute[])[],
  pairs: readonly SpanPair<TalliedSpan>[],
): AttributeCounts[] {
  const counts = new Map<number, Counts>();
  for (const { a, b, times } of groupAlike(pairs)) {
    for (const [at, { place, definition }] of (attributes[a.label] ?? []).entries()) {
      const [valueA, valueB] = [a.values[at], b.values[at]];
      const hasTable = rulesOf(definition).isCategorical;
      const isGiven = valueA !== undefined || valueB !== undefined;
      if (!isGiven && !hasTable) continue;
      const count = entryOf(counts, place, () => ({ agreed: 0, total: 0, values: [] }));
      count.total += isGiven ? times : 0;
      count.agreed += isGiven && valueA === valueB ? times : 0;
      if (hasTable) addValues(count, String(valueA ?? ""), String(valueB ?? ""), times);
    }
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([place, { agreed, total, values }]) => [place, agreed, total, values]);
}

/** Pairs of one label whose spans were given the same, as the first of them and how many there are. */
function groupAlike(pairs: readonly SpanPair<TalliedSpan>[]) {
  const groups: { readonly a: TalliedSpan; readonly b: TalliedSpan; times: number }[] = [];
  for (const { a, b } of pairs) {
    if (a.label !== b.label) continue;
    const known = groups.find((other) => other.a.values === a.values && other.b.values === b.values);
    if (known) known.times += 1;
    else groups.push({ a, b, times: 1 });
  }
  return groups;
}

/** There are as many as a choice has options, or not many more. */
function addValues({ values }: Counts, valueA: string, valueB: string, times: number): void {
  const known = values.find(([a, b]) => a === valueA && b === valueB);
  if (known) known[2] += times;
  else values.push([valueA, valueB, times]);
}
