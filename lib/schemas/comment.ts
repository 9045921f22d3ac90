import { z } from "@hono/zod-openapi";

/** A remark on a span, or (with `layerId` and `spanId` of an earlier one) an answer in its thread. */
export const createCommentSchema = z
  .object({
    id: z.uuid().describe("Made by the client; sending it twice says it once"),
    layerId: z.uuid(),
    spanId: z.uuid(),
    body: z.string().trim().min(1).max(5000),
    ruleId: z.uuid().nullable().default(null).describe("The rule of the guidelines that is cited"),
  })
  .openapi("CreateComment");
export type CreateCommentInput = z.input<typeof createCommentSchema>;

export const resolveCommentSchema = z.object({ isResolved: z.boolean() }).openapi("ResolveComment");

export const commentSchema = z
  .object({
    id: z.uuid(),
    layerId: z.uuid(),
    spanId: z.uuid(),
    start: z.int(),
    end: z.int(),
    quote: z.string(),
    authorId: z.uuid().nullable(),
    authorName: z.string(),
    body: z.string(),
    ruleId: z.uuid().nullable(),
    at: z.iso.datetime(),
    resolvedAt: z.iso.datetime().nullable(),
  })
  .openapi("Comment");
