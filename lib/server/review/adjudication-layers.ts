import { rolesFor } from "@/lib/core/access.ts";
import type { LayerStatus } from "@/lib/core/annotation/layer-status.ts";
import { joinWords } from "@/lib/core/join-words.ts";
import type { AdjudicationState } from "@/lib/schemas/adjudication.ts";
import type { Actor } from "../access.ts";
import { AppError, noSuch } from "../app-error.ts";
import type { ArticleHead } from "../articles/article-access.ts";
import type { Connection } from "../db/connection.ts";
import { handedInInSql } from "../db/status-sql.ts";
import { openOwnLayer } from "../layers/layer-access.ts";
import { readAwaited } from "./gold.ts";

/** The annotators' layers of an article, as adjudication sorts them. */
export type AdjudicatedLayers = {
  /** Submitted or accepted ones, in the order of their letters: first in, first named. */
  readonly handedIn: readonly { id: string; status: LayerStatus }[];
  readonly waitingFor: AdjudicationState["waitingFor"];
};

/**
 * The head of an article that `user` may adjudicate. In a blind project it does not exist for whoever is still to hand in
 * a layer of their own on it.
 * @throws AppError NOT_FOUND out of sight; FORBIDDEN for who does not review, or annotated it where the project does not
 * allow that.
 */
export async function requireAdjudicable(
  client: Connection,
  user: Actor,
  articleId: string,
): Promise<ArticleHead> {
  const found = await client.query<ArticleHead & { isOwn: boolean }>(
    `SELECT article."id", article."title", article."projectId", article."archivedAt" IS NOT NULL AS "isArchived",
       CASE WHEN $2::boolean THEN 'OWNER' ELSE member."role"::text END AS "role",
       own."id" IS NOT NULL AND NOT project."allowsOwnReview" AS "isOwn"
     FROM "Article" article
     JOIN "Project" project ON project."id" = article."projectId"
     LEFT JOIN "Member" member ON member."projectId" = project."id" AND member."userId" = $1::uuid
     LEFT JOIN "Layer" own ON own."articleId" = article."id" AND own."ownerId" = $1::uuid AND own."status" <> 'WITHDRAWN'
     WHERE article."id" = $3 AND ($2::boolean OR member."userId" IS NOT NULL)
       AND NOT (project."isBlind" AND ${openOwnLayer(`article."id"`, "$1")})`,
    [user.id, user.isAdmin, articleId],
  );
  const [row] = found.rows;
  if (!row) throw noSuch("article");
  const { isOwn, ...article } = row;
  if (!rolesFor("review").includes(article.role)) {
    throw new AppError("FORBIDDEN", "Only reviewers and owners adjudicate; ask an owner.");
  }
  if (isOwn) {
    throw new AppError(
      "FORBIDDEN",
      "Nobody adjudicates an article they annotated in this project; ask a colleague.",
    );
  }
  return article;
}

/** The annotators' layers of an article; with `lock`, nobody changes one of them until the transaction ends. */
export async function readAdjudicatedLayers(
  client: Connection,
  articleId: string,
  lock: "lock" | "read",
): Promise<AdjudicatedLayers> {
  if (lock === "lock") {
    await client.query(
      `SELECT FROM "Layer" WHERE "articleId" = $1 AND "kind" = 'ANNOTATOR' ORDER BY "id" FOR NO KEY UPDATE`,
      [articleId],
    );
  }
  const handedIn = await client.query<{ id: string; status: LayerStatus }>(
    `SELECT "id", "status" FROM "Layer"
     WHERE "articleId" = $1 AND "kind" = 'ANNOTATOR' AND "status" IN (${handedInInSql})
     ORDER BY "submittedAt" NULLS LAST, "id"`,
    [articleId],
  );
  const awaited = await readAwaited(client, articleId);
  const waitingFor = awaited.flatMap(({ name, status }) => (status === "SUBMITTED" ? [] : { name, status }));
  return { handedIn: handedIn.rows, waitingFor };
}

/**
 * Passes when somebody has handed in a layer.
 * @throws AppError INVALID saying whom the article waits for.
 */
export function requireHandedIn({ handedIn, waitingFor }: AdjudicatedLayers): void {
  if (handedIn.length > 0) return;
  const awaited =
    waitingFor.length === 0
      ? "it has no annotators"
      : `it waits for ${joinWords(waitingFor.map(({ name }) => name))}`;
  throw new AppError(
    "INVALID",
    `Nobody has submitted this article yet, so there is nothing to adjudicate: ${awaited}.`,
  );
}

/**
 * Passes when every annotator who has the article has handed it in, or the reviewer says to go ahead without the others.
 * @throws AppError INVALID naming whom it waits for, who are also in `detail.waitingFor`.
 */
export function requireComplete({ waitingFor }: AdjudicatedLayers, force: boolean): void {
  if (waitingFor.length === 0 || force) return;
  const have = waitingFor.length === 1 ? "has" : "have";
  const them = waitingFor.length === 1 ? "this layer" : "these layers";
  throw new AppError(
    "INVALID",
    `${joinWords(waitingFor.map(({ name }) => name))} ${have} not submitted yet; wait for ${them}, or say that you go ahead without.`,
    { waitingFor },
  );
}
