import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { prisma } from "@/lib/server/db/database.ts";
import { createApiToken } from "@/lib/server/people/api-tokens.ts";
import { toActor } from "@/lib/server/testing/actors.ts";
import { buildMember, buildProject, buildUser } from "@/prisma/builders.ts";
import { api } from "./app.ts";

const root = "http://desk.example";
const operationSchema = z.object({ security: z.array(z.record(z.string(), z.unknown())).optional() });
const descriptionSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) });

/** Who may use a route that changes something: a key too, a browser only, or a stranger with a link. A new route chooses here. */
const expected: Readonly<Record<string, "key" | "browser" | "link">> = {
  "DELETE /articles/{id}": "key",
  "DELETE /examples/{id}": "key",
  "DELETE /labels/{id}": "key",
  "DELETE /me/keys/{id}": "browser",
  "DELETE /me/sessions": "browser",
  "DELETE /me/sessions/{id}": "browser",
  "DELETE /people/invitations/{id}": "browser",
  "DELETE /people/{id}/sessions": "browser",
  "DELETE /projects/{id}": "key",
  "DELETE /projects/{id}/invitations/{linkId}": "browser",
  "DELETE /projects/{id}/members/{userId}": "browser",
  "DELETE /relation-types/{id}": "key",
  "DELETE /stories/{id}": "key",
  "PATCH /articles/{id}": "key",
  "PATCH /comments/{id}": "key",
  "PATCH /labels/{id}": "key",
  "PATCH /me": "key",
  "PATCH /people/{id}": "browser",
  "PATCH /projects/{id}": "key",
  "PATCH /projects/{id}/members/{userId}": "browser",
  "PATCH /rules/{id}": "key",
  "PATCH /stories/{id}": "key",
  "POST /articles/{id}/adjudication": "key",
  "POST /articles/{id}/adjudication/finish": "key",
  "POST /articles/{id}/adjudication/reopen": "key",
  "POST /articles/{id}/comments": "key",
  "POST /articles/{id}/layer": "key",
  "POST /labels/{id}/merge": "key",
  "POST /labels/{id}/rules": "key",
  "POST /layers/{id}/batches": "key",
  "POST /layers/{id}/finish": "key",
  "POST /layers/{id}/reopen": "key",
  "POST /layers/{id}/return": "key",
  "POST /layers/{id}/review": "key",
  "POST /layers/{id}/submit": "key",
  "POST /layers/{id}/take-back": "key",
  "POST /layers/{id}/time": "key",
  "POST /links/invitation": "link",
  "POST /links/reset": "link",
  "POST /links/setup": "link",
  "POST /me/keys": "browser",
  "POST /me/password": "browser",
  "POST /people/invitations": "browser",
  "POST /people/{id}/reset-link": "browser",
  "POST /projects": "key",
  "POST /projects/{id}/articles/archive": "key",
  "POST /projects/{id}/articles/assign": "key",
  "POST /projects/{id}/articles/describe": "key",
  "POST /projects/{id}/articles/import": "key",
  "POST /projects/{id}/articles/preview/import": "key",
  "POST /projects/{id}/articles/schedule": "key",
  "POST /projects/{id}/articles/unassign": "key",
  "POST /projects/{id}/invitations": "browser",
  "POST /projects/{id}/labels": "key",
  "POST /projects/{id}/queues/fill": "key",
  "POST /projects/{id}/queues/next": "key",
  "POST /projects/{id}/relation-types": "key",
  "POST /projects/{id}/rules/news/seen": "key",
  "POST /projects/{id}/stories": "key",
  "POST /rules/{id}/examples": "key",
  "POST /rules/{id}/recheck": "key",
  "PUT /projects/{id}/labels/order": "key",
};

async function listChanges(): Promise<[route: string, security: string[]][]> {
  const { paths } = descriptionSchema.parse(await (await api.request(`${root}/api/v1/openapi.json`)).json());
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([method]) => method !== "get")
      .map(([method, { security }]): [string, string[]] => [
        `${method.toUpperCase()} ${path.replace("/api/v1", "")}`,
        security?.flatMap((one) => Object.keys(one)) ?? ["key"],
      ]),
  );
}

test("every route that changes something says whether a key may use it", async () => {
  const said = (await listChanges()).map(([route, [who = "link"]]) => `${route}: ${who}`);
  expect(said.toSorted()).toEqual(
    Object.entries(expected)
      .map(([route, who]) => `${route}: ${who}`)
      .toSorted(),
  );
});

test("the key of an administrator who owns everything raises nobody, and a refusal leaves a line in the trail", async () => {
  const admin = await buildUser({ isAdmin: true });
  const project = await buildProject();
  await buildMember(project, admin, "OWNER");
  const other = await buildUser();
  await buildMember(project, other, "ANNOTATOR");
  const { key } = await createApiToken(toActor(admin), { name: "leaked", expiresInDays: null });
  const routes = (await listChanges()).filter(([, security]) => security.includes("browser"));
  for (const [route] of routes) {
    const [method = "", path = ""] = route.split(" ");
    const id = path.startsWith("/projects")
      ? project.id
      : path.startsWith("/people/{id}")
        ? other.id
        : randomUUID();
    const answer = await api.request(
      `${root}/api/v1${path.replace("{id}", id).replace("{userId}", other.id)}`,
      {
        method,
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: JSON.stringify({ email: "more@example.org", role: "OWNER", isAdmin: true, name: "more" }),
      },
    );
    expect([route, answer.status]).toEqual([route, 403]);
  }
  expect(routes.length).toBeGreaterThan(10);
  expect(await prisma.auditEvent.count({ where: { actorId: admin.id, action: "access.refused" } })).toBe(
    routes.length,
  );
  expect(await prisma.user.count({ where: { email: "more@example.org" } })).toBe(0);
  expect(await prisma.oneTimeLink.count()).toBe(0);
  expect(await prisma.apiToken.count()).toBe(1);
});
