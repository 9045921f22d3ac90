import { createRoute, z } from "@hono/zod-openapi";
import {
  createLabelSchema,
  labelOrderSchema,
  labelSchema,
  mergeLabelSchema,
  updateLabelSchema,
} from "@/lib/schemas/label.ts";
import { mergeLabels } from "@/lib/server/projects/label-merge.ts";
import {
  createLabel,
  deleteLabel,
  listLabels,
  orderLabels,
  updateLabel,
} from "@/lib/server/projects/labels.ts";
import { answers, answersNothing, createRouter, idParam, jsonBody, projectParam } from "./door.ts";

const list = answers("The labels in their order", z.array(labelSchema));

export const labelRoutes = createRouter()
  .openapi(
    createRoute({
      method: "get",
      path: "/projects/{id}/labels",
      request: { params: projectParam },
      responses: list,
    }),
    async (c) => c.json(await listLabels(c.var.user, c.req.valid("param").id), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/projects/{id}/labels",
      request: { params: projectParam, body: jsonBody(createLabelSchema) },
      responses: answers("The new label", labelSchema),
    }),
    async (c) => c.json(await createLabel(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "put",
      path: "/projects/{id}/labels/order",
      request: { params: projectParam, body: jsonBody(labelOrderSchema) },
      responses: list,
    }),
    async (c) => {
      const { labelIds } = c.req.valid("json");
      return c.json(await orderLabels(c.var.user, c.req.valid("param").id, labelIds), 200);
    },
  )
  .openapi(
    createRoute({
      method: "patch",
      path: "/labels/{id}",
      request: { params: idParam, body: jsonBody(updateLabelSchema) },
      responses: answers("The label as it is now", labelSchema),
    }),
    async (c) => c.json(await updateLabel(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/labels/{id}",
      request: { params: idParam },
      responses: answersNothing,
    }),
    async (c) => {
      await deleteLabel(c.var.user, c.req.valid("param").id);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/labels/{id}/merge",
      request: { params: idParam, body: jsonBody(mergeLabelSchema) },
      responses: list,
    }),
    async (c) =>
      c.json(await mergeLabels(c.var.user, c.req.valid("param").id, c.req.valid("json").into), 200),
  );
