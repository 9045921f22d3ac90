import { createRoute } from "@hono/zod-openapi";
import { adjudicationQuerySchema, adjudicationSchema } from "@/lib/schemas/adjudication.ts";
import { openedReviewSchema } from "@/lib/schemas/review.ts";
import {
  finishAdjudication,
  openAdjudication,
  reopenAdjudication,
} from "@/lib/server/review/adjudication.ts";
import { getAdjudication } from "@/lib/server/review/adjudication-view.ts";
import { answers, answersNothing, createRouter, idParam } from "./door.ts";

const opened = answers("The gold layer that the adjudication builds", openedReviewSchema);

export const adjudicationRoutes = createRouter()
  .openapi(
    createRoute({
      method: "get",
      path: "/articles/{id}/adjudication",
      request: { params: idParam },
      responses: answers("Every layer handed in, and the gold that is built from them", adjudicationSchema),
    }),
    async (c) => c.json(await getAdjudication(c.var.user, c.req.valid("param").id), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/articles/{id}/adjudication",
      description:
        "Opens it. Without `force` it waits until every annotator who has the article has submitted.",
      request: { params: idParam, query: adjudicationQuerySchema },
      responses: opened,
    }),
    async (c) =>
      c.json(await openAdjudication(c.var.user, c.req.valid("param").id, c.req.valid("query")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/articles/{id}/adjudication/finish",
      description: "Accepts the layers and settles gold, once everything in them is decided.",
      request: { params: idParam, query: adjudicationQuerySchema },
      responses: answersNothing,
    }),
    async (c) => {
      await finishAdjudication(c.var.user, c.req.valid("param").id, c.req.valid("query"));
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/articles/{id}/adjudication/reopen",
      request: { params: idParam },
      responses: opened,
    }),
    async (c) => c.json(await reopenAdjudication(c.var.user, c.req.valid("param").id), 200),
  );
