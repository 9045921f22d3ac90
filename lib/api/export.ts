import { createRoute } from "@hono/zod-openapi";
import { jsonlFormat } from "@/lib/core/formats/jsonl/format.ts";
import { exportQuerySchema } from "@/lib/schemas/export.ts";
import { exportLines, planExport } from "@/lib/server/export/export.ts";
import { createRouter, projectParam } from "./door.ts";
import { streamLines } from "./line-stream.ts";

export const exportRoutes = createRouter().openapi(
  createRoute({
    method: "get",
    path: "/projects/{id}/export.jsonl",
    request: { params: projectParam, query: exportQuerySchema },
    responses: { 200: { description: "JSON lines (application/x-ndjson): one for each article and layer" } },
  }),
  async (c) => {
    const scope = await planExport(c.var.user, c.req.valid("param").id, c.req.valid("query"));
    const { signal } = c.req.raw;
    const body = await streamLines(exportLines(c.var.user, scope, signal), signal);
    return c.body(body, 200, {
      "content-type": `${jsonlFormat.mediaType}; charset=utf-8`,
      "content-disposition": `attachment; filename="${scope.projectSlug}-${scope.layers}.jsonl"`,
    });
  },
);
