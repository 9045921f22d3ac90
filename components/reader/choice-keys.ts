import { choiceKeys } from "@/lib/core/annotation/choice-keys.ts";
import type { AttributeDefinition } from "@/lib/core/annotation/label.ts";
import type { Reader } from "./reader.ts";

/** Keys that people press right after marking: to step, to select the next words, to search, to take what is offered, to go on to a gap. */
const keptFree = ["j", "k", "w", "s", "n", "m", "x", "y", "l"];

/** The keys of an attribute's choices, wherever they are asked for; none is a label's. */
export function keysOfChoices(reader: Reader, definition: AttributeDefinition): readonly string[] {
  const labelKeys = reader.article.labels.map(({ hotkey }) => hotkey.toLowerCase());
  return choiceKeys(definition, new Set([...keptFree, ...labelKeys]));
}
