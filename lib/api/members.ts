import { createRoute, z } from "@hono/zod-openapi";
import { createdLinkSchema, invitationSchema } from "@/lib/schemas/link.ts";
import { inviteMemberSchema, memberSchema, updateMemberSchema } from "@/lib/schemas/person.ts";
import {
  deleteProjectInvitation,
  inviteMember,
  listMembers,
  listProjectInvitations,
  removeMember,
  updateMember,
} from "@/lib/server/people/members.ts";
import { answers, answersNothing, createRouter, jsonBody, projectParam } from "./door.ts";
import { browserOnly } from "./require-browser.ts";

const memberParams = projectParam.extend({ userId: z.uuid() });
const invitationParams = projectParam.extend({ linkId: z.uuid() });

export const memberRoutes = createRouter()
  .openapi(
    createRoute({
      method: "get",
      path: "/projects/{id}/members",
      request: { params: projectParam },
      responses: answers("The project's people, by name", z.array(memberSchema)),
    }),
    async (c) => c.json(await listMembers(c.var.user, c.req.valid("param").id), 200),
  )
  .openapi(
    createRoute({
      method: "patch",
      path: "/projects/{id}/members/{userId}",
      ...browserOnly,
      request: { params: memberParams, body: jsonBody(updateMemberSchema) },
      responses: answersNothing,
    }),
    async (c) => {
      const { id, userId } = c.req.valid("param");
      await updateMember(c.var.user, id, userId, c.req.valid("json"));
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/projects/{id}/members/{userId}",
      ...browserOnly,
      request: { params: memberParams },
      responses: answersNothing,
    }),
    async (c) => {
      const { id, userId } = c.req.valid("param");
      await removeMember(c.var.user, id, userId);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/projects/{id}/invitations",
      request: { params: projectParam },
      responses: answers("Invitations nobody has used yet", z.array(invitationSchema)),
    }),
    async (c) => c.json(await listProjectInvitations(c.var.user, c.req.valid("param").id), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/projects/{id}/invitations",
      ...browserOnly,
      request: { params: projectParam, body: jsonBody(inviteMemberSchema) },
      responses: answers("The link to hand over; it is shown this once", createdLinkSchema),
    }),
    async (c) => c.json(await inviteMember(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/projects/{id}/invitations/{linkId}",
      ...browserOnly,
      request: { params: invitationParams },
      responses: answersNothing,
    }),
    async (c) => {
      const { id, linkId } = c.req.valid("param");
      await deleteProjectInvitation(c.var.user, id, linkId);
      return c.body(null, 204);
    },
  );
