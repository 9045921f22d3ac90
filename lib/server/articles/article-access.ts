import { type Action, type Role, rolesFor } from "@/lib/core/access.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import type { Connection } from "../transaction.ts";

/** An article's place, and what the person asking is in its project. */
export type ArticleHead = { id: string; title: string; projectId: string; isArchived: boolean; role: Role };

/**
 * The head of an article in which `user` may do `action`.
 * @throws AppError NOT_FOUND when it does not exist or `user` may not read its project; FORBIDDEN when their role there
 * does not allow `action`.
 */
export async function requireArticle(
  client: Connection,
  user: Actor,
  articleId: string,
  action: Action,
): Promise<ArticleHead> {
  const found = await client.query<ArticleHead>(
    `SELECT article."id", article."title", article."projectId", article."archivedAt" IS NOT NULL AS "isArchived",
       CASE WHEN $2::boolean THEN 'OWNER' ELSE member."role"::text END AS "role"
     FROM "Article" article
     LEFT JOIN "Member" member ON member."projectId" = article."projectId" AND member."userId" = $1::uuid
     WHERE article."id" = $3 AND ($2::boolean OR member."userId" IS NOT NULL)`,
    [user.id, user.isAdmin, articleId],
  );
  const [article] = found.rows;
  if (!article) throw new AppError("NOT_FOUND", "There is no such article, or it is not yours to see.");
  if (!rolesFor(action).includes(article.role)) {
    throw new AppError(
      "FORBIDDEN",
      `Your role (${article.role.toLowerCase()}) does not allow this; ask an owner.`,
    );
  }
  return article;
}
