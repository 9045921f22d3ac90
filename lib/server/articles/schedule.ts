import { dayWords } from "@/lib/core/date-words.ts";
import { priorityOf } from "@/lib/core/priority.ts";
import type { ScheduleInput } from "@/lib/schemas/article.ts";
import { type Actor, requireProject } from "../access.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";

/**
 * Sets the priority, the due date or both of many articles; what is left out stays. Answers how many changed.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the project.
 */
export async function scheduleArticles(
  user: Actor,
  projectId: string,
  { articleIds, priority, dueAt }: ScheduleInput,
): Promise<{ changed: number }> {
  const project = await requireProject(user, projectId, "manage");
  return inTransaction("write", async (client) => {
    const updated = await client.query(
      `UPDATE "Article" SET "priority" = coalesce($3, "priority"),
         "dueAt" = CASE WHEN $4::boolean THEN $5::timestamptz ELSE "dueAt" END
       WHERE "projectId" = $1 AND "id" = ANY ($2::uuid[])
         AND ("priority" <> $3 OR $4 AND "dueAt" IS DISTINCT FROM $5::timestamptz)`,
      [project.id, articleIds, priority ?? null, dueAt !== undefined, dueAt ?? null],
    );
    const changed = updated.rowCount ?? 0;
    if (changed > 0) {
      const due = dueAt === undefined ? "" : dueAt === null ? "no due date" : `due ${dayWords(dueAt)}`;
      const words = [priority === undefined ? "" : `priority ${priorityOf(priority)}`, due].filter(Boolean);
      await recordEvent(client, user, {
        action: "articles.schedule",
        subject: `${changed} ${changed === 1 ? "article" : "articles"}: ${words.join(", ")}`,
        projectId: project.id,
      });
    }
    return { changed };
  });
}
