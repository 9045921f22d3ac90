import { valueTitle } from "@/lib/core/annotation/attribute.ts";
import type { AttributeDefinition } from "@/lib/core/annotation/label.ts";
import type { AttributeValue } from "@/lib/core/annotation/span.ts";
import { holdsTimex } from "@/lib/core/annotation/timex-attributes.ts";
import { timexWords } from "./timex-words.ts";

/** The value of an attribute as people read it: a choice by its title, a date in words. */
export function valueWords(definition: AttributeDefinition, value: AttributeValue): string {
  return typeof value === "string" && holdsTimex(definition)
    ? timexWords(value)
    : valueTitle(definition, value);
}
