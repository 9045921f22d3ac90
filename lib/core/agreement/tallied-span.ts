import { isSameJson } from "@/lib/core/annotation/equality.ts";
import type { AttributeDefinition } from "@/lib/core/annotation/label.ts";
import type { Attributes, AttributeValue } from "@/lib/core/annotation/span.ts";
import { rulesOf } from "../annotation/attribute-types/attribute-types.ts";
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

/** Attributes of spans of one label, and their values of it; the same for all spans with the same attributes. */
export type Given = Pick<TalliedSpan, "attributes" | "values">;

/**
 * The attributes of a span among those that spans of its label have been `given`, at the end of which they are put where they are not there
 * yet: most are the same, and those kept once need not be compared.
 */
export function placeGiven(
  given: Given[],
  attributes: Attributes,
  definitions: readonly { readonly definition: AttributeDefinition }[],
): Given {
  const known = given.find((other) => isSameJson(other.attributes, attributes));
  if (known) return known;
  const values = mapList(definitions, ({ definition }) => valueGiven(attributes, definition));
  given.push({ attributes, values });
  return { attributes, values };
}

/** The value of an attribute as agreement reads it: a flag not given is off. */
export function valueGiven(
  attributes: Attributes,
  definition: Pick<AttributeDefinition, "name" | "type">,
): AttributeValue | undefined {
  const { name } = definition;
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return value ?? rulesOf(definition).whenMissing;
}
