import { createRoute, z } from "@hono/zod-openapi";
import { agreementQuerySchema, agreementSchema, agreementTables } from "@/lib/schemas/agreement.ts";
import { disagreementPageSchema, disagreementQuerySchema } from "@/lib/schemas/disagreement.ts";
import { getAgreement } from "@/lib/server/agreement/agreement.ts";
import { listDisagreements } from "@/lib/server/agreement/disagreements.ts";
import { exportAgreementTable } from "@/lib/server/agreement/tables.ts";
import { answers, createRouter, projectParam } from "./door.ts";

const fileParam = projectParam.extend({
  file: z
    .string()
    .max(40)
    .describe(`One of ${agreementTables.map((name) => `${name}.csv`).join(", ")}`),
});

export const agreementRoutes = createRouter()
  .openapi(
    createRoute({
      method: "get",
      path: "/projects/{id}/agreement",
      request: { params: projectParam, query: agreementQuerySchema },
      responses: answers("How far the annotators agree, for owners and reviewers", agreementSchema),
    }),
    async (c) => c.json(await getAgreement(c.var.user, c.req.valid("param").id, c.req.valid("query")), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/projects/{id}/agreement/disagreements",
      request: { params: projectParam, query: disagreementQuerySchema },
      responses: answers("What they differ in, article by article", disagreementPageSchema),
    }),
    async (c) =>
      c.json(await listDisagreements(c.var.user, c.req.valid("param").id, c.req.valid("query")), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/projects/{id}/agreement/{file}",
      request: { params: fileParam, query: agreementQuerySchema },
      responses: { 200: { description: "A table of the agreement (text/csv)" } },
    }),
    async (c) => {
      const { id, file } = c.req.valid("param");
      const { name, csv } = await exportAgreementTable(c.var.user, id, file, c.req.valid("query"));
      return c.body(csv, 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
      });
    },
  );
