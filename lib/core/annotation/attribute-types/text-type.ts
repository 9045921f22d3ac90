import { isTimexValue, timexValuePattern } from "../../timex/timex-value.ts";
import { matchesWhole } from "../pattern.ts";
import type { AttributeTypeRules } from "./attribute-type.ts";

/** The longest text a pattern is asked about, in UTF-16 units: nobody's pattern shall keep a server busy. */
const longestPatternedText = 200;

/** Words of one's own, as long as they match a pattern where there is one. */
export const textType: AttributeTypeRules = {
  check({ title, pattern, help }, value) {
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
  },
  parse: (typed) => typed.trim() || null,
  show: (_definition, value) => String(value),
  field: "line",
  parts: ["pattern"],
  isCategorical: false,
  whenMissing: undefined,
  isEmpty: (value) => value === "",
};
