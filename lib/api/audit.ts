import { createRoute } from "@hono/zod-openapi";
import { auditPageSchema, auditQuerySchema } from "@/lib/schemas/audit.ts";
import { listAudit } from "@/lib/server/audit.ts";
import { answers, createRouter, projectParam } from "./door.ts";

const trail = answers("A page of the audit trail, newest first", auditPageSchema);

export const auditRoutes = createRouter()
  .openapi(
    createRoute({ method: "get", path: "/audit", request: { query: auditQuerySchema }, responses: trail }),
    async (c) => c.json(await listAudit(c.var.user, c.req.valid("query")), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/projects/{id}/audit",
      request: { params: projectParam, query: auditQuerySchema },
      responses: trail,
    }),
    async (c) => {
      const projectId = c.req.valid("param").id;
      return c.json(await listAudit(c.var.user, { ...c.req.valid("query"), projectId }), 200);
    },
  );
