import { rulesOf } from "./attribute-types/attribute-types.ts";
import type { AttributeDefinition } from "./label.ts";
import { parsePattern, toExpression } from "./pattern-parser.ts";
import type { AttributeValue } from "./span.ts";

/**
 * Does a value fit its definition? A sentence saying what it has to be, or null when it fits. That a required
 * attribute is missing is not seen here: the check list before submitting asks for it.
 */
export function checkAttributeValue(definition: AttributeDefinition, value: AttributeValue): string | null {
  return rulesOf(definition).check(definition, value);
}

/** What the screen calls a value of an attribute: a choice by its title, a flag as yes or no. */
export function valueTitle(definition: AttributeDefinition, value: AttributeValue): string {
  return rulesOf(definition).show(definition, value);
}

/** What keeps `pattern` from being used for a text attribute, as a sentence, or null. "" is no pattern, and fine. */
export function checkPattern(pattern: string): string | null {
  if (pattern.length > 2000) return "A pattern can be at most 2,000 characters long.";
  if (toExpression(pattern) === null) return "This is not a regular expression.";
  if (parsePattern(pattern) === null) {
    return "A group in brackets cannot be repeated with *, + or {…}, nor asked for again with \\1: such a pattern can take for ever.";
  }
  return null;
}
