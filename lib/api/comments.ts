import { createRoute, z } from "@hono/zod-openapi";
import { commentSchema, createCommentSchema, resolveCommentSchema } from "@/lib/schemas/comment.ts";
import { createComment, listComments, resolveComment } from "@/lib/server/review/comments.ts";
import { answers, createRouter, idParam, jsonBody } from "./door.ts";

export const commentRoutes = createRouter()
  .openapi(
    createRoute({
      method: "get",
      path: "/articles/{id}/comments",
      request: { params: idParam },
      responses: answers("Every remark one may read, oldest first", z.array(commentSchema)),
    }),
    async (c) => c.json(await listComments(c.var.user, c.req.valid("param").id), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/articles/{id}/comments",
      request: { params: idParam, body: jsonBody(createCommentSchema) },
      responses: answers("The remark", commentSchema),
    }),
    async (c) => c.json(await createComment(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "patch",
      path: "/comments/{id}",
      description: "Settles the whole thread that the remark is part of, or opens it again.",
      request: { params: idParam, body: jsonBody(resolveCommentSchema) },
      responses: answers("The remark as it is now", commentSchema),
    }),
    async (c) => {
      const { isResolved } = c.req.valid("json");
      return c.json(await resolveComment(c.var.user, c.req.valid("param").id, isResolved), 200);
    },
  );
