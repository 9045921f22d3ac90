import { createRoute } from "@hono/zod-openapi";
import { createExampleSchema, exampleSchema } from "@/lib/schemas/rule.ts";
import { createExample, deleteExample } from "@/lib/server/guidelines/examples.ts";
import { answers, answersNothing, createRouter, idParam, jsonBody } from "./door.ts";

export const exampleRoutes = createRouter()
  .openapi(
    createRoute({
      method: "post",
      path: "/rules/{id}/examples",
      request: { params: idParam, body: jsonBody(createExampleSchema) },
      responses: answers("The example", exampleSchema),
    }),
    async (c) => c.json(await createExample(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/examples/{id}",
      request: { params: idParam },
      responses: answersNothing,
    }),
    async (c) => {
      await deleteExample(c.var.user, c.req.valid("param").id);
      return c.body(null, 204);
    },
  );
