import { z } from "@hono/zod-openapi";
import { openStatuses } from "@/lib/core/annotation/layer-status.ts";
import { layerSchema, verdictSchema } from "./annotation.ts";
import { commentSchema } from "./comment.ts";
import type { ArticleView, QueueView } from "./reader.ts";

/** An annotator who has the article and has not handed it in. */
const waitingForSchema = z.object({
  name: z.string(),
  status: z.enum(openStatuses),
});

/** What `GET /articles/{id}/adjudication` answers: every layer handed in, and the gold that is built from them. */
export const adjudicationSchema = z
  .object({
    layers: z
      .array(layerSchema)
      .describe("The layers handed in, submitted or accepted, in the order of their letters A, B, C"),
    gold: layerSchema,
    /** What was said last of spans that their annotators have changed since; none of it stands. */
    earlierVerdicts: z.array(verdictSchema),
    comments: z.array(commentSchema).describe("The threads of all these layers and of gold"),
    waitingFor: z
      .array(waitingForSchema)
      .describe("Annotators who have the article and have not handed it in"),
    lateLayerIds: z
      .array(z.uuid())
      .describe("The layers handed in after gold was settled, while it still is"),
  })
  .openapi("Adjudication");
export type AdjudicationState = z.infer<typeof adjudicationSchema>;

/** Everything the adjudication of one article needs. The ids of `queue` are articles'. */
export type AdjudicationView = AdjudicationState & { article: ArticleView; queue: QueueView };

/** `force` says that one goes ahead without the layers that are still missing. */
export const adjudicationQuerySchema = z.object({
  force: z
    .enum(["true", "false"])
    .default("false")
    .transform((force) => force === "true")
    .describe("Go ahead though annotators who have the article have not submitted"),
});

/** Who else has a layer open now. */
export const presenceSchema = z
  .object({ people: z.array(z.object({ id: z.uuid(), name: z.string() })) })
  .openapi("Presence");
export type PresenceView = z.infer<typeof presenceSchema>;
