import type { PagePreview } from "@/lib/core/articles/page/preview-page.ts";
import { isRefusal } from "@/lib/core/articles/parsed-article.ts";
import { wordRules } from "@/lib/core/text/words.ts";
import type { ImportOutcome } from "@/lib/schemas/article.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError } from "../app-error.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { readFile, readPreview } from "./reading/read-file.ts";
import type { ReadableFile, StorableArticle } from "./reading/reading.ts";
import { ensureStory } from "./stories.ts";

/** A file to import. `story` is the title of the story its articles belong to, whatever they say themselves, or "". */
export type ImportedFile = ReadableFile & { readonly story: string };

type Stored = Pick<ImportOutcome, "result" | "articleId" | "title">;

/** "2 imported, 1 refused". */
function countWords({ imported, duplicate, refused }: Record<ImportOutcome["result"], number>): string {
  const parts = [
    imported > 0 && `${imported} imported`,
    duplicate > 0 && `${duplicate} already here`,
    refused > 0 && `${refused} refused`,
  ];
  return parts.filter(Boolean).join(", ") || "nothing";
}

async function storeArticle(
  user: Actor,
  projectId: string,
  article: StorableArticle,
  story: string,
): Promise<Stored> {
  return inTransaction("write", async (client) => {
    const made = await client.query<{ id: string }>(
      `INSERT INTO "Article" ("id", "projectId", "title", "outlet", "byline", "url", "publishedAt", "timeZone", "language",
         "document", "text", "textSha256", "length", "wordCount", "wordRules", "meta", "importedById")
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, char_length($10::text), $12, $13, $14, $15)
       ON CONFLICT ("projectId", "textSha256") DO NOTHING RETURNING "id"`,
      [
        projectId,
        article.title,
        article.outlet,
        article.byline,
        article.url,
        article.publishedAt,
        article.timeZone,
        article.language,
        article.document,
        article.text,
        article.textSha256,
        article.wordCount,
        wordRules,
        article.meta,
        user.id,
      ],
    );
    const [row] = made.rows;
    if (row) {
      if (story !== "") {
        const storyId = await ensureStory(client, projectId, story);
        await client.query(`UPDATE "Article" SET "storyId" = $2 WHERE "id" = $1`, [row.id, storyId]);
      }
      return { result: "imported", articleId: row.id, title: article.title };
    }
    const known = await client.query<{ id: string; title: string }>(
      `SELECT "id", "title" FROM "Article" WHERE "projectId" = $1 AND "textSha256" = $2`,
      [projectId, article.textSha256],
    );
    const title = known.rows[0]?.title ?? article.title;
    return { result: "duplicate", articleId: known.rows[0]?.id, title };
  });
}

/** A database that refuses an article refuses that one only. */
async function toOutcome(
  stored: Promise<Stored>,
  { notes }: StorableArticle,
): Promise<Omit<ImportOutcome, "name">> {
  try {
    const outcome = await stored;
    if (outcome.result === "duplicate") {
      return { ...outcome, reason: `The project has this text already, as “${outcome.title}”.` };
    }
    return notes.length > 0 ? { ...outcome, reason: notes.join(" ") } : outcome;
  } catch (error) {
    if (error instanceof AppError && error.code !== "UNAVAILABLE") {
      return { result: "refused", reason: error.message };
    }
    throw error;
  }
}

/**
 * Imports a file and tells, article by article, what became of it: imported, a duplicate of a text that the project has,
 * or refused with the reason. Each article is stored whole or not at all, and none stops the next.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the project.
 */
export async function* importArticles(
  user: Actor,
  projectId: string,
  { story, ...file }: ImportedFile,
): AsyncGenerator<ImportOutcome> {
  const project = await requireProject(user, projectId, "manage");
  const { name } = file;
  const counts = { imported: 0, duplicate: 0, refused: 0 };
  try {
    for await (const read of readFile(file)) {
      const line = read.line === undefined ? {} : { line: read.line };
      const outcome: ImportOutcome = isRefusal(read)
        ? { name, ...line, result: "refused", reason: read.reason }
        : {
            name,
            ...line,
            ...(await toOutcome(storeArticle(user, project.id, read, story || read.story), read)),
          };
      counts[outcome.result] += 1;
      yield outcome;
    }
  } finally {
    await inTransaction("write", (tx) =>
      recordEvent(tx, user, {
        action: "articles.import",
        subject: `${name}: ${countWords(counts)}`,
        projectId: project.id,
        detail: { ...counts, name },
      }),
    );
  }
}

/**
 * What an import would keep of a web page, and what it would leave out. Nothing is stored.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the project; INVALID where the page cannot be read.
 */
export async function previewImport(
  user: Actor,
  projectId: string,
  file: ReadableFile,
): Promise<PagePreview> {
  await requireProject(user, projectId, "manage");
  const preview = await readPreview(file);
  if (isRefusal(preview)) throw new AppError("INVALID", preview.reason);
  return preview;
}
