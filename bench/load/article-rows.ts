import { db } from "@/lib/server/db/database.ts";

/**
 * Adds `count` articles of about 3,000 characters to a project, in ten stories and seven outlets, each with a layer of
 * `owner`'s in one of the statuses and ten spans in it.
 */
export async function insertArticles(
  project: { id: string },
  owner: { id: string },
  count: number,
): Promise<void> {
  await db.query(
    `INSERT INTO "Story" ("id", "projectId", "title")
     SELECT gen_random_uuid(), $1, 'Story ' || number FROM generate_series(0, 9) number`,
    [project.id],
  );
  await db.query(
    `INSERT INTO "Article" ("id", "projectId", "storyId", "title", "outlet", "document", "text", "textSha256", "length",
       "wordCount", "createdAt")
     SELECT gen_random_uuid(), $1, story."id", 'Ferries of town ' || number || ' stop', 'Outlet ' || number % 7,
       '{"type":"doc","content":[]}', made."text", encode(sha256(convert_to(made."text", 'UTF8')), 'hex'),
       char_length(made."text"), 420, now() - number * interval '1 minute'
     FROM generate_series(1, $2::int) number
     CROSS JOIN LATERAL (
       SELECT repeat('The ' || number * 7919 % 1000 || ' ferries of town ' || md5(number::text) || ' stopped. ', 50)
     ) made("text")
     JOIN "Story" story ON story."projectId" = $1 AND story."title" = 'Story ' || number % 10`,
    [project.id, count],
  );
  await db.query(
    `INSERT INTO "Layer" ("id", "articleId", "kind", "ownerId", "status", "createdAt", "updatedAt", "submittedAt")
     SELECT gen_random_uuid(), article."id", 'ANNOTATOR', $2, made."status", article."createdAt", article."createdAt",
       CASE WHEN made."status" <> 'IN_PROGRESS' THEN article."createdAt" END
     FROM (SELECT article.*, row_number() OVER () AS "number" FROM "Article" article WHERE "projectId" = $1) article
     CROSS JOIN LATERAL (SELECT
       (ARRAY['IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'ACCEPTED']::"LayerStatus"[])[1 + article."number" % 4]
     ) made("status")`,
    [project.id, owner.id],
  );
  await db.query(
    `INSERT INTO "Span" ("id", "layerId", "labelId", "start", "end", "quote", "createdById")
     SELECT gen_random_uuid(), layer."id", label."id", number * 60, number * 60 + 12,
       substring(article."text" FROM number * 60 + 1 FOR 12), layer."ownerId"
     FROM "Layer" layer JOIN "Article" article ON article."id" = layer."articleId" AND article."projectId" = $1
     JOIN "Label" label ON label."projectId" = $1 AND label."name" = 'entity'
     CROSS JOIN generate_series(1, 10) number`,
    [project.id],
  );
}
