import { toPlainName } from "@/lib/core/name.ts";
import type { StoryInput, StoryView } from "@/lib/schemas/story.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError, noSuch } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";
import { db } from "../db/database.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";

type StoryRow = Omit<StoryView, "createdAt"> & { createdAt: Date };

/** The stories that fit `where` (SQL over `story`), newest first; access was decided before. */
async function read(client: Connection, where: string, value: string): Promise<StoryView[]> {
  const found = await client.query<StoryRow>(
    `SELECT story."id", story."title", story."createdAt",
       held."articleCount", held."archivedCount"
     FROM "Story" story CROSS JOIN LATERAL (
       SELECT coalesce(sum(kept."count") FILTER (WHERE NOT kept."isArchived"), 0)::int AS "articleCount",
         coalesce(sum(kept."count") FILTER (WHERE kept."isArchived"), 0)::int AS "archivedCount"
       FROM "StoryCount" kept WHERE kept."storyId" = story."id"
     ) held
     WHERE ${where} ORDER BY story."createdAt" DESC, story."title"`,
    [value],
  );
  return found.rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/**
 * The stories of a project, newest first.
 * @throws AppError NOT_FOUND when the project is out of `user`'s sight.
 */
export async function listStories(user: Actor, projectId: string): Promise<StoryView[]> {
  const project = await requireProject(user, projectId, "read");
  return read(db, `story."projectId" = $1`, project.id);
}

/** The id of the project's story with this title, in capitals or not, made when there is none. Access was decided before. */
export async function ensureStory(client: Connection, projectId: string, title: string): Promise<string> {
  const made = await client.query<{ id: string }>(
    `INSERT INTO "Story" ("id", "projectId", "title") VALUES (gen_random_uuid(), $1, $2)
     ON CONFLICT ("projectId", folded_name("title")) DO UPDATE SET "title" = "Story"."title" RETURNING "id"`,
    [projectId, toPlainName(title) || title],
  );
  const [story] = made.rows;
  if (!story) throw new RangeError(`no story was made in project ${projectId}`);
  return story.id;
}

function missing(): AppError {
  return noSuch("story");
}

async function requireStory(client: Connection, storyId: string): Promise<StoryView> {
  const [story] = await read(client, `story."id" = $1`, storyId);
  if (!story) throw missing();
  return story;
}

/**
 * Makes a story.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the project; INVALID when the title is taken.
 */
export async function createStory(user: Actor, projectId: string, { title }: StoryInput): Promise<StoryView> {
  const project = await requireProject(user, projectId, "manage");
  return inTransaction("write", async (client) => {
    const made = await client.query<{ id: string }>(
      `INSERT INTO "Story" ("id", "projectId", "title") VALUES (gen_random_uuid(), $1, $2) RETURNING "id"`,
      [project.id, title],
    );
    const story = await requireStory(client, made.rows[0]?.id ?? "");
    await recordEvent(client, user, { action: "story.create", subject: story.title, projectId: project.id });
    return story;
  });
}

/** The project of a story that `user` manages; a story out of sight is one that is not there. */
async function requireProjectOf(user: Actor, storyId: string): Promise<string> {
  const found = await db.query<{ projectId: string }>(`SELECT "projectId" FROM "Story" WHERE "id" = $1`, [
    storyId,
  ]);
  const projectId = found.rows[0]?.projectId;
  if (!projectId) throw missing();
  await requireProject(user, projectId, "manage").catch((error) => {
    throw error instanceof AppError && error.code === "NOT_FOUND" ? missing() : error;
  });
  return projectId;
}

/**
 * Gives a story another title.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage its project; INVALID when the title is taken.
 */
export async function updateStory(user: Actor, storyId: string, { title }: StoryInput): Promise<StoryView> {
  const projectId = await requireProjectOf(user, storyId);
  return inTransaction("write", async (client) => {
    await client.query(`UPDATE "Story" SET "title" = $2 WHERE "id" = $1`, [storyId, title]);
    const story = await requireStory(client, storyId);
    await recordEvent(client, user, { action: "story.update", subject: story.title, projectId });
    return story;
  });
}

/**
 * Deletes a story that no article belongs to, archived ones included.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage its project; INVALID while articles belong to it.
 */
export async function deleteStory(user: Actor, storyId: string): Promise<void> {
  const projectId = await requireProjectOf(user, storyId);
  await inTransaction("write", async (client) => {
    // Held before the articles are counted, so that none joins in between.
    await client.query(`SELECT FROM "Story" WHERE "id" = $1 FOR UPDATE`, [storyId]);
    const held = await requireStory(client, storyId);
    const count = held.articleCount + held.archivedCount;
    if (count > 0) {
      const articles = count === 1 ? "1 article belongs" : `${count} articles belong`;
      throw new AppError(
        "INVALID",
        `${articles} to the story ${held.title}, archived ones included; give them another first.`,
      );
    }
    await client.query(`DELETE FROM "Story" WHERE "id" = $1`, [storyId]);
    await recordEvent(client, user, { action: "story.delete", subject: held.title, projectId });
  });
}
