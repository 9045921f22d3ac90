import { createRoute, z } from "@hono/zod-openapi";
import { fillQueuesSchema, previewQueuesSchema, queueFillSchema } from "@/lib/schemas/queue.ts";
import { claimNext } from "@/lib/server/articles/claim.ts";
import { fillQueues, previewQueues } from "@/lib/server/articles/fill-queues.ts";
import { answers, createRouter, jsonBody, projectParam } from "./door.ts";

export const queueRoutes = createRouter()
  .openapi(
    createRoute({
      method: "get",
      path: "/projects/{id}/queues",
      request: { params: projectParam, query: previewQueuesSchema },
      responses: answers(
        "What filling the queues would do now: who gets how many, and what is left and why",
        queueFillSchema,
      ),
    }),
    async (c) => c.json(await previewQueues(c.var.user, c.req.valid("param").id, c.req.valid("query")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/projects/{id}/queues/fill",
      request: { params: projectParam, body: jsonBody(fillQueuesSchema) },
      responses: answers("Who got how many articles, and what is left and why", queueFillSchema),
    }),
    async (c) => c.json(await fillQueues(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/projects/{id}/queues/next",
      request: { params: projectParam },
      responses: answers(
        "The article taken and one's layer on it",
        z.object({ articleId: z.uuid(), layerId: z.uuid() }),
      ),
    }),
    async (c) => c.json(await claimNext(c.var.user, c.req.valid("param").id), 200),
  );
