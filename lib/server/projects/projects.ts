import { randomBytes } from "node:crypto";
import { looksLikeId, toSlug } from "@/lib/core/slug.ts";
import type {
  CreateProjectInput,
  ProjectRow,
  ProjectView,
  UpdateProjectInput,
} from "@/lib/schemas/project.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError, noSuch } from "../app-error.ts";
import { takeBackSurplus } from "../articles/places.ts";
import type { Connection } from "../db/connection.ts";
import { db } from "../db/database.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { createDefaultLabels } from "./default-labels.ts";
import { findProject, readProjects } from "./project-row.ts";

/** The projects that `user` is a member of (an administrator: all), by name. */
export async function listProjects(user: Actor): Promise<ProjectRow[]> {
  return readProjects(db, user);
}

/**
 * A project with its settings, by id or slug.
 * @throws AppError NOT_FOUND when it is out of `user`'s sight.
 */
export async function getProject(user: Actor, idOrSlug: string): Promise<ProjectView> {
  const { id } = await requireProject(user, idOrSlug, "read");
  const project = await findProject(db, user, id);
  if (!project) throw noSuch("project");
  return project;
}

/** The address for a name: its own, or with a few characters behind it when that is taken. */
async function chooseSlug(client: Connection, name: string): Promise<string> {
  const own = toSlug(name);
  const slug = own === "" || looksLikeId(own) ? "project" : own;
  const taken = await client.query(`SELECT FROM "Project" WHERE "slug" = $1`, [slug]);
  if (taken.rowCount === 0) return slug;
  return `${slug.slice(0, 52)}-${randomBytes(3).toString("hex")}`;
}

/**
 * Makes a project with the default labels and relation types; whoever makes it is its owner.
 * @throws AppError FORBIDDEN for who does not administer the instance; INVALID when the address is taken.
 */
export async function createProject(user: Actor, input: CreateProjectInput): Promise<ProjectView> {
  if (!user.isAdmin) throw new AppError("FORBIDDEN", "Only an administrator makes projects; ask one.");
  const id = await inTransaction("write", async (client) => {
    const made = await client.query<{ id: string }>(
      `INSERT INTO "Project" ("id", "slug", "name", "description") VALUES (gen_random_uuid(), $1, $2, $3) RETURNING "id"`,
      [input.slug ?? (await chooseSlug(client, input.name)), input.name, input.description],
    );
    const [project] = made.rows;
    if (!project) throw new RangeError("no project was made");
    await client.query(`INSERT INTO "Member" ("projectId", "userId", "role") VALUES ($1, $2, 'OWNER')`, [
      project.id,
      user.id,
    ]);
    await createDefaultLabels(client, project.id);
    const id = project.id;
    await recordEvent(client, user, { action: "project.create", subject: input.name, projectId: id });
    return id;
  });
  return getProject(user, id);
}

/**
 * Changes a project's name, address, description, guidelines or settings; what is left out stays as it is. With fewer annotators
 * per article the places that nobody has begun and that are now too many are taken back; work that was begun stays.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage it; INVALID when the address is taken.
 */
export async function updateProject(
  user: Actor,
  idOrSlug: string,
  input: UpdateProjectInput,
): Promise<ProjectView> {
  const project = await requireProject(user, idOrSlug, "manage");
  await inTransaction("write", async (client) => {
    const before = await client.query<{ wanted: number }>(
      `SELECT "annotatorsPerArticle" AS "wanted" FROM "Project" WHERE "id" = $1 FOR NO KEY UPDATE`,
      [project.id],
    );
    await client.query(
      `UPDATE "Project" SET "name" = coalesce($2, "name"), "slug" = coalesce($3, "slug"),
         "description" = coalesce($4, "description"), "guidelines" = coalesce($5, "guidelines"),
         "allowsOwnReview" = coalesce($6, "allowsOwnReview"),
         "annotatorsPerArticle" = coalesce($7, "annotatorsPerArticle"), "isBlind" = coalesce($8, "isBlind"),
         "storyPlacement" = coalesce($9, "storyPlacement"), "queueLength" = coalesce($10, "queueLength")
       WHERE "id" = $1`,
      [
        project.id,
        input.name,
        input.slug,
        input.description,
        input.guidelines && JSON.stringify(input.guidelines),
        input.allowsOwnReview,
        input.annotatorsPerArticle,
        input.isBlind,
        input.storyPlacement,
        input.queueLength,
      ],
    );
    const { annotatorsPerArticle: wanted } = input;
    if (wanted !== undefined && wanted < (before.rows[0]?.wanted ?? 0))
      await takeBackSurplus(client, project.id, wanted);
    await recordEvent(client, user, {
      action: "project.update",
      subject: Object.keys(input).join(", "),
      projectId: project.id,
    });
  });
  return getProject(user, project.id);
}

/**
 * Deletes a project with everything in it. The audit trail keeps a line of it.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage it.
 */
export async function deleteProject(user: Actor, idOrSlug: string): Promise<void> {
  const project = await requireProject(user, idOrSlug, "manage");
  await inTransaction("longWrite", async (client) => {
    // Spans hold on to their labels, so the articles go first.
    await client.query(`DELETE FROM "Article" WHERE "projectId" = $1`, [project.id]);
    await client.query(`DELETE FROM "RelationType" WHERE "projectId" = $1`, [project.id]);
    await client.query(`DELETE FROM "Project" WHERE "id" = $1`, [project.id]);
    // Its counts come to nothing by now, which leaves no row.
    await client.query(`SELECT "fold_counts"($1)`, [project.id]);
    await recordEvent(client, user, { action: "project.delete", subject: project.name });
  });
}
