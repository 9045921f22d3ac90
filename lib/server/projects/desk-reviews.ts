import { type AdjudicationItem, deskListLength, type ReviewItem } from "@/lib/schemas/desk.ts";
import type { Actor } from "../access.ts";
import { adjudicationOrder, readyToAdjudicate, reviewOrder, waitingForReview } from "../articles/queue.ts";
import { db } from "../db/database.ts";
import { handedInInSql } from "../db/status-sql.ts";
import { visibleLayersFor } from "../layers/layer-access.ts";

type Listed<Item> = { items: Item[]; total: number };

/** The submitted layers that wait for `user`, the pressing ones first, with how many there are in all. */
export async function readToReview(user: Actor): Promise<Listed<ReviewItem>> {
  const found = await db.query<
    Omit<ReviewItem, "submittedAt" | "dueAt"> & {
      submittedAt: Date | null;
      dueAt: Date | null;
      total: number;
    }
  >(
    `WITH waiting AS (
       SELECT layer."layerId", layer."spanCount", row_number() OVER (ORDER BY ${reviewOrder}) AS "position",
         count(*) OVER ()::int AS "total"
       FROM ${waitingForReview} ORDER BY "position" LIMIT $4
     )
     SELECT layer."id" AS "layerId", article."id" AS "articleId", article."title", article."outlet",
       coalesce(story."title", '') AS "storyTitle", project."name" AS "projectName", project."slug" AS "projectSlug",
       owner."name" AS "annotatorName", layer."submittedAt", article."priority", article."dueAt", waiting."total",
       waiting."spanCount",
       (SELECT count(*)::int FROM "Verdict" verdict JOIN "Span" span
          ON span."id" = verdict."spanId" AND span."layerId" = layer."id"
        WHERE verdict."layerId" = layer."id") AS "judgedCount"
     FROM waiting JOIN "Layer" layer ON layer."id" = waiting."layerId"
     JOIN "User" owner ON owner."id" = layer."ownerId"
     JOIN "Article" article ON article."id" = layer."articleId"
     JOIN "Project" project ON project."id" = article."projectId"
     LEFT JOIN "Story" story ON story."id" = article."storyId"
     ORDER BY waiting."position"`,
    [...visibleLayersFor(user), deskListLength],
  );
  const items = found.rows.map(({ total: _, ...row }) => ({
    ...row,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    dueAt: row.dueAt?.toISOString() ?? null,
  }));
  return { items, total: found.rows[0]?.total ?? 0 };
}

/** The articles that are ready for `user` to adjudicate, the pressing ones first, with how many there are in all. */
export async function readToAdjudicate(user: Actor): Promise<Listed<AdjudicationItem>> {
  const found = await db.query<
    Omit<AdjudicationItem, "handedInAt" | "dueAt"> & {
      handedInAt: Date | null;
      dueAt: Date | null;
      total: number;
    }
  >(
    `WITH ready AS (${readyToAdjudicate}), head AS (
       SELECT ready.*, count(*) OVER ()::int AS "total",
         row_number() OVER (ORDER BY ${adjudicationOrder}) AS "position"
       FROM ready ORDER BY "position" LIMIT $4
     )
     SELECT head."articleId", article."title", article."outlet", coalesce(story."title", '') AS "storyTitle",
       project."name" AS "projectName", project."slug" AS "projectSlug", head."annotatorCount", head."handedInAt",
       article."priority", article."dueAt", head."total",
       EXISTS (SELECT FROM "Layer" gold WHERE gold."articleId" = article."id" AND gold."kind" = 'GOLD'
         AND gold."reviewerId" IS NOT NULL) AS "isBegun",
       (SELECT coalesce(sum(layer."spanCount"), 0)::int FROM "LayerStanding" layer
        WHERE layer."articleId" = article."id" AND layer."kind" = 'ANNOTATOR'
          AND layer."status" IN (${handedInInSql})) AS "spanCount"
     FROM head JOIN "Article" article ON article."id" = head."articleId"
     JOIN "Project" project ON project."id" = article."projectId"
     LEFT JOIN "Story" story ON story."id" = article."storyId"
     ORDER BY head."position"`,
    [...visibleLayersFor(user), deskListLength],
  );
  const items = found.rows.map(({ total: _, ...row }) => ({
    ...row,
    handedInAt: row.handedInAt?.toISOString() ?? null,
    dueAt: row.dueAt?.toISOString() ?? null,
  }));
  return { items, total: found.rows[0]?.total ?? 0 };
}
