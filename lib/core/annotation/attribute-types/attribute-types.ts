import type { AttributeTypeRules } from "./attribute-type.ts";
import { choiceType } from "./choice-type.ts";
import { flagType } from "./flag-type.ts";
import { numberType } from "./number-type.ts";
import { textType } from "./text-type.ts";

/** The kinds of value an attribute can hold, in the order in which they are offered. A new one is a file beside this one, a word here and a line below. */
export const attributeTypes = ["choice", "text", "number", "flag"] as const;
export type AttributeType = (typeof attributeTypes)[number];

const table: Readonly<Record<AttributeType, AttributeTypeRules>> = {
  choice: choiceType,
  text: textType,
  number: numberType,
  flag: flagType,
};

/** What depends on the type of an attribute. */
export function rulesOf({ type }: { readonly type: AttributeType }): AttributeTypeRules {
  return table[type];
}

/** Does an attribute have a list of values to choose from, which keys can give? */
export function hasChoices(definition: { readonly type: AttributeType }): boolean {
  return rulesOf(definition).parts.includes("choices");
}

/** Does an attribute have a pattern that its value must match? */
export function hasPattern(definition: { readonly type: AttributeType }): boolean {
  return rulesOf(definition).parts.includes("pattern");
}
