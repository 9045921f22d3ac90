import { createRoute, z } from "@hono/zod-openapi";
import {
  changePasswordSchema,
  createdKeySchema,
  createKeySchema,
  keySchema,
  meSchema,
  sessionSchema,
  signOutQuery,
  updateMeSchema,
} from "@/lib/schemas/account.ts";
import { createApiToken, deleteApiToken, listApiTokens } from "@/lib/server/people/api-tokens.ts";
import { changePassword, getMe, updateMe } from "@/lib/server/people/me.ts";
import { endAllSessions, endSession, listSessions } from "@/lib/server/people/sessions.ts";
import { answers, answersNothing, createRouter, idParam, jsonBody } from "./door.ts";
import { browserOnly } from "./require-browser.ts";

export const meRoutes = createRouter()
  .openapi(
    createRoute({ method: "get", path: "/me", responses: answers("Who is asking", meSchema) }),
    async (c) => c.json(await getMe(c.var.user), 200),
  )
  .openapi(
    createRoute({
      method: "patch",
      path: "/me",
      request: { body: jsonBody(updateMeSchema) },
      responses: answers("Name and preferences as they are now", meSchema),
    }),
    async (c) => c.json(await updateMe(c.var.user, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/me/password",
      ...browserOnly,
      request: { body: jsonBody(changePasswordSchema) },
      responses: answersNothing,
    }),
    async (c) => {
      await changePassword(c.var.user, c.req.valid("json"));
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/me/sessions",
      responses: answers("Signed-in browsers", z.array(sessionSchema)),
    }),
    async (c) => c.json(await listSessions(c.var.user), 200),
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/me/sessions",
      ...browserOnly,
      request: { query: signOutQuery },
      responses: answersNothing,
    }),
    async (c) => {
      await endAllSessions(c.var.user, c.req.valid("query").keys);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/me/sessions/{id}",
      ...browserOnly,
      request: { params: idParam },
      responses: answersNothing,
    }),
    async (c) => {
      await endSession(c.var.user, c.req.valid("param").id);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/me/keys",
      responses: answers("Keys for the API", z.array(keySchema)),
    }),
    async (c) => c.json(await listApiTokens(c.var.user), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/me/keys",
      ...browserOnly,
      request: { body: jsonBody(createKeySchema) },
      responses: answers("The new key; it is shown this once", createdKeySchema),
    }),
    async (c) => {
      return c.json(await createApiToken(c.var.user, c.req.valid("json")), 200);
    },
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/me/keys/{id}",
      ...browserOnly,
      request: { params: idParam },
      responses: answersNothing,
    }),
    async (c) => {
      await deleteApiToken(c.var.user, c.req.valid("param").id);
      return c.body(null, 204);
    },
  );
