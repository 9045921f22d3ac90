import { z } from "@hono/zod-openapi";
import { layerEventReasons } from "@/lib/core/annotation/layer-event.ts";

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
