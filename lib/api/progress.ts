import { createRoute, z } from "@hono/zod-openapi";
import { progressTableNames } from "@/lib/core/progress/progress-table.ts";
import { exportProgressTable } from "@/lib/server/projects/progress.ts";
import { createRouter, projectParam } from "./door.ts";

const fileParam = projectParam.extend({
  file: z
    .string()
    .max(40)
    .describe(`One of ${progressTableNames.map((name) => `${name}.csv`).join(", ")}`),
});

export const progressRoutes = createRouter().openapi(
  createRoute({
    method: "get",
    path: "/projects/{id}/progress/{file}",
    request: { params: fileParam },
    responses: {
      200: { description: "A table of the project's progress (text/csv); for annotators of their own work" },
    },
  }),
  async (c) => {
    const { id, file } = c.req.valid("param");
    const { name, csv } = await exportProgressTable(c.var.user, id, file, new Date());
    return c.body(csv, 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    });
  },
);
