import { api, readAnswer } from "@/lib/api/client.ts";
import type { ImportOutcome } from "@/lib/schemas/article.ts";
import type { toImportQuery } from "./import-details.ts";

/** Sends one file and answers what became of each article in it. */
export async function sendFile(
  projectId: string,
  file: File,
  { query, signal }: { query: ReturnType<typeof toImportQuery>; signal: AbortSignal },
): Promise<ImportOutcome[]> {
  const { outcomes } = await readAnswer(
    api.projects[":id"].articles.import.$post(
      { param: { id: projectId }, query },
      {
        headers: {
          "content-type": "application/octet-stream",
          "x-file-name": encodeURIComponent(file.name),
        },
        init: { body: file, signal },
      },
    ),
  );
  return outcomes;
}
