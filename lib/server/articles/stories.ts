import type { StoryInput, StoryView } from "@/lib/schemas/story.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError } from "../app-error.ts";
import { recordAudit } from "../audit.ts";
import { pool } from "../database.ts";
import { type Connection, inTransaction } from "../transaction.ts";

type StoryRow = Omit<StoryView, "createdAt"> & { createdAt: Date };

/** The stories that fit `where` (SQL over `story`), newest first; access was decided before. */
async function read(client: Connection, where: string, value: string): Promise<StoryView[]> {
  const found = await client.query<StoryRow>(
    `SELECT story."id", story."title", story."createdAt",
       (SELECT count(*)::int FROM "Article" article
        WHERE article."storyId" = story."id" AND article."archivedAt" IS NULL) AS "articleCount"
     FROM "Story" story WHERE ${where} ORDER BY story."createdAt" DESC, story."title"`,
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
  return read(pool(), `story."projectId" = $1`, project.id);
}

/** The id of the project's story with this title, made when there is none. Access was decided before. */
export async function ensureStory(client: Connection, projectId: string, title: string): Promise<string> {
  const made = await client.query<{ id: string }>(
    `INSERT INTO "Story" ("id", "projectId", "title") VALUES (gen_random_uuid(), $1, $2)
     ON CONFLICT ("projectId", "title") DO UPDATE SET "title" = excluded."title" RETURNING "id"`,
    [projectId, title],
  );
  const [story] = made.rows;
  if (!story) throw new RangeError(`no story was made in project ${projectId}`);
  return story.id;
}

async function requireStory(client: Connection, storyId: string): Promise<StoryView> {
  const [story] = await read(client, `story."id" = $1`, storyId);
  if (!story) throw new AppError("NOT_FOUND", "There is no such story, or it is not yours to see.");
  return story;
}

/**
 * Makes a story.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the project; INVALID when the title is taken.
 */
export async function createStory(user: Actor, projectId: string, { title }: StoryInput): Promise<StoryView> {
  const project = await requireProject(user, projectId, "manage");
  const story = await inTransaction("write", async (client) => {
    const made = await client.query<{ id: string }>(
      `INSERT INTO "Story" ("id", "projectId", "title") VALUES (gen_random_uuid(), $1, $2) RETURNING "id"`,
      [project.id, title],
    );
    return requireStory(client, made.rows[0]?.id ?? "");
  });
  await recordAudit(user, { action: "story.create", subject: story.title, projectId: project.id });
  return story;
}

/**
 * Gives a story another title.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage its project; INVALID when the title is taken.
 */
export async function updateStory(user: Actor, storyId: string, { title }: StoryInput): Promise<StoryView> {
  const found = await pool().query<{ projectId: string }>(`SELECT "projectId" FROM "Story" WHERE "id" = $1`, [
    storyId,
  ]);
  const missing = new AppError("NOT_FOUND", "There is no such story, or it is not yours to see.");
  const projectId = found.rows[0]?.projectId;
  if (!projectId) throw missing;
  await requireProject(user, projectId, "manage").catch((error) => {
    throw error instanceof AppError && error.code === "NOT_FOUND" ? missing : error;
  });
  const story = await inTransaction("write", async (client) => {
    await client.query(`UPDATE "Story" SET "title" = $2 WHERE "id" = $1`, [storyId, title]);
    return requireStory(client, storyId);
  });
  await recordAudit(user, { action: "story.update", subject: story.title, projectId });
  return story;
}
