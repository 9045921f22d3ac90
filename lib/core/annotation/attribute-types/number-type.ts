import type { AttributeTypeRules } from "./attribute-type.ts";

/** A number, typed with a point or a comma. */
export const numberType: AttributeTypeRules = {
  check: ({ title }, value) =>
    typeof value === "number" && Number.isFinite(value) ? null : `${title} has to be a number.`,
  parse(typed) {
    const text = typed.trim();
    if (text === "") return null;
    const number = Number(text.replace(",", "."));
    return Number.isFinite(number) ? number : text;
  },
  show: (_definition, value) => String(value),
  field: "line",
  parts: [],
  isCategorical: false,
  whenMissing: undefined,
  isEmpty: () => false,
};
