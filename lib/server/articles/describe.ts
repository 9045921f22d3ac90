import type { DescribeInput } from "@/lib/schemas/article.ts";
import { type Actor, requireProject } from "../access.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { requireStoryOf } from "./articles.ts";

/**
 * Sets the story, the outlet or the day of publication of many articles; what is left out stays. A day begins by each article's own
 * time zone. Answers how many changed.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the project; INVALID for a story of another project.
 */
export async function describeArticles(
  user: Actor,
  projectId: string,
  { articleIds, storyId, outlet, publishedOn }: DescribeInput,
): Promise<{ changed: number }> {
  const project = await requireProject(user, projectId, "manage");
  return inTransaction("write", async (client) => {
    if (storyId) await requireStoryOf(client, project.id, storyId);
    const updated = await client.query(
      `UPDATE "Article" SET
         "storyId" = CASE WHEN $3::boolean THEN $4::uuid ELSE "storyId" END,
         "outlet" = coalesce($5, "outlet"),
         "publishedAt" = CASE WHEN $6::date IS NULL THEN "publishedAt"
           ELSE $6::date::timestamp AT TIME ZONE coalesce(nullif("timeZone", ''), 'UTC') END
       WHERE "projectId" = $1 AND "id" = ANY ($2::uuid[])`,
      [project.id, articleIds, storyId !== undefined, storyId ?? null, outlet ?? null, publishedOn ?? null],
    );
    const changed = updated.rowCount ?? 0;
    if (changed > 0) {
      const words = [
        storyId === undefined ? "" : "story",
        outlet === undefined ? "" : "outlet",
        publishedOn === undefined ? "" : "publication date",
      ].filter(Boolean);
      await recordEvent(client, user, {
        action: "articles.describe",
        subject: `${changed} ${changed === 1 ? "article" : "articles"}: ${words.join(", ")}`,
        projectId: project.id,
      });
    }
    return { changed };
  });
}
