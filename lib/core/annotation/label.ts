import type { AttributeParts } from "./attribute-types/attribute-type.ts";
import type { AttributeType } from "./attribute-types/attribute-types.ts";
import type { AttributeValue } from "./span.ts";

/** The underline styles that tell labels apart without colour. */
export const lineStyles = ["solid", "dashed", "dotted", "double", "wavy"] as const;
export type LineStyle = (typeof lineStyles)[number];

/** One attribute that the spans of a label can have; the form of a span's card is made from these. */
export type AttributeDefinition = AttributeParts & {
  /** The word of the export, such as `checkWorthiness`. */
  readonly name: string;
  readonly type: AttributeType;
  readonly required: boolean;
  /** The value that a new mark gets by itself; it fits the definition. Left out: none. */
  readonly default?: AttributeValue;
};

/** A kind of span, as its project defines it. */
export type Label = {
  readonly id: string;
  /** The word of the export, such as `quote`; screens show it with a capital. Unique in its project. */
  readonly name: string;
  /** `#rrggbb` in lower case. */
  readonly colour: string;
  readonly line: LineStyle;
  /** One character, or "". */
  readonly hotkey: string;
  readonly guideline: string;
  readonly attributes: readonly AttributeDefinition[];
  /** Longer spans, in code points, are pointed out before submitting; null: no limit. */
  readonly maxLength: number | null;
  /** Words between quotation marks are marked with them, as a quote is and a name is not. */
  readonly takesQuotationMarks: boolean;
  readonly isArchived: boolean;
};

/** A kind of relation: which label it leads from and to. */
export type RelationType = {
  readonly id: string;
  /** Such as `speaker`. */
  readonly name: string;
  readonly fromLabelId: string;
  readonly toLabelId: string;
};

/** A label before its project has given it an id. */
export type LabelDraft = Omit<Label, "id" | "isArchived">;

/** A relation type before its project has given it ids: the labels by name. */
export type RelationTypeDraft = { readonly name: string; readonly from: string; readonly to: string };

/** A word of the export as a screen shows it: `checkWorthiness` and `check_worthiness` are "Check worthiness". */
export function labelTitle(name: string): string {
  const words = name
    .replace(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
    .replace(/[_\s-]+/gu, " ")
    .trim();
  const [first = ""] = words;
  return first.toUpperCase() + words.slice(first.length);
}
