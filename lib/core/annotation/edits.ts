/**
 * The edits of the screens as lists of changes. They do not check rules (see rules.ts); an edit that would change
 * nothing is an empty list. Ids are handed in, since the core makes none. A span id that the layer does not hold
 * throws `RangeError`.
 */
import { checkAttributeValue } from "./attribute.ts";
import type { Change } from "./change.ts";
import { isSameJson } from "./equality.ts";
import type { Label } from "./label.ts";
import { type Layer, relationsOf, requireSpan } from "./layer.ts";
import { type Attributes, type AttributeValue, type Span, spanPlace } from "./span.ts";

/** What is needed to mark a span; `start` and `end` in code points. */
export type NewSpan = Pick<Span, "id" | "labelId" | "start" | "end" | "quote"> & Partial<Span>;

/** Adds a span; attributes, note and origin are empty unless given. */
export function markSpan(span: NewSpan): readonly Change[] {
  return [{ of: "span", before: null, after: { attributes: {}, note: "", derivedFrom: null, ...span } }];
}

/** Marks each range like `span` (same label, quote and attributes), leaving out those already marked so. */
export function markOccurrences(
  layer: Layer,
  span: Span,
  occurrences: readonly Pick<Span, "id" | "start" | "end">[],
): readonly Change[] {
  const taken = new Set([...layer.spans.values()].map(spanPlace));
  const { labelId, quote, attributes } = span;
  return occurrences
    .filter(({ start, end }) => !taken.has(spanPlace({ labelId, start, end })))
    .flatMap(({ id, start, end }) => markSpan({ id, labelId, start, end, quote, attributes }));
}

/** Moves a span's edges to `[start, end)`, in code points, where the text is `quote`. */
export function moveEdges(
  layer: Layer,
  spanId: string,
  edges: Pick<Span, "start" | "end" | "quote">,
): readonly Change[] {
  const { start, end, quote } = edges;
  return editSpan(layer, spanId, { start, end, quote });
}

/** Sets one attribute of a span. */
export function setAttribute(
  layer: Layer,
  spanId: string,
  name: string,
  value: AttributeValue,
): readonly Change[] {
  const { attributes } = requireSpan(layer, spanId);
  return editSpan(layer, spanId, { attributes: { ...attributes, [name]: value } });
}

/** Takes one attribute off a span. */
export function clearAttribute(layer: Layer, spanId: string, name: string): readonly Change[] {
  const { attributes } = requireSpan(layer, spanId);
  return editSpan(layer, spanId, { attributes: keepAttributes(attributes, (other) => other !== name) });
}

/** Sets the note of a span; "" takes it off. */
export function setNote(layer: Layer, spanId: string, note: string): readonly Change[] {
  return editSpan(layer, spanId, { note });
}

/**
 * Gives a span another label. Attributes that the new label does not define, or defines otherwise, go; so do
 * its relations, whose types are made for the old label.
 */
export function relabelSpan(layer: Layer, spanId: string, label: Label): readonly Change[] {
  const span = requireSpan(layer, spanId);
  if (span.labelId === label.id) return [];
  const attributes = keepAttributes(span.attributes, (name, value) => {
    const definition = label.attributes.find((other) => other.name === name);
    return definition !== undefined && checkAttributeValue(definition, value) === null;
  });
  return [...dropRelations(layer, spanId), ...editSpan(layer, spanId, { labelId: label.id, attributes })];
}

/** Removes a span and the relations that lead from or to it. */
export function removeSpan(layer: Layer, spanId: string): readonly Change[] {
  const span = requireSpan(layer, spanId);
  return [...dropRelations(layer, spanId), { of: "span", before: span, after: null }];
}

function editSpan(layer: Layer, spanId: string, edit: Partial<Span>): readonly Change[] {
  const before = requireSpan(layer, spanId);
  const after = { ...before, ...edit };
  return isSameJson(before, after) ? [] : [{ of: "span", before, after }];
}

function dropRelations(layer: Layer, spanId: string): readonly Change[] {
  return relationsOf(layer, spanId).map((before) => ({ of: "relation", before, after: null }));
}

function keepAttributes(
  attributes: Attributes,
  isKept: (name: string, value: AttributeValue) => boolean,
): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name, value]) => isKept(name, value)));
}
