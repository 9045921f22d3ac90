import type { AttributeType } from "@/lib/core/annotation/attribute-types/attribute-types.ts";
import { hasChoices, hasPattern, rulesOf } from "@/lib/core/annotation/attribute-types/attribute-types.ts";
import type { AttributeDefinition } from "@/lib/core/annotation/label.ts";

/** An attribute while it is edited: choices as lines, `value` or `value = what the screen calls it`. */
export type AttributeDraft = {
  /** Tells drafts apart while they move. */
  key: string;
  name: string;
  title: string;
  type: AttributeType;
  required: boolean;
  choices: string;
  pattern: string;
  help: string;
  /** What new marks get, as it is typed or chosen; "" is nothing. */
  default: string;
};

export function newAttributeDraft(): AttributeDraft {
  return {
    key: crypto.randomUUID(),
    name: "",
    title: "",
    type: "choice",
    required: false,
    choices: "",
    pattern: "",
    help: "",
    default: "",
  };
}

export function toAttributeDraft(definition: AttributeDefinition): AttributeDraft {
  const { name, title, type, required, pattern, help, choices, choiceTitles = {} } = definition;
  const lines = choices.map((value) => (choiceTitles[value] ? `${value} = ${choiceTitles[value]}` : value));
  return {
    key: name,
    name,
    title,
    type,
    required,
    pattern,
    help,
    choices: lines.join("\n"),
    default: String(definition.default ?? ""),
  };
}

export function toAttributeDefinition(draft: AttributeDraft): AttributeDefinition & { choices: string[] } {
  const { name, title, type, required, help } = draft;
  const pairs = draft.choices
    .split("\n")
    .map((line) => line.split(/\s+=\s+/, 2).map((part) => part.trim()))
    .map(([value = "", shown = ""]) => ({ value, shown }))
    .filter(({ value }) => value !== "");
  const byDefault = rulesOf(draft).parse(draft.default);
  const titled = pairs.filter(({ shown }) => shown !== "").map(({ value, shown }) => [value, shown]);
  return {
    name,
    title,
    type,
    required,
    help,
    pattern: hasPattern(draft) ? draft.pattern : "",
    choices: hasChoices(draft) ? pairs.map(({ value }) => value) : [],
    ...(hasChoices(draft) && titled.length > 0 ? { choiceTitles: Object.fromEntries(titled) } : {}),
    ...(byDefault === null ? {} : { default: byDefault }),
  };
}
