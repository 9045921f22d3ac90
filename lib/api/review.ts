import { createRoute, z } from "@hono/zod-openapi";
import { openedReviewSchema, returnSchema } from "@/lib/schemas/review.ts";
import { finishReview, openReview, reopenReview, returnLayer } from "@/lib/server/review/review.ts";
import { answers, answersNothing, createRouter, idParam, jsonBody } from "./door.ts";

const opened = answers("The gold layer that the review builds", openedReviewSchema);

export const reviewRoutes = createRouter()
  .openapi(
    createRoute({
      method: "post",
      path: "/layers/{id}/review",
      request: { params: idParam },
      responses: opened,
    }),
    async (c) => c.json(await openReview(c.var.user, c.req.valid("param").id), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/layers/{id}/return",
      request: { params: idParam, body: jsonBody(returnSchema) },
      responses: answersNothing,
    }),
    async (c) => {
      await returnLayer(c.var.user, c.req.valid("param").id, c.req.valid("json").message);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/layers/{id}/finish",
      request: { params: idParam },
      responses: answers("Whether gold is settled with it", z.object({ isSettled: z.boolean() })),
    }),
    async (c) => c.json(await finishReview(c.var.user, c.req.valid("param").id), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/layers/{id}/reopen",
      request: { params: idParam },
      responses: opened,
    }),
    async (c) => c.json(await reopenReview(c.var.user, c.req.valid("param").id), 200),
  );
