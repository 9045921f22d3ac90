import { checkAttributeValue } from "./attribute.ts";
import { attributeOf } from "./given-attributes.ts";
import type { Label } from "./label.ts";
import type { Attributes, AttributeValue, Span } from "./span.ts";

/** Words as they are compared: case, white space and the Unicode form make no difference. */
export function foldWords(words: string): string {
  return words.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}

/** Spans are immutable, and an article has thousands that are compared at every mark: each is folded once. */
const foldedOf = new WeakMap<Span, string>();

function foldedWords(span: Span): string {
  const known = foldedOf.get(span);
  if (known !== undefined) return known;
  const folded = foldWords(span.quote);
  foldedOf.set(span, folded);
  return folded;
}

/** The other spans with the label of `span` and its words, in the order of `spans`. */
export function twinsOf(spans: readonly Span[], span: Span): readonly Span[] {
  const words = foldedWords(span);
  return spans.filter(
    (other) => other.labelId === span.labelId && other.id !== span.id && foldedWords(other) === words,
  );
}

/**
 * What the twins of a span say that it does not: for each of its attributes that is not given, the value that most of them have,
 * of two as frequent the one given last in the text before it, or else first after it. Empty when they say nothing more.
 */
export function attributesOfTwins(spans: readonly Span[], span: Span, label: Label): Attributes {
  const twins = twinsOf(spans, span);
  if (twins.length === 0) return {};
  const nearest = twins.toSorted((a, b) => distance(a, span) - distance(b, span));
  const offered = label.attributes.flatMap((definition) => {
    const { name } = definition;
    if (attributeOf(span.attributes, name) !== undefined) return [];
    const values = nearest.flatMap(({ attributes }) => attributeOf(attributes, name) ?? []);
    const value = mostFrequent(values.filter((one) => checkAttributeValue(definition, one) === null));
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(offered);
}

/** Places before the span count as nearer than any after it. */
function distance(twin: Span, span: Span): number {
  return twin.start <= span.start ? span.start - twin.start : twin.start;
}

/** Of values as frequent, the first. */
function mostFrequent(values: readonly AttributeValue[]): AttributeValue | undefined {
  const counts = new Map<AttributeValue, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return values.find((value) => counts.get(value) === most);
}
