/** Which attributes a span has, gets by itself, and still needs. */

import { checkAttributeValue } from "./attribute.ts";
import { hasChoices } from "./attribute-types/attribute-types.ts";
import type { AttributeDefinition, Label } from "./label.ts";
import type { Attributes, AttributeValue, Span } from "./span.ts";

/** The value of one attribute, or undefined where it is not given. A name that every object has is no attribute by itself. */
export function attributeOf(attributes: Attributes, name: string): AttributeValue | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

/** The attributes that a span with this label begins with: those given, and the label's defaults for the rest. */
export function withDefaults(label: Label, attributes: Attributes = {}): Attributes {
  const defaults = label.attributes.flatMap((definition) => {
    const value = definition.default;
    const isUsable = value !== undefined && checkAttributeValue(definition, value) === null;
    return isUsable ? [[definition.name, value] as const] : [];
  });
  return { ...Object.fromEntries(defaults), ...attributes };
}

/** The attributes that keep a span from being submitted: required and not given, or given a value that does not fit. */
export function neededAttributes(
  { attributes }: Pick<Span, "attributes">,
  label: Label,
): readonly AttributeDefinition[] {
  return label.attributes.filter((definition) => {
    const value = attributeOf(attributes, definition.name);
    return value === undefined ? definition.required : checkAttributeValue(definition, value) !== null;
  });
}

/**
 * The choice that is asked for as soon as spans get a label: the label's first, or where all of them have that, by default or from before,
 * the first that is required and that one of them lacks. Undefined where there is nothing to ask.
 */
export function choiceToAsk(
  label: Label,
  spans: readonly Pick<Span, "attributes">[],
): AttributeDefinition | undefined {
  const choices = label.attributes.filter(hasChoices);
  return choices.find(
    ({ name, required }, nth) =>
      (nth === 0 || required) && spans.some(({ attributes }) => attributeOf(attributes, name) === undefined),
  );
}

/**
 * The choice that spans got by default when they got their label, and that may be changed at once: the label's first, where it has a default and
 * the spans need nothing more. Undefined where there is none.
 */
export function choiceToChange(
  label: Label,
  spans: readonly Pick<Span, "attributes">[],
): AttributeDefinition | undefined {
  const first = label.attributes.find(hasChoices);
  if (first?.default === undefined) return undefined;
  const isDone = (span: Pick<Span, "attributes">) =>
    attributeOf(span.attributes, first.name) !== undefined && neededAttributes(span, label).length === 0;
  return spans.every(isDone) ? first : undefined;
}
