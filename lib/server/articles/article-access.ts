import type { Action, Role } from "@/lib/core/access.ts";
import { type Actor, requireRole } from "../access.ts";
import { AppError, noSuch } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";

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
  if (!article) throw noSuch("article");
  requireRole(article.role, action);
  return article;
}

/**
 * Passes when work on an article can change.
 * @throws AppError FORBIDDEN when it is archived.
 */
export function requireUnarchived({ isArchived }: { isArchived: boolean }): void {
  if (!isArchived) return;
  throw new AppError("FORBIDDEN", "This article is archived and read-only; ask an owner to restore it.");
}
