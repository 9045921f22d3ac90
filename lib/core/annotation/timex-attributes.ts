import { timexValuePattern } from "../timex/timex-value.ts";
import { hasPattern } from "./attribute-types/attribute-types.ts";
import type { AttributeDefinition, Label } from "./label.ts";
import type { Attributes } from "./span.ts";

const pattern = timexValuePattern();

/** Does an attribute hold a date as TIMEX3 writes it? Told by its pattern, whatever it and its label are called. */
export function holdsTimex(definition: Pick<AttributeDefinition, "type" | "pattern">): boolean {
  return hasPattern(definition) && definition.pattern === pattern;
}

/** The attribute that makes the spans of a label dates: a required one that holds TIMEX3. */
export function timexAttribute(label: Label): AttributeDefinition | undefined {
  return label.attributes.find((definition) => definition.required && holdsTimex(definition));
}

/** A TIMEX3 expression as a label's attributes hold it. */
type Timex = { readonly type: string; readonly value: string; readonly mod: string | null };

/**
 * The attributes of a label that say a TIMEX3 expression: its value, and where the label has choices for them its type and
 * its modifier. Null where no required attribute holds TIMEX3: such a label's spans are no dates.
 */
export function toTimexAttributes(label: Label, { type, value, mod }: Timex): Attributes | null {
  const held = timexAttribute(label);
  if (!held) return null;
  const choices = [type, mod].flatMap((choice) => {
    const definition = choice && label.attributes.find(({ choices }) => choices.includes(choice));
    return definition ? [[definition.name, choice] as const] : [];
  });
  return Object.fromEntries([...choices, [held.name, value]]);
}

/** On which day a span was spoken, `YYYY-MM-DD`, by its attribute `utteranceDate`; null where that is not said. */
export function spokenOn({ attributes }: { readonly attributes: Attributes }): string | null {
  const value = Object.hasOwn(attributes, "utteranceDate") ? attributes.utteranceDate : null;
  return typeof value === "string" && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value) ? value : null;
}
