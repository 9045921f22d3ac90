import type { ArticleContents } from "@/lib/schemas/article.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";
import { db } from "../db/database.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { requireArticle } from "./article-access.ts";

async function read(client: Connection, articleId: string): Promise<ArticleContents> {
  const found = await client.query<ArticleContents>(
    `SELECT count(*) FILTER (WHERE "kind" = 'ANNOTATOR')::int AS "layers",
       coalesce(sum((SELECT count(*) FROM "Span" span WHERE span."layerId" = layer."id")), 0)::int AS "marks",
       coalesce(bool_or("kind" = 'GOLD' AND "status" = 'ACCEPTED'), false) AS "isSettled",
       (SELECT count(*)::int FROM "Verdict" verdict JOIN "Layer" gold ON gold."id" = verdict."goldLayerId"
        WHERE gold."articleId" = $1) AS "verdicts",
       (SELECT count(*)::int FROM "Comment" WHERE "articleId" = $1) AS "remarks",
       (SELECT count(*)::int FROM "RuleExample" WHERE "articleId" = $1) AS "examples"
     FROM "Layer" layer WHERE layer."articleId" = $1`,
    [articleId],
  );
  const [contents] = found.rows;
  if (!contents) throw new RangeError(`the contents of article ${articleId} were not counted`);
  return contents;
}

/**
 * What would go with an article: layers of annotators, marks (gold's too), verdicts and remarks; and the examples of rules
 * that keep their words without it.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage its project.
 */
export async function getArticleContents(user: Actor, articleId: string): Promise<ArticleContents> {
  const article = await requireArticle(db, user, articleId, "manage");
  return read(db, article.id);
}

/**
 * Deletes an article with every layer, verdict and remark on it, for good. Examples of rules keep their words. `title` is the article's own, given once more.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage its project; INVALID when the title is another.
 */
export async function deleteArticle(user: Actor, articleId: string, title: string): Promise<ArticleContents> {
  return inTransaction("write", async (client) => {
    const article = await requireArticle(client, user, articleId, "manage");
    if (title !== article.title) {
      throw new AppError(
        "INVALID",
        "To delete an article give its title exactly as it is; nothing was deleted.",
      );
    }
    await client.query(`SELECT FROM "Article" WHERE "id" = $1 FOR UPDATE`, [article.id]);
    const contents = await read(client, article.id);
    await client.query(`DELETE FROM "Article" WHERE "id" = $1`, [article.id]);
    await recordEvent(client, user, {
      action: "article.delete",
      subject: article.title,
      projectId: article.projectId,
      detail: { articleId, ...contents },
    });
    return contents;
  });
}
