import { isTimexValue, timexValuePattern } from "../timex/timex-value.ts";
import { type AttributeDefinition, choiceTitle } from "./label.ts";
import { matchesWhole } from "./pattern.ts";
import { parsePattern, toExpression } from "./pattern-parser.ts";
import type { AttributeValue } from "./span.ts";

/** The longest text a pattern is asked about, in UTF-16 units: nobody's pattern shall keep a server busy. */
const longestPatternedText = 200;

/**
 * Does a value fit its definition? A sentence saying what it has to be, or null when it fits. That a required
 * attribute is missing is not seen here: the check list before submitting asks for it.
 */
export function checkAttributeValue(definition: AttributeDefinition, value: AttributeValue): string | null {
  const { title, type } = definition;
  switch (type) {
    case "choice": {
      const isChoice = typeof value === "string" && definition.choices.includes(value);
      const titles = definition.choices.map((choice) => choiceTitle(definition, choice));
      return isChoice ? null : `${title} has to be one of ${titles.join(", ")}.`;
    }
    case "text":
      return checkText(definition, value);
    case "number":
      return typeof value === "number" && Number.isFinite(value) ? null : `${title} has to be a number.`;
    case "flag":
      return typeof value === "boolean" ? null : `${title} has to be on or off.`;
  }
}

function checkText({ title, pattern, help }: AttributeDefinition, value: AttributeValue): string | null {
  if (typeof value !== "string" || value.trim() === "") return `${title} has to hold some text.`;
  if (pattern === "") return null;
  if (value.length > longestPatternedText) {
    return `${title} has to be at most ${longestPatternedText} characters long.`;
  }
  const isFitting = matchesWhole(pattern, value);
  if (isFitting === null) return `${title} has a pattern that cannot be read. Ask an owner to mend it.`;
  if (!isFitting) return `${title} does not have the form it needs.${help ? ` ${help}` : ""}`;
  const isNoDay = pattern === timexValuePattern() && !isTimexValue(value);
  return isNoDay
    ? `${title}: no calendar and no clock has ${value}. Give a day or a time that there is, such as 2024-02-29 or 2024-02-29T15:00.`
    : null;
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
