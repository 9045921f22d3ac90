import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "playwright/test";
import { z } from "zod";
import { publicUrl } from "@/lib/server/people/public-url.ts";
import type { Things } from "./things.ts";

/** A route of the API as its own description names it. */
export type Route = { readonly method: string; readonly path: string };

const methods = ["get", "post", "put", "patch", "delete"];
const descriptionSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** Every route that the API describes, so that none is forgotten. */
export async function listRoutes(request: APIRequestContext): Promise<Route[]> {
  const answer = await request.get("/api/v1/openapi.json");
  const { paths } = descriptionSchema.parse(await answer.json());
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations)
      .filter((method) => methods.includes(method))
      .map((method) => ({ method: method.toUpperCase(), path })),
  );
}

const id = randomUUID();
const email = "somebody@example.org";
const password = "quiet lantern above the mill";

/** A body that each route takes: it is then who asks, and not what was sent, that is refused. */
const bodies: Readonly<Record<string, unknown>> = {
  "PATCH /api/v1/articles/{id}": { title: "Taken over" },
  "POST /api/v1/articles/{id}/comments": { id, layerId: id, spanId: id, body: "Mine now" },
  "PATCH /api/v1/comments/{id}": { isResolved: true },
  "PATCH /api/v1/labels/{id}": { name: "taken" },
  "POST /api/v1/labels/{id}/rules": { text: "Taken over." },
  "POST /api/v1/labels/{id}/merge": { into: id },
  "POST /api/v1/layers/{id}/batches": {
    id,
    baseRevision: 0,
    changes: [{ of: "relation", before: null, after: { id, typeId: id, fromId: id, toId: id } }],
    undoes: null,
  },
  "POST /api/v1/layers/{id}/return": { message: "Again" },
  "POST /api/v1/layers/{id}/time": { seconds: 60 },
  "POST /api/v1/links/invitation": { token: "none", name: "Nobody", password },
  "POST /api/v1/links/reset": { token: "none", password },
  "POST /api/v1/links/setup": { token: "none", name: "Nobody", email, password },
  "PATCH /api/v1/me": { name: "Taken over" },
  "POST /api/v1/me/keys": { name: "taken" },
  "POST /api/v1/me/password": { currentPassword: password, newPassword: password },
  "POST /api/v1/people/invitations": { email },
  "PATCH /api/v1/people/{id}": { isAdmin: true },
  "POST /api/v1/projects": { name: "One more" },
  "PATCH /api/v1/projects/{id}": { name: "Taken over" },
  "POST /api/v1/projects/{id}/articles/archive": { articleIds: [id], isArchived: true },
  "POST /api/v1/projects/{id}/articles/assign": { articleIds: [id], userIds: [id] },
  "POST /api/v1/projects/{id}/articles/describe": { articleIds: [id], outlet: "Taken" },
  "POST /api/v1/projects/{id}/articles/schedule": { articleIds: [id], priority: 2 },
  "POST /api/v1/projects/{id}/articles/unassign": { articleIds: [id], userIds: [id] },
  "POST /api/v1/projects/{id}/invitations": { email, role: "OWNER" },
  "POST /api/v1/projects/{id}/labels": { name: "taken", colour: "#123456" },
  "PUT /api/v1/projects/{id}/labels/order": { labelIds: [id] },
  "PATCH /api/v1/projects/{id}/members/{userId}": { role: "OWNER" },
  "POST /api/v1/projects/{id}/queues/fill": { userIds: [] },
  "POST /api/v1/projects/{id}/relation-types": { name: "taken", fromLabelId: id, toLabelId: id },
  "POST /api/v1/projects/{id}/stories": { title: "Taken over" },
  "POST /api/v1/projects/{id}/rules/news/seen": { until: new Date().toISOString() },
  "PATCH /api/v1/rules/{id}": { text: "Taken over." },
  "POST /api/v1/rules/{id}/examples": { kind: "DO", articleId: id, start: 0, end: 1 },
  "PATCH /api/v1/stories/{id}": { title: "Taken over" },
};

/** The path of a route that leads to these things. */
function pathTo(path: string, things: Things): string {
  const kind = path.replace("/api/v1/", "").replace(/\/\{id\}.*/, "");
  return path.replace(/\{(\w+)\}/g, (_, name: string) => things[name === "id" ? kind : name] ?? id);
}

/** Sends a well-formed request to a route and answers with what status it came back. */
export async function send(
  request: APIRequestContext,
  { method, path }: Route,
  { things, cookie }: { things: Things; cookie: string },
): Promise<number> {
  const isImport = path.endsWith("/import");
  const answer = await request.fetch(pathTo(path, things), {
    method,
    headers: {
      cookie,
      origin: publicUrl(),
      ...(isImport ? { "content-type": "application/octet-stream", "x-file-name": "taken.txt" } : {}),
    },
    data: isImport ? Buffer.from("Taken over.") : bodies[`${method} ${path}`],
  });
  return answer.status();
}
