import { z } from "@hono/zod-openapi";
import { stepKinds } from "@/lib/core/agreement/walk/walk.ts";
import { agreementQuerySchema } from "./agreement.ts";
import { namesSchema } from "./export.ts";

/** How many disagreements are on one page. */
export const disagreementPageSize = 20;

const personId = z.union([z.uuid(), z.literal("")]).default("");

/** Which disagreements are asked for: of what agreement counts, all, or those behind one of its numbers. */
export const disagreementQuerySchema = agreementQuerySchema.extend({
  a: personId.describe("An annotator's id"),
  b: z
    .union([z.uuid(), z.literal("gold"), z.literal("")])
    .default("")
    .describe("Another's, or gold"),
  kind: z
    .union([z.enum(stepKinds), z.array(z.enum(stepKinds))])
    .default([])
    .transform((value) => [value].flat()),
  confused: namesSchema.describe("Two labels of which either has given one"),
  attribute: z.string().max(40).default("").describe("An attribute of the one label given"),
  relation: z.string().max(100).default("").describe("A relation type by name, or any"),
  rule: z
    .union([z.uuid(), z.literal("")])
    .default("")
    .describe("The rule that verdicts against marks cite"),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type DisagreementQuery = z.infer<typeof disagreementQuerySchema>;

/** Kinds of step, and what a verdict that cites a rule did to a mark. */
export const shownKinds = [...stepKinds, "rejected", "corrected"] as const;
export type ShownKind = (typeof shownKinds)[number];

const pieceSchema = z.object({
  text: z.string(),
  isShared: z.boolean().describe("Whether the other side covers these characters too"),
});

const sideSchema = z.object({
  who: z.string().describe("The annotator's name; Gold for gold"),
  mark: z
    .object({
      spanId: z.uuid(),
      label: z.string(),
      colour: z.string(),
      start: z.int(),
      end: z.int(),
      pieces: z.array(pieceSchema).describe("The words of the mark, cut where the other's begins and ends"),
      attributes: z.array(z.object({ title: z.string(), value: z.string() })),
      link: z.object({ type: z.string(), to: z.string() }).nullable(),
    })
    .nullable()
    .describe("Null where nothing is marked"),
});
export type SideView = z.infer<typeof sideSchema>;

export const disagreementSchema = z
  .object({
    articleId: z.uuid(),
    articleTitle: z.string(),
    kind: z.enum(shownKinds),
    a: sideSchema,
    b: sideSchema,
    before: z.string(),
    words: z.string().describe("From where the first mark begins to where the last ends"),
    after: z.string(),
    layerId: z.uuid().describe("The layer that has the mark to open"),
    spanId: z.uuid(),
    layerCount: z.int().describe("How many annotators have handed the article in"),
    rules: z.array(z.object({ name: z.string(), text: z.string(), reason: z.string() })),
  })
  .openapi("Disagreement");
export type DisagreementView = z.infer<typeof disagreementSchema>;

export const disagreementPageSchema = z
  .object({
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    steps: z.array(disagreementSchema),
  })
  .openapi("DisagreementPage");
export type DisagreementPage = z.infer<typeof disagreementPageSchema>;
