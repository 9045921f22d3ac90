import { rolesFor } from "@/lib/core/access.ts";
import type { Assignment } from "@/lib/core/assignment/plan.ts";
import type { AssignInput, UnassignInput } from "@/lib/schemas/article.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError, noSuch } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";
import { openInSql } from "../db/status-sql.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { notifyLayer } from "../layers/layer-events.ts";
import { isReadBy } from "../layers/layer-readings.ts";
import { requireArticle } from "./article-access.ts";
import { givePlaces, lockArticles, lockMembers, lockProject, untouched } from "./places.ts";

/**
 * Gives articles to people: each gets a layer of their own on each, or the one back that they had to leave. Doing it again
 * changes nothing; answers how many layers are new or back, and which were not given because that person has read what others marked in
 * the article and the project is blind. By hand an article can get more annotators than the project wants.
 * Archived articles and those of other projects are passed over.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the project; INVALID when one of the people is no member
 * or is disabled.
 */
export async function assignArticles(
  user: Actor,
  projectId: string,
  { articleIds, userIds }: AssignInput,
): Promise<{ assigned: number; notBlind: Assignment[] }> {
  const project = await requireProject(user, projectId, "manage");
  const people = [...new Set(userIds)];
  return inTransaction("write", async (client) => {
    await lockProject(client, project.id);
    await lockMembers(client, project.id, people);
    await lockArticles(client, articleIds);
    await requireAnnotators(client, project, people);
    const articles = await client.query<{ id: string }>(
      `SELECT "id" FROM unnest($2::uuid[]) WITH ORDINALITY AS chosen("id", "nth") JOIN "Article" USING ("id")
       WHERE "projectId" = $1 AND "archivedAt" IS NULL ORDER BY "nth"`,
      [project.id, [...new Set(articleIds)]],
    );
    const places = articles.rows.flatMap(({ id }) => people.map((userId) => ({ articleId: id, userId })));
    const given = await givePlaces(client, places);
    const notBlind = await findRead(client, places);
    const assigned = given.length;
    if (assigned > 0) {
      await recordEvent(client, user, {
        action: "articles.assign",
        subject: `${assigned} ${assigned === 1 ? "assignment" : "assignments"}`,
        projectId: project.id,
      });
    }
    return { assigned, notBlind };
  });
}

/** The places that are kept from people because they have read what others marked there. */
async function findRead(client: Connection, places: readonly Assignment[]): Promise<Assignment[]> {
  const found = await client.query<Assignment>(
    `SELECT place."articleId", place."userId"
     FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS place("articleId", "userId", "nth")
     WHERE ${isReadBy(`place."articleId"`, `place."userId"`)} AND NOT EXISTS (
       SELECT FROM "Layer" layer WHERE layer."articleId" = place."articleId" AND layer."ownerId" = place."userId"
         AND layer."status" <> 'WITHDRAWN')
     ORDER BY place."nth"`,
    [places.map(({ articleId }) => articleId), places.map(({ userId }) => userId)],
  );
  return found.rows;
}

async function requireAnnotators(
  client: Connection,
  project: { id: string; name: string },
  userIds: readonly string[],
): Promise<void> {
  const members = await client.query(
    `SELECT FROM "Member" member JOIN "User" person ON person."id" = member."userId"
     WHERE member."projectId" = $1 AND member."userId" = ANY ($2::uuid[]) AND member."role" = ANY ($3::"Role"[])
       AND person."disabledAt" IS NULL`,
    [project.id, userIds, rolesFor("annotate")],
  );
  if (members.rowCount === userIds.length) return;
  throw new AppError(
    "INVALID",
    `Someone chosen is not an active member of ${project.name}; invite them first.`,
  );
}

/**
 * Takes articles from people again. Layers that nothing was ever done in vanish. With `begun` "withdraw" those that were begun and are
 * not handed in count for nothing from then on, and are their owner's again when the article is given to them again; otherwise they
 * stay. What was handed in stays always. Answers how many of each.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the project.
 */
export async function unassignArticles(
  user: Actor,
  projectId: string,
  { articleIds, userIds, begun = "keep" }: AssignInput & Partial<UnassignInput>,
): Promise<{ removed: number; withdrawn: number; kept: number }> {
  const project = await requireProject(user, projectId, "manage");
  const chosen = `layer."ownerId" = ANY ($3::uuid[]) AND layer."articleId" IN (
    SELECT "id" FROM "Article" WHERE "projectId" = $1 AND "id" = ANY ($2::uuid[]))`;
  const values = [project.id, articleIds, userIds];
  return inTransaction("write", async (client) => {
    const gone = await client.query(`DELETE FROM "Layer" layer WHERE ${chosen} AND ${untouched}`, values);
    const withdrawn =
      begun === "keep"
        ? []
        : await client
            .query<{ id: string }>(
              `UPDATE "Layer" layer SET "status" = 'WITHDRAWN', "updatedAt" = now()
             WHERE ${chosen} AND layer."kind" = 'ANNOTATOR' AND layer."status" IN (${openInSql})
             RETURNING layer."id"`,
              values,
            )
            .then(({ rows }) => rows);
    for (const { id } of withdrawn) await notifyLayer(client, id, "status");
    const left = await client.query<{ count: number }>(
      `SELECT count(*)::int AS "count" FROM "Layer" layer WHERE ${chosen} AND layer."status" <> 'WITHDRAWN'`,
      values,
    );
    const counts = {
      removed: gone.rowCount ?? 0,
      withdrawn: withdrawn.length,
      kept: left.rows[0]?.count ?? 0,
    };
    const takenBack = counts.removed + counts.withdrawn;
    if (takenBack > 0) {
      await recordEvent(client, user, {
        action: "articles.unassign",
        subject: `${takenBack} ${takenBack === 1 ? "assignment" : "assignments"}`,
        projectId: project.id,
        detail: counts,
      });
    }
    return counts;
  });
}

/**
 * Keeps `user` as they are until the transaction ends.
 * @throws AppError NOT_FOUND when they were disabled, or stopped being an administrator, since they asked.
 */
async function lockPerson(client: Connection, user: Actor): Promise<void> {
  const found = await client.query(
    `SELECT FROM "User" WHERE "id" = $1 AND "disabledAt" IS NULL AND ("isAdmin" OR NOT $2::boolean) FOR SHARE`,
    [user.id, user.isAdmin],
  );
  if (found.rowCount === 0) {
    throw noSuch("article");
  }
}

/**
 * Starts one's own layer on an article, or takes up again the one that one had to leave, and answers its id; the same id when
 * one has it already.
 * @throws AppError NOT_FOUND when the article is out of `user`'s sight; FORBIDDEN when it is archived, or has as many
 * annotators as the project wants (owners may go beyond that), or the project is blind and they have read what others marked.
 */
export async function takeArticle(user: Actor, articleId: string): Promise<{ layerId: string }> {
  return inTransaction("write", async (client) => {
    const { projectId } = await requireArticle(client, user, articleId, "annotate");
    await lockProject(client, projectId);
    await lockMembers(client, projectId, [user.id]);
    await lockPerson(client, user);
    // Asked again, for whoever was being removed meanwhile.
    const article = await requireArticle(client, user, articleId, "annotate");
    // The lock keeps two people from taking the last place at once.
    await lockArticles(client, [article.id]);
    const layers = await client.query<{ id: string; ownerId: string }>(
      `SELECT "id", "ownerId" FROM "Layer" WHERE "articleId" = $1 AND "kind" = 'ANNOTATOR' AND "status" <> 'WITHDRAWN'`,
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
    const [layer] = await givePlaces(client, [{ articleId, userId: user.id }]);
    if (layer) return { layerId: layer.id };
    throw new AppError(
      "FORBIDDEN",
      "You have read what others marked in this article, so you can no longer annotate it blind; somebody else has to.",
    );
  });
}
