import { z } from "@hono/zod-openapi";
import { layerKinds } from "@/lib/core/annotation/layer.ts";
import { layerStatuses } from "@/lib/core/annotation/layer-status.ts";
import { decisions } from "@/lib/core/annotation/verdict.ts";

const offset = z.int().min(0).describe("Unicode code points from the start of the article's text");

const attributesSchema = z
  .record(z.string().max(60), z.union([z.string().max(2000), z.number(), z.boolean()]))
  .refine((attributes) => Object.keys(attributes).length <= 50, "At most 50 attributes");

const spanSchema = z
  .object({
    id: z.uuid(),
    labelId: z.uuid(),
    start: offset,
    end: offset,
    quote: z.string().min(1),
    attributes: attributesSchema,
    note: z.string().max(10_000),
    derivedFrom: z.uuid().nullable(),
  })
  .openapi("Span");

const relationSchema = z
  .object({ id: z.uuid(), typeId: z.uuid(), fromId: z.uuid(), toId: z.uuid() })
  .openapi("Relation");

export const verdictSchema = z
  .object({
    id: z.uuid(),
    layerId: z.uuid(),
    spanId: z.uuid(),
    decision: z.enum(decisions),
    reason: z.string().max(10_000),
    goldSpanId: z.uuid().nullable().default(null).describe("The span of gold that stands for the one judged"),
    ruleId: z.uuid().nullable().default(null).describe("The rule of the guidelines that the reason rests on"),
  })
  .openapi("Verdict");

const changeSchema = z
  .discriminatedUnion("of", [
    z.object({ of: z.literal("span"), before: spanSchema.nullable(), after: spanSchema.nullable() }),
    z.object({
      of: z.literal("relation"),
      before: relationSchema.nullable(),
      after: relationSchema.nullable(),
    }),
    z.object({ of: z.literal("verdict"), before: verdictSchema.nullable(), after: verdictSchema.nullable() }),
  ])
  .openapi("Change");

/** What `POST /layers/{id}/batches` takes. */
export const batchSchema = z
  .object({
    id: z.uuid(),
    baseRevision: z.int().min(0).describe("The layer's revision the changes were made on"),
    changes: z.array(changeSchema).min(1).max(20_000),
    undoes: z.uuid().nullable(),
  })
  .openapi("Batch");
export type BatchInput = z.infer<typeof batchSchema>;

/** A batch as the log keeps it. */
export const loggedBatchSchema = z
  .object({
    id: z.uuid(),
    revision: z.int(),
    actorId: z.uuid().nullable(),
    actorName: z.string(),
    at: z.iso.datetime(),
    changes: z.array(changeSchema),
    undoes: z.uuid().nullable(),
  })
  .openapi("LoggedBatch");
export type LoggedBatch = z.infer<typeof loggedBatchSchema>;

/** A layer on the wire: its head and everything in it. */
export const layerSchema = z
  .object({
    id: z.uuid(),
    articleId: z.uuid(),
    kind: z.enum(layerKinds),
    ownerId: z.uuid().nullable(),
    ownerName: z.string(),
    status: z.enum(layerStatuses),
    revision: z.int(),
    returnMessage: z.string(),
    reviewerName: z.string(),
    activeSeconds: z.int(),
    spans: z.array(spanSchema),
    relations: z.array(relationSchema),
    verdicts: z.array(verdictSchema),
  })
  .openapi("Layer");
export type LayerView = z.infer<typeof layerSchema>;
