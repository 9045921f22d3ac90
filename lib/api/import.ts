import { createRoute, z } from "@hono/zod-openapi";
import { toInstant } from "@/lib/core/articles/published-at.ts";
import type { ReadOptions } from "@/lib/core/articles/read-options.ts";
import { type ImportOutcome, importOutcomeSchema } from "@/lib/schemas/article.ts";
import {
  type ImportQuery,
  importQuerySchema,
  pagePreviewSchema,
  previewQuerySchema,
} from "@/lib/schemas/import.ts";
import { AppError } from "@/lib/server/app-error.ts";
import { importArticles, previewImport } from "@/lib/server/articles/import.ts";
import { answers, createRouter, projectParam } from "./door.ts";

const fileNameHeader = {
  name: "X-File-Name",
  in: "header",
  required: true,
  description: "The file's name, percent-encoded; its extension tells the format",
  schema: { type: "string" },
} as const;

/** What file systems allow. The name goes into the audit trail. */
const longestName = 255;

function toFileName(encoded: string | undefined): string {
  if (!encoded)
    throw new AppError("INVALID", "The header X-File-Name is missing; put the file's name into it.");
  const name = decode(encoded);
  if (name.length > longestName || /\p{Cc}/u.test(name)) {
    throw new AppError(
      "INVALID",
      `The file's name is longer than ${longestName} characters or holds control characters; rename the file.`,
    );
  }
  return name;
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new AppError(
      "INVALID",
      "The header X-File-Name is not percent-encoded UTF-8; encode the file's name.",
    );
  }
}

const fileBody = {
  required: true,
  content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
} as const;

function toOptions(query: ImportQuery): ReadOptions {
  const { whole, clean, charset, outlet, publishedAt, timeZone, language, givenWins } = query;
  const given = { outlet, publishedAt: toInstant(publishedAt, timeZone), timeZone, language };
  return { isWhole: whole, isCleaned: clean, charset, given, givenWins };
}

const importRoute = createRoute({
  method: "post",
  path: "/projects/{id}/articles/import",
  parameters: [fileNameHeader],
  request: {
    params: projectParam,
    query: importQuerySchema,
    body: fileBody,
  },
  responses: answers(
    "What became of each article in the file",
    z.object({ outcomes: z.array(importOutcomeSchema) }),
  ),
});

const previewRoute = createRoute({
  method: "post",
  path: "/projects/{id}/articles/preview/import",
  parameters: [fileNameHeader],
  request: { params: projectParam, query: previewQuerySchema, body: fileBody },
  responses: answers(
    "What an import would keep of a web page and what it would leave out",
    pagePreviewSchema,
  ),
});

export const importRoutes = createRouter()
  .openapi(importRoute, async (c) => {
    const query = c.req.valid("query");
    const file = {
      name: toFileName(c.req.header("x-file-name")),
      bytes: new Uint8Array(await c.req.arrayBuffer()),
      options: toOptions(query),
      story: query.story,
    };
    const outcomes: ImportOutcome[] = [];
    for await (const outcome of importArticles(c.var.user, c.req.valid("param").id, file))
      outcomes.push(outcome);
    return c.json({ outcomes }, 200);
  })
  .openapi(previewRoute, async (c) => {
    const { whole, charset } = c.req.valid("query");
    const file = {
      name: toFileName(c.req.header("x-file-name")),
      bytes: new Uint8Array(await c.req.arrayBuffer()),
      options: { isWhole: whole, charset },
    };
    return c.json(await previewImport(c.var.user, c.req.valid("param").id, file), 200);
  });
