import { createRoute, z } from "@hono/zod-openapi";
import { presenceSchema } from "@/lib/schemas/adjudication.ts";
import { batchSchema, layerSchema, loggedBatchSchema } from "@/lib/schemas/annotation.ts";
import { activeTimeSchema } from "@/lib/schemas/review.ts";
import { applyBatch, listBatches } from "@/lib/server/layers/batches.ts";
import { addActiveSeconds, getLayer, submitLayer } from "@/lib/server/layers/layers.ts";
import { getPresence } from "@/lib/server/layers/presence.ts";
import { takeBackLayer } from "@/lib/server/layers/take-back-layer.ts";
import { answers, answersNothing, createRouter, idParam, jsonBody } from "./door.ts";
import { streamLayerEvents } from "./event-stream.ts";

const batchQuery = z.object({
  before: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe("Only batches that led to revisions below this one"),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const layerRoutes = createRouter()
  .openapi(
    createRoute({
      method: "get",
      path: "/layers/{id}",
      request: { params: idParam },
      responses: answers("The layer whole", layerSchema),
    }),
    async (c) => c.json(await getLayer(c.var.user, c.req.valid("param").id), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/layers/{id}/batches",
      description: "Idempotent by the batch's id. 409 carries the layer as it stands, in `layer`.",
      request: { params: idParam, body: jsonBody(batchSchema) },
      responses: answers("The layer's revision after the batch", z.object({ revision: z.int() })),
    }),
    async (c) => c.json(await applyBatch(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/layers/{id}/batches",
      request: { params: idParam, query: batchQuery },
      responses: answers(
        "A page of the layer's log, oldest first",
        z.object({ batches: z.array(loggedBatchSchema) }),
      ),
    }),
    async (c) => {
      const { before = null, limit } = c.req.valid("query");
      return c.json(await listBatches(c.var.user, c.req.valid("param").id, { before, limit }), 200);
    },
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/layers/{id}/events",
      description: "Server-sent events of the type `layer`; `end` when the layer is no longer yours to see.",
      request: { params: idParam },
      responses: {
        200: { description: "News of the layer", content: { "text/event-stream": { schema: z.string() } } },
      },
    }),
    async (c) => streamLayerEvents(c, c.var.user, c.req.valid("param").id),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/layers/{id}/presence",
      description:
        "Whoever listens to the layer's events is present; a `presence` event says that this changed.",
      request: { params: idParam },
      responses: answers("Who else has the layer open now", presenceSchema),
    }),
    async (c) => c.json(await getPresence(c.var.user, c.req.valid("param").id), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/layers/{id}/submit",
      request: { params: idParam },
      responses: answersNothing,
    }),
    async (c) => {
      await submitLayer(c.var.user, c.req.valid("param").id);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/layers/{id}/take-back",
      description: "Back to its annotator, to go on with it, until somebody has opened it; 403 says who has.",
      request: { params: idParam },
      responses: answersNothing,
    }),
    async (c) => {
      await takeBackLayer(c.var.user, c.req.valid("param").id);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/layers/{id}/time",
      request: { params: idParam, body: jsonBody(activeTimeSchema) },
      responses: answersNothing,
    }),
    async (c) => {
      await addActiveSeconds(c.var.user, c.req.valid("param").id, c.req.valid("json").seconds);
      return c.body(null, 204);
    },
  );
