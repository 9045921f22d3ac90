import { createRoute, z } from "@hono/zod-openapi";
import { storyInputSchema, storySchema } from "@/lib/schemas/story.ts";
import { createStory, deleteStory, listStories, updateStory } from "@/lib/server/articles/stories.ts";
import { answers, answersNothing, createRouter, idParam, jsonBody, projectParam } from "./door.ts";

export const storyRoutes = createRouter()
  .openapi(
    createRoute({
      method: "get",
      path: "/projects/{id}/stories",
      request: { params: projectParam },
      responses: answers("The stories, newest first", z.array(storySchema)),
    }),
    async (c) => c.json(await listStories(c.var.user, c.req.valid("param").id), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/projects/{id}/stories",
      request: { params: projectParam, body: jsonBody(storyInputSchema) },
      responses: answers("The new story", storySchema),
    }),
    async (c) => c.json(await createStory(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "patch",
      path: "/stories/{id}",
      request: { params: idParam, body: jsonBody(storyInputSchema) },
      responses: answers("The story as it is now", storySchema),
    }),
    async (c) => c.json(await updateStory(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/stories/{id}",
      request: { params: idParam },
      responses: answersNothing,
    }),
    async (c) => {
      await deleteStory(c.var.user, c.req.valid("param").id);
      return c.body(null, 204);
    },
  );
