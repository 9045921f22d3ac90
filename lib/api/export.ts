import { createRoute } from "@hono/zod-openapi";
import { exportQuerySchema } from "@/lib/schemas/export.ts";
import { exportLines, planExport } from "@/lib/server/export/export.ts";
import { log } from "@/lib/server/log.ts";
import { createRouter, projectParam } from "./door.ts";

const bytesAtOnce = 64 * 1024;

/**
 * Lines as a body that is made only as fast as it is read. The first is made before the answer begins, so that a failure
 * up to there is an error like any other; a later one breaks the download off.
 */
async function toBody(lines: AsyncGenerator<string>): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let next = await lines.next();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const parts: string[] = [];
      for (let held = 0; held < bytesAtOnce && !next.done; held += parts.at(-1)?.length ?? 0) {
        parts.push(next.value);
        next = await lines.next();
      }
      if (parts.length > 0) controller.enqueue(encoder.encode(parts.join("")));
      if (next.done) controller.close();
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

async function* logged(lines: AsyncGenerator<string>, projectId: string): AsyncGenerator<string> {
  try {
    yield* lines;
  } catch (error) {
    log.error({ projectId, event: "export.stopped" }, "An export stopped at a row that does not hold");
    throw error;
  }
}

export const exportRoutes = createRouter().openapi(
  createRoute({
    method: "get",
    path: "/projects/{id}/export.jsonl",
    request: { params: projectParam, query: exportQuerySchema },
    responses: { 200: { description: "JSON lines (application/x-ndjson): one for each article and layer" } },
  }),
  async (c) => {
    const scope = await planExport(c.var.user, c.req.valid("param").id, c.req.valid("query"));
    const body = await toBody(logged(exportLines(c.var.user, scope), scope.projectId));
    return c.body(body, 200, {
      "content-type": "application/x-ndjson; charset=utf-8",
      "content-disposition": `attachment; filename="${scope.projectSlug}-${scope.layers}.jsonl"`,
    });
  },
);
