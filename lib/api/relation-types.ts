import { createRoute, z } from "@hono/zod-openapi";
import { createRelationTypeSchema, relationTypeSchema } from "@/lib/schemas/label.ts";
import {
  createRelationType,
  deleteRelationType,
  listRelationTypes,
} from "@/lib/server/projects/relation-types.ts";
import { answers, answersNothing, createRouter, idParam, jsonBody, projectParam } from "./door.ts";

export const relationTypeRoutes = createRouter()
  .openapi(
    createRoute({
      method: "get",
      path: "/projects/{id}/relation-types",
      request: { params: projectParam },
      responses: answers("The relation types, by name", z.array(relationTypeSchema)),
    }),
    async (c) => c.json(await listRelationTypes(c.var.user, c.req.valid("param").id), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/projects/{id}/relation-types",
      request: { params: projectParam, body: jsonBody(createRelationTypeSchema) },
      responses: answers("The new relation type", relationTypeSchema),
    }),
    async (c) =>
      c.json(await createRelationType(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/relation-types/{id}",
      request: { params: idParam },
      responses: answersNothing,
    }),
    async (c) => {
      await deleteRelationType(c.var.user, c.req.valid("param").id);
      return c.body(null, 204);
    },
  );
