import { createRoute, z } from "@hono/zod-openapi";
import { signOutQuery } from "@/lib/schemas/account.ts";
import { createdLinkSchema, invitationSchema } from "@/lib/schemas/link.ts";
import { invitePersonSchema, personSchema, updatePersonSchema } from "@/lib/schemas/person.ts";
import { createResetLink } from "@/lib/server/people/password-resets.ts";
import {
  deleteInvitation,
  endSessions,
  invitePerson,
  listInvitations,
  listPeople,
  updatePerson,
} from "@/lib/server/people/people.ts";
import { answers, answersNothing, createRouter, idParam, jsonBody } from "./door.ts";
import { browserOnly } from "./require-browser.ts";

export const peopleRoutes = createRouter()
  .openapi(
    createRoute({
      method: "get",
      path: "/people",
      responses: answers("Everybody, by name", z.array(personSchema)),
    }),
    async (c) => c.json(await listPeople(c.var.user), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/people/invitations",
      responses: answers("Invitations nobody has used yet", z.array(invitationSchema)),
    }),
    async (c) => c.json(await listInvitations(c.var.user), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/people/invitations",
      ...browserOnly,
      request: { body: jsonBody(invitePersonSchema) },
      responses: answers("The link to hand over; it is shown this once", createdLinkSchema),
    }),
    async (c) => c.json(await invitePerson(c.var.user, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/people/invitations/{id}",
      ...browserOnly,
      request: { params: idParam },
      responses: answersNothing,
    }),
    async (c) => {
      await deleteInvitation(c.var.user, c.req.valid("param").id);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: "patch",
      path: "/people/{id}",
      ...browserOnly,
      request: { params: idParam, body: jsonBody(updatePersonSchema) },
      responses: answers("The person as they are now", personSchema),
    }),
    async (c) => {
      const input = c.req.valid("json");
      return c.json(await updatePerson(c.var.user, c.req.valid("param").id, input), 200);
    },
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/people/{id}/reset-link",
      ...browserOnly,
      request: { params: idParam },
      responses: answers("The link to hand over; it is shown this once", createdLinkSchema),
    }),
    async (c) => {
      return c.json(await createResetLink(c.var.user, c.req.valid("param").id), 200);
    },
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/people/{id}/sessions",
      ...browserOnly,
      request: { params: idParam, query: signOutQuery },
      responses: answersNothing,
    }),
    async (c) => {
      const { keys } = c.req.valid("query");
      await endSessions(c.var.user, c.req.valid("param").id, keys);
      return c.body(null, 204);
    },
  );
