import type { AttributeDefinition, AttributeType } from "@/lib/core/annotation/label.ts";
import type { AttributeValue } from "@/lib/core/annotation/span.ts";

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

/** The default that a draft stands for. What is no number or no choice stays as typed, to be refused with a reason. */
function toDefault({ type, default: typed }: AttributeDraft): AttributeValue | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  if (type === "flag") return text === "true";
  const number = Number(text.replace(",", "."));
  return type === "number" && Number.isFinite(number) ? number : text;
}

export function toAttributeDefinition(draft: AttributeDraft): AttributeDefinition & { choices: string[] } {
  const { name, title, type, required, help } = draft;
  const pairs = draft.choices
    .split("\n")
    .map((line) => line.split(/\s+=\s+/, 2).map((part) => part.trim()))
    .map(([value = "", shown = ""]) => ({ value, shown }))
    .filter(({ value }) => value !== "");
  const byDefault = toDefault(draft);
  const titled = pairs.filter(({ shown }) => shown !== "").map(({ value, shown }) => [value, shown]);
  return {
    name,
    title,
    type,
    required,
    help,
    pattern: type === "text" ? draft.pattern : "",
    choices: type === "choice" ? pairs.map(({ value }) => value) : [],
    ...(type === "choice" && titled.length > 0 ? { choiceTitles: Object.fromEntries(titled) } : {}),
    ...(byDefault === undefined ? {} : { default: byDefault }),
  };
}
