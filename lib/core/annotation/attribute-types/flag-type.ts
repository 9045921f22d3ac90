import type { AttributeTypeRules } from "./attribute-type.ts";

/** Yes or no; where nothing is given, no. */
export const flagType: AttributeTypeRules = {
  check: ({ title }, value) => (typeof value === "boolean" ? null : `${title} has to be on or off.`),
  parse: (typed) => (typed.trim() === "" ? null : typed.trim() === "true"),
  show: (_definition, value) => (typeof value === "boolean" ? (value ? "yes" : "no") : String(value)),
  field: "switch",
  parts: [],
  isCategorical: true,
  whenMissing: false,
  isEmpty: (value) => value === false,
};
