import type { AttributeDefinition } from "@/lib/core/annotation/label.ts";
import type { AttributeValue, Span } from "@/lib/core/annotation/span.ts";
import type { SpanPair } from "./match-spans.ts";
import type { AttributeCounts } from "./tally.ts";
import type { LabelPlaces } from "./tally-pair.ts";

/**
 * Agreement on the attributes of spans that were paired under one label, whatever their edges. An attribute that neither has given is
 * not counted; a flag not given is off.
 */
export function countAttributes(
  { placeOf, attributesOf }: LabelPlaces,
  pairs: readonly SpanPair<Span>[],
): AttributeCounts[] {
  const found = new Map<string, { label: number; name: string; values: Map<string, Answer> }>();
  for (const { a, b } of pairs) {
    if (a.labelId !== b.labelId) continue;
    for (const definition of attributesOf.get(a.labelId) ?? []) {
      const [valueA, valueB] = [valueGiven(a, definition), valueGiven(b, definition)];
      if (valueA === undefined && valueB === undefined) continue;
      const key = JSON.stringify([a.labelId, definition.name]);
      const entry = found.get(key) ?? {
        label: placeOf.get(a.labelId) ?? -1,
        name: definition.name,
        values: new Map<string, Answer>(),
      };
      found.set(key, entry);
      addAnswer(entry.values, definition, valueA, valueB);
    }
  }
  return [...found.values()].map(({ label, name, values }) => {
    const answers = [...values.values()];
    const agreed = answers.filter(({ isSame }) => isSame).reduce((sum, { count }) => sum + count, 0);
    return {
      label,
      name,
      agreed,
      total: answers.reduce((sum, { count }) => sum + count, 0),
      values: answers.flatMap(({ pair, count }) => (pair ? [[...pair, count] as const] : [])),
    };
  });
}

/** Both values, where they are of a choice or a flag; whether they are the same; and how often. */
type Answer = { readonly pair: readonly [string, string] | null; readonly isSame: boolean; count: number };

function addAnswer(
  answers: Map<string, Answer>,
  { type }: AttributeDefinition,
  a: AttributeValue | undefined,
  b: AttributeValue | undefined,
): void {
  const isCounted = type === "choice" || type === "flag";
  const pair = isCounted ? ([String(a ?? ""), String(b ?? "")] as const) : null;
  const key = JSON.stringify(pair ?? a === b);
  const answer = answers.get(key) ?? { pair, isSame: a === b, count: 0 };
  answer.count += 1;
  answers.set(key, answer);
}

function valueGiven({ attributes }: Span, { name, type }: AttributeDefinition): AttributeValue | undefined {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return value === undefined && type === "flag" ? false : value;
}
