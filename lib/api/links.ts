import { createRoute } from "@hono/zod-openapi";
import {
  acceptInvitationSchema,
  linkUsedSchema,
  resetPasswordSchema,
  setUpSchema,
} from "@/lib/schemas/link.ts";
import { acceptInvitation } from "@/lib/server/people/invitations.ts";
import { resetPassword } from "@/lib/server/people/password-resets.ts";
import { setUp } from "@/lib/server/people/set-up.ts";
import { createSample } from "@/lib/server/sample/create-sample.ts";
import { addressOf } from "@/lib/server/sign-in/address.ts";
import { answers, createPublicRouter, jsonBody } from "./door.ts";

const used = answers("Done: sign in with this address", linkUsedSchema);

export const linkRoutes = createPublicRouter()
  .openapi(
    createRoute({
      method: "post",
      path: "/links/setup",
      security: [],
      request: { body: jsonBody(setUpSchema) },
      responses: used,
    }),
    async (c) => c.json(await setUp(c.req.valid("json"), addressOf(c.req.raw.headers), createSample), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/links/invitation",
      security: [],
      request: { body: jsonBody(acceptInvitationSchema) },
      responses: used,
    }),
    async (c) => c.json(await acceptInvitation(c.req.valid("json"), addressOf(c.req.raw.headers)), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/links/reset",
      security: [],
      request: { body: jsonBody(resetPasswordSchema) },
      responses: used,
    }),
    async (c) => c.json(await resetPassword(c.req.valid("json"), addressOf(c.req.raw.headers)), 200),
  );
