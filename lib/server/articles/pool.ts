import { rolesFor } from "@/lib/core/access.ts";
import type { AssignmentRules, Pool, PoolArticle, PoolPerson } from "@/lib/core/assignment/pool.ts";
import type { FreeArticle } from "@/lib/schemas/desk.ts";
import { noSuch } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";
import { openInSql } from "../db/status-sql.ts";

/** For `"Layer" layer`: an annotator's that takes one of its article's places. */
const takesPlace = `layer."kind" = 'ANNOTATOR' AND layer."status" <> 'WITHDRAWN'`;

/** How many of an article's places are taken, for `"ArticleStanding" standing` or its counts: by all that `takesPlace`. */
export const takenPlaces = `standing."assigned" + standing."inProgress" + standing."submitted" + standing."inReview"
  + standing."returned" + standing."accepted"`;

/** The order in which free articles are offered, as in lib/core/assignment/next.ts, for `"ArticleStanding" standing`; an index has the same. */
const freeOrder = `${takenPlaces}, (-standing."priority"), coalesce(standing."dueAt", 'infinity'::timestamptz),
  standing."createdAt", standing."articleId"`;

async function readRules(client: Connection, projectId: string): Promise<AssignmentRules> {
  const found = await client.query<AssignmentRules>(
    `SELECT "annotatorsPerArticle", "storyPlacement", "queueLength" FROM "Project" WHERE "id" = $1`,
    [projectId],
  );
  const [rules] = found.rows;
  if (!rules) throw noSuch("project");
  return rules;
}

async function readArticles(
  client: Connection,
  projectId: string,
  articleIds: readonly string[] | null,
): Promise<PoolArticle[]> {
  const found = await client.query<
    Omit<PoolArticle, "dueAt" | "createdAt"> & { dueAt: Date | null; createdAt: Date }
  >(
    `SELECT article."id", article."storyId", article."language", article."wordCount" AS "words", article."priority",
       article."dueAt", article."createdAt", coalesce(work."annotatorIds", '{}') AS "annotatorIds",
       coalesce(readings."readerIds", '{}') AS "readerIds"
     FROM "Article" article JOIN "Project" project ON project."id" = article."projectId"
     LEFT JOIN (
       SELECT layer."articleId", array_agg(layer."ownerId") FILTER (WHERE ${takesPlace}) AS "annotatorIds",
         bool_or(layer."kind" = 'GOLD' AND layer."status" = 'ACCEPTED') AS "isSettled"
       FROM "Layer" layer JOIN "Article" counted ON counted."id" = layer."articleId"
       WHERE counted."projectId" = $1 GROUP BY layer."articleId"
     ) work ON work."articleId" = article."id"
     LEFT JOIN (
       SELECT reading."articleId", array_agg(reading."userId") AS "readerIds"
       FROM "LayerReading" reading JOIN "Article" read ON read."id" = reading."articleId"
       WHERE read."projectId" = $1 GROUP BY reading."articleId"
     ) readings ON project."isBlind" AND readings."articleId" = article."id"
     WHERE article."projectId" = $1 AND article."archivedAt" IS NULL AND work."isSettled" IS NOT TRUE
       AND coalesce(cardinality(work."annotatorIds"), 0) < project."annotatorsPerArticle"
       AND ($2::uuid[] IS NULL OR article."id" = ANY ($2::uuid[]))`,
    [projectId, articleIds],
  );
  return found.rows.map((row) => ({
    ...row,
    dueAt: row.dueAt?.getTime() ?? null,
    createdAt: row.createdAt.getTime(),
  }));
}

async function readPeople(client: Connection, projectId: string): Promise<PoolPerson[]> {
  const found = await client.query<PoolPerson>(
    `SELECT person."id", member."languages", count(article."id")::int AS "openArticles",
       coalesce(sum(article."wordCount"), 0)::int AS "openWords"
     FROM "Member" member
     JOIN "User" person ON person."id" = member."userId" AND person."disabledAt" IS NULL
     LEFT JOIN ("Layer" layer JOIN "Article" article ON article."id" = layer."articleId" AND article."projectId" = $1
         AND article."archivedAt" IS NULL)
       ON layer."ownerId" = person."id" AND layer."status" IN (${openInSql})
     WHERE member."projectId" = $1 AND member."role" = ANY ($2::"Role"[])
     GROUP BY person."id", member."languages"`,
    [projectId, rolesFor("annotate")],
  );
  return found.rows;
}

async function readHoldings(client: Connection, projectId: string): Promise<Pool["holdings"]> {
  const found = await client.query<{ storyId: string; ownerId: string; count: number }>(
    `SELECT article."storyId", layer."ownerId", count(*)::int AS "count"
     FROM "Layer" layer JOIN "Article" article ON article."id" = layer."articleId"
     WHERE article."projectId" = $1 AND article."storyId" IS NOT NULL AND ${takesPlace} GROUP BY 1, 2`,
    [projectId],
  );
  const holdings = new Map<string, Map<string, number>>();
  for (const { storyId, ownerId, count } of found.rows) {
    const people = holdings.get(storyId) ?? new Map<string, number>();
    holdings.set(storyId, people.set(ownerId, count));
  }
  return holdings;
}

/**
 * What a project has to give and to whom: its articles with free places (those that are settled or archived have none; of
 * `articleIds` only, when given), everybody who may annotate in it, and its rules.
 */
export async function readPool(
  client: Connection,
  projectId: string,
  articleIds: readonly string[] | null = null,
): Promise<Pool> {
  const rules = await readRules(client, projectId);
  return {
    rules,
    articles: await readArticles(client, projectId, articleIds),
    people: await readPeople(client, projectId),
    // Nothing else asks who has what of a story.
    holdings: rules.storyPlacement === "ANY" ? new Map() : await readHoldings(client, projectId),
  };
}

type FreeRow = Omit<FreeArticle, "publishedAt"> & { projectId: string; publishedAt: Date | null };

/**
 * Of each of some projects in which `userId`, a member, has room in their queue, the first articles that fit them and have a free place, at most `most`: the
 * least covered, then by priority, due date and age. Projects without any are left out.
 */
export async function readFreeArticles(
  client: Connection,
  userId: string,
  projectIds: readonly string[],
  most: number,
): Promise<ReadonlyMap<string, readonly FreeArticle[]>> {
  const found = await client.query<FreeRow>(
    // Few rows are looked for in each project: the limit and the order tell PostgreSQL to take the index of free places.
    `SELECT project."id" AS "projectId", free.* FROM "Project" project
     JOIN "Member" member ON member."projectId" = project."id" AND member."userId" = $1
     CROSS JOIN LATERAL (
       SELECT article."id" AS "articleId", article."title", article."outlet", article."publishedAt", article."timeZone"
       FROM "ArticleStanding" standing JOIN "Article" article ON article."id" = standing."articleId"
       WHERE standing."projectId" = project."id" AND NOT standing."isArchived" AND standing."goldSettled" = 0
         AND ${takenPlaces} < project."annotatorsPerArticle"
         AND (member."languages" = '{}' OR EXISTS (
           SELECT FROM unnest(member."languages") AS language
           WHERE lower(article."language") = lower(language)
             OR starts_with(lower(article."language"), lower(language) || '-')))
         AND NOT EXISTS (
           SELECT FROM "Layer" layer
           WHERE layer."articleId" = article."id" AND layer."ownerId" = $1 AND ${takesPlace})
         AND NOT (project."isBlind" AND EXISTS (
           SELECT FROM "LayerReading" reading WHERE reading."articleId" = article."id" AND reading."userId" = $1))
       ORDER BY ${freeOrder} LIMIT $4
     ) free
     WHERE project."id" = ANY ($2::uuid[]) AND member."role" = ANY ($3::"Role"[])
       AND project."queueLength" > (
         SELECT coalesce(sum(own."count"), 0) FROM "LayerCount" own
         WHERE own."projectId" = project."id" AND own."ownerId" = $1 AND own."kind" = 'ANNOTATOR'
           AND own."status" IN (${openInSql}) AND NOT own."isArchived")`,
    [userId, projectIds, rolesFor("annotate"), most],
  );
  const free = new Map<string, FreeArticle[]>();
  for (const { projectId, publishedAt, ...row } of found.rows) {
    const articles = free.get(projectId) ?? [];
    free.set(projectId, [...articles, { ...row, publishedAt: publishedAt?.toISOString() ?? null }]);
  }
  return free;
}
