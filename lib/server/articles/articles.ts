import { findDay, toInstant } from "@/lib/core/articles/published-at.ts";
import { parseJsonObject } from "@/lib/core/json/parse-json.ts";
import type { ArchiveInput, ArticleDetails, UpdateArticleInput } from "@/lib/schemas/article.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError, noSuch } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";
import { db } from "../db/database.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { requireArticle } from "./article-access.ts";

type Row = Omit<ArticleDetails, "publishedAt" | "dueAt" | "createdAt" | "meta"> & {
  meta: string;
  publishedAt: Date | null;
  dueAt: Date | null;
  createdAt: Date;
};

async function read(client: Connection, articleId: string): Promise<ArticleDetails> {
  const found = await client.query<Row>(
    `SELECT article."id", article."projectId", article."title", article."outlet", article."byline", article."url",
       article."publishedAt", article."timeZone", article."language", article."storyId",
       coalesce(story."title", '') AS "storyTitle", article."priority", article."dueAt", article."wordCount",
       article."length", article."textSha256", article."meta"::text, article."createdAt",
       article."archivedAt" IS NOT NULL AS "isArchived"
     FROM "Article" article LEFT JOIN "Story" story ON story."id" = article."storyId" WHERE article."id" = $1`,
    [articleId],
  );
  const [row] = found.rows;
  if (!row) throw noSuch("article");
  return {
    ...row,
    meta: parseJsonObject(row.meta),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    dueAt: row.dueAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

/**
 * What is known of an article, without its text. Numbers of its metadata that JavaScript would round are objects of lossless-json.
 * @throws AppError NOT_FOUND when it is out of `user`'s sight.
 */
export async function getArticle(user: Actor, articleId: string): Promise<ArticleDetails> {
  const article = await requireArticle(db, user, articleId, "read");
  return read(db, article.id);
}

/**
 * Passes when a story is of a project.
 * @throws AppError INVALID when it is not.
 */
export async function requireStoryOf(client: Connection, projectId: string, storyId: string): Promise<void> {
  const found = await client.query(`SELECT FROM "Story" WHERE "id" = $1 AND "projectId" = $2`, [
    storyId,
    projectId,
  ]);
  if (found.rowCount === 0)
    throw new AppError("INVALID", "That story is not one of this project; choose another.");
}

/** The moment that an article gets, or undefined where it stays: a day alone is the midnight it begins with, and moves with the zone. */
function findPublished(
  kept: Pick<ArticleDetails, "publishedAt" | "timeZone">,
  { publishedAt, timeZone = kept.timeZone }: UpdateArticleInput,
): string | null | undefined {
  if (publishedAt) return toInstant(publishedAt, timeZone);
  if (publishedAt === null || kept.publishedAt === null) return publishedAt;
  const day = findDay(kept.publishedAt, kept.timeZone);
  return day === null || timeZone === kept.timeZone ? undefined : toInstant(day, timeZone);
}

/**
 * Changes what is said of an article; what is left out stays, and its text cannot be changed.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage its project; INVALID for a story of another project.
 */
export async function updateArticle(
  user: Actor,
  articleId: string,
  input: UpdateArticleInput,
): Promise<ArticleDetails> {
  return inTransaction("write", async (client) => {
    const article = await requireArticle(client, user, articleId, "manage");
    if (input.storyId) await requireStoryOf(client, article.projectId, input.storyId);
    const published = findPublished(await read(client, article.id), input);
    await client.query(
      `UPDATE "Article" SET "title" = coalesce($2, "title"), "outlet" = coalesce($3, "outlet"),
         "byline" = coalesce($4, "byline"), "url" = coalesce($5, "url"), "timeZone" = coalesce($6, "timeZone"),
         "language" = coalesce($7, "language"), "priority" = coalesce($8, "priority"),
         "publishedAt" = CASE WHEN $9::boolean THEN $10::timestamptz ELSE "publishedAt" END,
         "storyId" = CASE WHEN $11::boolean THEN $12::uuid ELSE "storyId" END,
         "dueAt" = CASE WHEN $13::boolean THEN $14::timestamptz ELSE "dueAt" END
       WHERE "id" = $1`,
      [
        article.id,
        input.title,
        input.outlet,
        input.byline,
        input.url,
        input.timeZone,
        input.language,
        input.priority,
        published !== undefined,
        published,
        input.storyId !== undefined,
        input.storyId,
        input.dueAt !== undefined,
        input.dueAt,
      ],
    );
    const details = await read(client, article.id);
    await recordEvent(client, user, {
      action: "article.update",
      subject: `${details.title}: ${Object.keys(input).join(", ")}`,
      projectId: details.projectId,
    });
    return details;
  });
}

/**
 * Takes articles out of lists, queues and exports, or brings them back; nothing in them is lost. Answers how many changed.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the project.
 */
export async function archiveArticles(
  user: Actor,
  projectId: string,
  { articleIds, isArchived }: ArchiveInput,
): Promise<{ changed: number }> {
  const project = await requireProject(user, projectId, "manage");
  return inTransaction("write", async (client) => {
    const updated = await client.query(
      `UPDATE "Article" SET "archivedAt" = CASE WHEN $3::boolean THEN now() END
       WHERE "projectId" = $1 AND "id" = ANY ($2::uuid[]) AND ("archivedAt" IS NOT NULL) <> $3`,
      [project.id, articleIds, isArchived],
    );
    const changed = updated.rowCount ?? 0;
    if (changed > 0) {
      await recordEvent(client, user, {
        action: isArchived ? "articles.archive" : "articles.restore",
        subject: `${changed} ${changed === 1 ? "article" : "articles"}`,
        projectId: project.id,
      });
    }
    return { changed };
  });
}
