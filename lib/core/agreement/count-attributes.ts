import type { AttributeDefinition } from "@/lib/core/annotation/label.ts";
import type { AttributeValue } from "@/lib/core/annotation/span.ts";
import type { MarkedSpan } from "./accepted-suggestions.ts";
import type { SpanPair } from "./match-spans.ts";
import type { AttributeCounts } from "./tally.ts";

/** An attribute of a label. */
export type LabelAttribute = { readonly labelId: string; readonly definition: AttributeDefinition };

/**
 * Agreement on the attributes of spans that were paired under one label, whatever their edges. An attribute that neither has given is
 * not counted; a flag not given is off.
 */
export function countAttributes(
  attributes: readonly LabelAttribute[],
  pairs: readonly SpanPair<MarkedSpan>[],
): AttributeCounts[] {
  const byLabel = new Map<string, SpanPair<MarkedSpan>[]>();
  for (const pair of pairs) {
    if (pair.a.labelId !== pair.b.labelId) continue;
    const list = byLabel.get(pair.a.labelId);
    if (list) list.push(pair);
    else byLabel.set(pair.a.labelId, [pair]);
  }
  return attributes.flatMap(({ labelId, definition }, place): AttributeCounts[] => {
    let [agreed, total] = [0, 0];
    const values = new Map<string, [a: string, b: string, count: number]>();
    for (const { a, b } of byLabel.get(labelId) ?? []) {
      const [valueA, valueB] = [valueGiven(a, definition), valueGiven(b, definition)];
      if (valueA === undefined && valueB === undefined) continue;
      total += 1;
      if (valueA === valueB) agreed += 1;
      if (definition.type === "choice" || definition.type === "flag") {
        const [textA, textB] = [String(valueA ?? ""), String(valueB ?? "")];
        const key = `${textA.length} ${textA}${textB}`;
        const answer = values.get(key) ?? [textA, textB, 0];
        answer[2] += 1;
        values.set(key, answer);
      }
    }
    return total === 0 ? [] : [[place, agreed, total, [...values.values()]]];
  });
}

/** The value of an attribute as agreement reads it: a flag not given is off. */
export function valueGiven(
  { attributes }: MarkedSpan,
  { name, type }: AttributeDefinition,
): AttributeValue | undefined {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return value === undefined && type === "flag" ? false : value;
}
