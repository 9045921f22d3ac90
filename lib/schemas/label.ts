import { z } from "@hono/zod-openapi";
import { checkAttributeValue, checkPattern } from "@/lib/core/annotation/attribute.ts";
import { attributeTypes, hasChoices } from "@/lib/core/annotation/attribute-types/attribute-types.ts";
import { labelTitle, lineStyles } from "@/lib/core/annotation/label.ts";
import { screenHolderOf } from "@/lib/core/keys/key-choice.ts";
import { liesAtOther } from "@/lib/core/keys/key-name.ts";
import type { Screen } from "@/lib/core/keys/screen-keys.ts";
import { findSameName, isPlainName } from "@/lib/core/name.ts";
import { nameText } from "./name.ts";

/** The word of the export: letters of any script, digits, `-` and `_`. */
const nameSchema = z
  .string()
  .trim()
  .max(40)
  .regex(/^\p{L}[\p{L}\p{M}\p{N}_-]*$/u, "A name starts with a letter and holds letters, digits, - and _")
  // Some letters and marks show nothing.
  .refine(isPlainName, "A name starts with a letter and holds letters, digits, - and _");

const patternSchema = z.string().check(({ value, issues }) => {
  const message = checkPattern(value);
  if (message) issues.push({ code: "custom", input: value, message });
});

export const attributeDefinitionSchema = z
  .object({
    name: nameSchema,
    title: nameText(60, "Write a title."),
    type: z.enum(attributeTypes),
    required: z.boolean(),
    choices: z.array(nameText(60, "Write a choice.")).max(50),
    choiceTitles: z.record(nameText(60), nameText(60, "Write a title.")).optional(),
    pattern: patternSchema,
    help: z.string().max(300),
    /** The value that a new mark gets by itself. */
    default: z.union([z.string().max(200), z.number(), z.boolean()]).optional(),
  })
  .refine((definition) => hasChoices(definition) === definition.choices.length >= 2, {
    message: "An attribute of type choice has at least two choices, and no other type has any",
    path: ["choices"],
  })
  .refine(({ choices }) => findSameName(choices) === null, {
    message: "A choice stands twice in the list; capitals and the form of a letter make no difference",
    path: ["choices"],
  })
  .refine(
    ({ choices, choiceTitles = {} }) => findSameName(choices.map((one) => choiceTitles[one] ?? one)) === null,
    {
      message: "Two choices are called the same; capitals and the form of a letter make no difference",
      path: ["choices"],
    },
  )
  .check(({ value, issues }) => {
    const problem = value.default === undefined ? null : checkAttributeValue(value, value.default);
    if (problem) issues.push({ code: "custom", input: value.default, message: problem, path: ["default"] });
  })
  .openapi("AttributeDefinition");

const labelFields = {
  name: nameSchema,
  colour: z.string().regex(/^#[0-9a-f]{6}$/, "A colour is #rrggbb in lower case"),
  line: z.enum(lineStyles),
  hotkey: z.string().regex(/^(|[^\s\p{C}])$/u, "A key is one character, or none"),
  guideline: z.string().max(20_000),
  attributes: z
    .array(attributeDefinitionSchema)
    .max(30)
    .refine(
      (list) => findSameName(list.map(({ name }) => name)) === null,
      "Two attributes have one name; capitals and the form of a letter make no difference",
    ),
  maxLength: z.int().min(1).max(100_000).nullable(),
  takesQuotationMarks: z
    .boolean()
    .describe("Words between quotation marks are marked with them, as a quote is and a name is not"),
};

/** The words for where a key is used already. */
const places: Readonly<Record<Screen, string>> = {
  reader: "the reader",
  review: "reviews",
  adjudication: "adjudications",
};

const elsewhere = (hotkey: string) =>
  `${hotkey.toUpperCase()} lies where other keyboards have keys of the screens; choose a Latin letter, a digit 0 to 9 or a sign`;

const freeHotkey = labelFields.hotkey.check(({ value, issues }) => {
  const holder = screenHolderOf(value);
  if (liesAtOther(value)) issues.push({ code: "custom", input: value, message: elsewhere(value) });
  if (!holder) return;
  const message = `${value.toUpperCase()} is the key of “${labelTitle(holder.name)}” in ${places[holder.screen]}; choose another`;
  issues.push({ code: "custom", input: value, message });
});

export const createLabelSchema = z
  .object({
    ...labelFields,
    line: labelFields.line.default("solid"),
    hotkey: freeHotkey.default(""),
    guideline: labelFields.guideline.default(""),
    attributes: labelFields.attributes.default([]),
    maxLength: labelFields.maxLength.default(null),
    takesQuotationMarks: labelFields.takesQuotationMarks.default(false),
  })
  .openapi("CreateLabel");
export type CreateLabelInput = z.infer<typeof createLabelSchema>;

export const updateLabelSchema = z
  .object({ ...labelFields, hotkey: freeHotkey, isArchived: z.boolean() })
  .partial()
  .openapi("UpdateLabel");
export type UpdateLabelInput = z.infer<typeof updateLabelSchema>;

export const mergeLabelSchema = z
  .object({ into: z.uuid().describe("The label that takes over every span") })
  .openapi("MergeLabel");

export const labelOrderSchema = z
  .object({ labelIds: z.array(z.uuid()).min(1).max(500) })
  .openapi("LabelOrder");

/** A label as the label page shows it. */
export const labelSchema = z
  .object({
    ...labelFields,
    id: z.uuid(),
    isArchived: z.boolean(),
    /** Spans of every layer of the project; a label that has none can be deleted. */
    spanCount: z.int(),
  })
  .openapi("Label");
export type LabelView = z.infer<typeof labelSchema>;

export const createRelationTypeSchema = z
  .object({ name: nameSchema, fromLabelId: z.uuid(), toLabelId: z.uuid() })
  .openapi("CreateRelationType");
export type CreateRelationTypeInput = z.infer<typeof createRelationTypeSchema>;

export const relationTypeSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    fromLabelId: z.uuid(),
    toLabelId: z.uuid(),
    relationCount: z.int(),
  })
  .openapi("RelationType");
export type RelationTypeView = z.infer<typeof relationTypeSchema>;
