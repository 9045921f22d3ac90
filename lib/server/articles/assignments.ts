import { rolesFor } from "@/lib/core/access.ts";
import type { AssignInput } from "@/lib/schemas/article.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError } from "../app-error.ts";
import { recordAudit } from "../audit.ts";
import { pool } from "../database.ts";
import { inTransaction } from "../transaction.ts";
import { requireArticle } from "./article-access.ts";

/**
 * Gives articles to people: each gets a layer of their own on each. Doing it again changes nothing; answers how many
 * layers are new. Archived articles and those of other projects are passed over.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the project; INVALID when one of the people is no member
 * or is disabled.
 */
export async function assignArticles(
  user: Actor,
  projectId: string,
  { articleIds, userIds }: AssignInput,
): Promise<{ assigned: number }> {
  const project = await requireProject(user, projectId, "manage");
  const people = [...new Set(userIds)];
  const members = await pool().query(
    `SELECT FROM "Member" member JOIN "User" person ON person."id" = member."userId"
     WHERE member."projectId" = $1 AND member."userId" = ANY ($2::uuid[]) AND member."role" = ANY ($3::"Role"[])
       AND person."disabledAt" IS NULL`,
    [project.id, people, rolesFor("annotate")],
  );
  if (members.rowCount !== people.length) {
    throw new AppError(
      "INVALID",
      `Someone chosen is not an active member of ${project.name}; invite them first.`,
    );
  }
  const made = await pool().query(
    `INSERT INTO "Layer" ("id", "articleId", "kind", "ownerId")
     SELECT gen_random_uuid(), article."id", 'ANNOTATOR', person."id"
     FROM "Article" article CROSS JOIN unnest($3::uuid[]) AS person("id")
     WHERE article."projectId" = $1 AND article."id" = ANY ($2::uuid[]) AND article."archivedAt" IS NULL
     ON CONFLICT ("articleId", "ownerId") DO NOTHING`,
    [project.id, articleIds, people],
  );
  const assigned = made.rowCount ?? 0;
  if (assigned > 0) {
    await recordAudit(user, {
      action: "articles.assign",
      subject: `${assigned} ${assigned === 1 ? "assignment" : "assignments"}`,
      projectId: project.id,
    });
  }
  return { assigned };
}

/**
 * Takes articles from people again. Only layers that nothing was ever done in vanish; answers how many did, and how many
 * were kept because there is work in them.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the project.
 */
export async function unassignArticles(
  user: Actor,
  projectId: string,
  { articleIds, userIds }: AssignInput,
): Promise<{ removed: number; kept: number }> {
  const project = await requireProject(user, projectId, "manage");
  const chosen = `layer."ownerId" = ANY ($3::uuid[]) AND layer."articleId" IN (
    SELECT "id" FROM "Article" WHERE "projectId" = $1 AND "id" = ANY ($2::uuid[]))`;
  const values = [project.id, articleIds, userIds];
  const counts = await inTransaction("write", async (client) => {
    const gone = await client.query(
      `DELETE FROM "Layer" layer WHERE ${chosen} AND layer."status" = 'ASSIGNED' AND layer."revision" = 0
         AND NOT EXISTS (SELECT FROM "Span" span WHERE span."layerId" = layer."id")`,
      values,
    );
    const left = await client.query<{ count: number }>(
      `SELECT count(*)::int AS "count" FROM "Layer" layer WHERE ${chosen}`,
      values,
    );
    return { removed: gone.rowCount ?? 0, kept: left.rows[0]?.count ?? 0 };
  });
  if (counts.removed > 0) {
    await recordAudit(user, {
      action: "articles.unassign",
      subject: `${counts.removed} ${counts.removed === 1 ? "assignment" : "assignments"}`,
      projectId: project.id,
    });
  }
  return counts;
}

/**
 * Starts one's own layer on an article and answers its id; the same id when there is one already.
 * @throws AppError NOT_FOUND when the article is out of `user`'s sight; FORBIDDEN when it is archived, or has as many
 * annotators as the project wants (owners may go beyond that).
 */
export async function takeArticle(user: Actor, articleId: string): Promise<{ layerId: string }> {
  return inTransaction("write", async (client) => {
    const article = await requireArticle(client, user, articleId, "annotate");
    // The lock keeps two people from taking the last place at once.
    await client.query(`SELECT FROM "Article" WHERE "id" = $1 FOR NO KEY UPDATE`, [article.id]);
    const layers = await client.query<{ id: string; ownerId: string }>(
      `SELECT "id", "ownerId" FROM "Layer" WHERE "articleId" = $1 AND "kind" = 'ANNOTATOR'`,
      [articleId],
    );
    const own = layers.rows.find(({ ownerId }) => ownerId === user.id);
    if (own) return { layerId: own.id };
    if (article.isArchived)
      throw new AppError("FORBIDDEN", "This article is archived; ask an owner to restore it.");
    const project = await client.query<{ wanted: number }>(
      `SELECT "annotatorsPerArticle" AS "wanted" FROM "Project" WHERE "id" = $1`,
      [article.projectId],
    );
    const wanted = project.rows[0]?.wanted ?? 0;
    if (layers.rows.length >= wanted && !rolesFor("manage").includes(article.role)) {
      throw new AppError(
        "FORBIDDEN",
        "This article has all the annotators it needs; ask an owner to assign it to you.",
      );
    }
    const made = await client.query<{ id: string }>(
      `INSERT INTO "Layer" ("id", "articleId", "kind", "ownerId") VALUES (gen_random_uuid(), $1, 'ANNOTATOR', $2)
       RETURNING "id"`,
      [articleId, user.id],
    );
    const [layer] = made.rows;
    if (!layer) throw new RangeError(`no layer was made on article ${articleId}`);
    return { layerId: layer.id };
  });
}
