/**
 * The edits of the screens as lists of changes. They do not check rules (see rules.ts); an edit that would change
 * nothing is an empty list. Ids are handed in, since the core makes none. A span id that the layer does not hold
 * throws `RangeError`.
 */
import { checkAttributeValue } from "./attribute.ts";
import type { Change } from "./change.ts";
import { isSameJson } from "./equality.ts";
import { withDefaults } from "./given-attributes.ts";
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

/** Sets attributes of spans, each span once; those not named stay as they are. */
export function setAttributes(
  layer: Layer,
  spanIds: readonly string[],
  values: Attributes,
): readonly Change[] {
  return spanIds.flatMap((spanId) => {
    const { attributes } = requireSpan(layer, spanId);
    return editSpan(layer, spanId, { attributes: { ...attributes, ...values } });
  });
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
 * Gives spans, each named once, another label. Attributes that the new label does not define, or defines otherwise, go; so do
 * their relations, whose types are made for the old label. What the new label gives by default comes.
 */
export function relabelSpans(layer: Layer, spanIds: readonly string[], label: Label): readonly Change[] {
  const others = spanIds.filter((spanId) => requireSpan(layer, spanId).labelId !== label.id);
  const relabelled = others.flatMap((spanId) => {
    const kept = keepAttributes(requireSpan(layer, spanId).attributes, (name, value) => {
      const definition = label.attributes.find((other) => other.name === name);
      return definition !== undefined && checkAttributeValue(definition, value) === null;
    });
    return editSpan(layer, spanId, { labelId: label.id, attributes: withDefaults(label, kept) });
  });
  return [...dropRelations(layer, others), ...relabelled];
}

/** Gives one span another label, as `relabelSpans` does. */
export function relabelSpan(layer: Layer, spanId: string, label: Label): readonly Change[] {
  return relabelSpans(layer, [spanId], label);
}

/** Removes spans, each named once, and the relations that lead from or to them. */
export function removeSpans(layer: Layer, spanIds: readonly string[]): readonly Change[] {
  const removed = spanIds.map((spanId): Change => {
    return { of: "span", before: requireSpan(layer, spanId), after: null };
  });
  return [...dropRelations(layer, spanIds), ...removed];
}

/** Removes one span, as `removeSpans` does. */
export function removeSpan(layer: Layer, spanId: string): readonly Change[] {
  return removeSpans(layer, [spanId]);
}

function editSpan(layer: Layer, spanId: string, edit: Partial<Span>): readonly Change[] {
  const before = requireSpan(layer, spanId);
  const after = { ...before, ...edit };
  return isSameJson(before, after) ? [] : [{ of: "span", before, after }];
}

/** A relation between two of the spans goes once. */
function dropRelations(layer: Layer, spanIds: readonly string[]): readonly Change[] {
  const dropped = new Set(spanIds.flatMap((spanId) => relationsOf(layer, spanId)));
  return [...dropped].map((before) => ({ of: "relation", before, after: null }));
}

function keepAttributes(
  attributes: Attributes,
  isKept: (name: string, value: AttributeValue) => boolean,
): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name, value]) => isKept(name, value)));
}
