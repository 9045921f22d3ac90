import { createRoute, z } from "@hono/zod-openapi";
import { type ImportOutcome, importOutcomeSchema } from "@/lib/schemas/article.ts";
import { AppError } from "@/lib/server/app-error.ts";
import { importArticles } from "@/lib/server/articles/import.ts";
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

export const importRoutes = createRouter().openapi(
  createRoute({
    method: "post",
    path: "/projects/{id}/articles/import",
    parameters: [fileNameHeader],
    request: {
      params: projectParam,
      query: z.object({ story: z.string().trim().max(200).default("") }),
      body: {
        required: true,
        content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
      },
    },
    responses: answers(
      "What became of each article in the file",
      z.object({ outcomes: z.array(importOutcomeSchema) }),
    ),
  }),
  async (c) => {
    const file = {
      name: toFileName(c.req.header("x-file-name")),
      bytes: new Uint8Array(await c.req.arrayBuffer()),
      story: c.req.valid("query").story,
    };
    const outcomes: ImportOutcome[] = [];
    for await (const outcome of importArticles(c.var.user, c.req.valid("param").id, file))
      outcomes.push(outcome);
    return c.json({ outcomes }, 200);
  },
);
