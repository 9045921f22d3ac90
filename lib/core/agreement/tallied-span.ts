import type { AttributeDefinition } from "@/lib/core/annotation/label.ts";
import type { Attributes, AttributeValue } from "@/lib/core/annotation/span.ts";
import type { Accepted, MarkedSpan, Marking } from "./accepted-suggestions.ts";
import { mapList } from "./map-list.ts";

/** A span as an article's tally counts it: with the place of its label, and its values of that label's attributes in their order. */
export type TalliedSpan = MarkedSpan & {
  readonly label: number;
  readonly values: readonly (AttributeValue | undefined)[];
};

/** One side of a comparison: what a rater has marked, in text order (`compareMarks`), and what of it comes from suggestions. */
export type Rater = Omit<Marking, "spans"> & {
  readonly spans: readonly TalliedSpan[];
  readonly accepted: Accepted;
};

/** A span whose label has the place `label`; `attributes` are those of its label. */
export function toTalliedSpan(
  { id, labelId, start, end, attributes, derivedFrom }: MarkedSpan,
  label: number,
  definitions: readonly { readonly definition: AttributeDefinition }[],
): TalliedSpan {
  const values = mapList(definitions, ({ definition }) => valueGiven(attributes, definition));
  return { id, labelId, start, end, attributes, derivedFrom, label, values };
}

/** The value of an attribute as agreement reads it: a flag not given is off. */
export function valueGiven(
  attributes: Attributes,
  { name, type }: Pick<AttributeDefinition, "name" | "type">,
): AttributeValue | undefined {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return value === undefined && type === "flag" ? false : value;
}
