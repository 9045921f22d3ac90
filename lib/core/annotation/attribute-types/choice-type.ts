import type { AttributeParts, AttributeTypeRules } from "./attribute-type.ts";

/** What the screen calls a value of a choice: its title where it has one, otherwise the value itself. */
export function choiceTitle({ choiceTitles = {} }: AttributeParts, value: string): string {
  return (Object.hasOwn(choiceTitles, value) && choiceTitles[value]) || value;
}

/** One of a list of values. */
export const choiceType: AttributeTypeRules = {
  check(definition, value) {
    if (typeof value === "string" && definition.choices.includes(value)) return null;
    const titles = definition.choices.map((choice) => choiceTitle(definition, choice));
    return `${definition.title} has to be one of ${titles.join(", ")}.`;
  },
  parse: (typed) => typed.trim() || null,
  show: (definition, value) => (typeof value === "string" ? choiceTitle(definition, value) : String(value)),
  field: "choices",
  parts: ["choices"],
  isCategorical: true,
  whenMissing: undefined,
  isEmpty: (value) => value === "",
};
