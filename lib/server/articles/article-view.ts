import { rolesFor } from "@/lib/core/access.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";
import type { Actor } from "../access.ts";
import { noSuch } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";
import { readGuidelineNews } from "../guidelines/news.ts";
import { readRules } from "../guidelines/rule-rows.ts";
import { readLabels, readRelationTypes } from "../projects/label-rows.ts";

type ArticleRow = Omit<
  ArticleView,
  "project" | "labels" | "relationTypes" | "rules" | "news" | "publishedAt" | "dueAt"
> & {
  publishedAt: Date | null;
  dueAt: Date | null;
  projectId: string;
  projectSlug: string;
  projectName: string;
  guidelines: ArticleView["project"]["guidelines"];
};

/**
 * An article with its document, its project's labels and guidelines, and what changed in these since `user` last looked.
 * @throws AppError NOT_FOUND when it does not exist or `user` is no member of its project.
 */
export async function readArticleView(
  client: Connection,
  user: Actor,
  articleId: string,
): Promise<ArticleView> {
  const found = await client.query<ArticleRow>(
    `SELECT article."id", article."title", article."outlet", article."byline", article."url", article."publishedAt",
       article."timeZone", article."language", coalesce(story."title", '') AS "storyTitle", article."wordCount",
       article."length", article."priority", article."dueAt", article."document", project."id" AS "projectId",
       project."slug" AS "projectSlug", project."name" AS "projectName", project."guidelines",
       ($2::boolean OR member."role" = ANY ($4::"Role"[])) AS "mayClip"
     FROM "Article" article
     JOIN "Project" project ON project."id" = article."projectId"
     LEFT JOIN "Story" story ON story."id" = article."storyId"
     LEFT JOIN "Member" member ON member."projectId" = project."id" AND member."userId" = $1::uuid
     WHERE article."id" = $3 AND ($2::boolean OR member."userId" IS NOT NULL)`,
    [user.id, user.isAdmin, articleId, rolesFor("review")],
  );
  const [row] = found.rows;
  if (!row) throw noSuch("article");
  const { projectId, projectSlug, projectName, guidelines, publishedAt, dueAt, ...article } = row;
  return {
    ...article,
    publishedAt: publishedAt?.toISOString() ?? null,
    dueAt: dueAt?.toISOString() ?? null,
    project: { id: projectId, slug: projectSlug, name: projectName, guidelines },
    labels: await readLabels(client, projectId),
    relationTypes: await readRelationTypes(client, projectId),
    rules: await readRules(client, user, projectId),
    news: await readGuidelineNews(client, user, projectId),
  };
}
