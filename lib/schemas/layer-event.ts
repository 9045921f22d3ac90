import { z } from "@hono/zod-openapi";

/** Why a layer's listeners are told: what changed, or that some news may have been missed. */
const layerEventReasons = ["batch", "status", "review", "comment", "presence", "resync"] as const;

/** One message of `GET /layers/{id}/events`. Whoever holds an older revision reads the layer again. */
export const layerEventSchema = z
  .object({
    layerId: z.uuid(),
    reason: z.enum(layerEventReasons),
    /** The layer's revision after the change; null where the reason is not a batch. */
    revision: z.int().nullable(),
    /** The batch applied, so that its sender knows it again; null where the reason is not a batch. */
    batchId: z.uuid().nullable(),
  })
  .openapi("LayerEvent");
export type LayerEvent = z.infer<typeof layerEventSchema>;
