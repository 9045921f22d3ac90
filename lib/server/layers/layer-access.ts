import { rolesFor } from "@/lib/core/access.ts";
import type { LayerKind } from "@/lib/core/annotation/layer.ts";
import type { LayerStatus } from "@/lib/core/annotation/layer-status.ts";
import { isOpen } from "@/lib/core/annotation/layer-status.ts";
import type { Actor } from "../access.ts";
import { AppError, noSuch } from "../app-error.ts";
import { requireUnarchived } from "../articles/article-access.ts";
import type { Connection } from "../db/connection.ts";
import { openInSql } from "../db/status-sql.ts";

/** A layer's head and what decides who may do what to it. */
export type LayerHead = {
  id: string;
  articleId: string;
  projectId: string;
  kind: LayerKind;
  ownerId: string | null;
  status: LayerStatus;
  revision: number;
  reviewerId: string | null;
  allowsOwnReview: boolean;
  isArchived: boolean;
  /** Whether the person asking may review in this project. */
  mayReview: boolean;
};

/**
 * SQL for whether `user` is still to hand in a layer of their own of an article, a returned one included: in a blind project
 * they see nothing of a colleague's work on it until then (docs/decisions/007-what-blind-hides.md). Both are SQL.
 */
export function openOwnLayer(articleId: string, user: string): string {
  return `EXISTS (SELECT FROM "Layer" own WHERE own."articleId" = ${articleId} AND own."ownerId" = ${user}::uuid
    AND own."status" IN (${openInSql}))`;
}

/** SQL for whether an article of project `$1` is kept from `user`: the project is blind, and `openOwnLayer`. Both are SQL. */
export function isHiddenFrom(articleId: string, user: string): string {
  return `((SELECT "isBlind" FROM "Project" WHERE "id" = $1::uuid) AND ${openOwnLayer(articleId, user)})`;
}

/**
 * The joins and conditions under which a person may read a layer, for `FROM "Layer" layer`. Parameters: `$1` the user's id,
 * `$2` whether they administer the instance, `$3` the roles that review.
 *
 * One's own layer is always in sight of a member. Reviewers see what was handed in, and gold; in a blind project only
 * once their own layer of the article is handed in too. Nobody else sees a withdrawn layer.
 */
export const visibleLayers = `
  JOIN "Article" article ON article."id" = layer."articleId"
  JOIN "Project" project ON project."id" = article."projectId"
  LEFT JOIN "Member" member ON member."projectId" = project."id" AND member."userId" = $1::uuid
  WHERE ($2::boolean OR member."userId" IS NOT NULL) AND (
    layer."ownerId" = $1::uuid
    OR (
      ($2::boolean OR member."role" = ANY ($3::"Role"[]))
      AND (layer."kind" = 'GOLD' OR layer."status" IN ('SUBMITTED', 'RETURNED', 'ACCEPTED'))
      AND NOT (project."isBlind" AND ${openOwnLayer(`layer."articleId"`, "$1")})
    )
  )`;

/** The parameters that `visibleLayers` takes. */
export function visibleLayersFor(user: Actor): [string, boolean, readonly string[]] {
  return [user.id, user.isAdmin, rolesFor("review")];
}

/**
 * The head of a layer, or null when it does not exist or is out of `user`'s sight; with `lock`, nobody else changes the
 * layer until the transaction ends.
 */
export async function findLayer(
  client: Connection,
  user: Actor,
  layerId: string,
  lock: "lock" | "read",
): Promise<LayerHead | null> {
  const found = await client.query<LayerHead>(
    `SELECT layer."id", layer."articleId", article."projectId", layer."kind", layer."ownerId", layer."status",
       layer."revision", layer."reviewerId", project."allowsOwnReview",
       article."archivedAt" IS NOT NULL AS "isArchived",
       ($2::boolean OR member."role" = ANY ($3::"Role"[])) AS "mayReview"
     FROM "Layer" layer ${visibleLayers} AND layer."id" = $4
     ${lock === "lock" ? 'FOR NO KEY UPDATE OF "layer"' : ""}`,
    [...visibleLayersFor(user), layerId],
  );
  return found.rows[0] ?? null;
}

/**
 * As `findLayer`.
 * @throws AppError NOT_FOUND instead of null.
 */
export async function requireLayer(
  client: Connection,
  user: Actor,
  layerId: string,
  lock: "lock" | "read",
): Promise<LayerHead> {
  const head = await findLayer(client, user, layerId, lock);
  if (!head) throw noSuch("layer");
  return head;
}

/**
 * Passes when `user` may edit the layer now: the owner of an annotator's layer until it is submitted (and again when it
 * is returned), reviewers of gold until it is settled ("nobody writes in another's layer").
 * @throws AppError FORBIDDEN with the reason.
 */
export function requireEditable(user: Actor, layer: LayerHead): void {
  requireUnarchived(layer);
  if (layer.kind === "GOLD") {
    if (!layer.mayReview) throw new AppError("FORBIDDEN", "Only reviewers write gold; ask an owner.");
    if (layer.status === "ACCEPTED") {
      throw new AppError("FORBIDDEN", "This article is settled; reopen its review to change gold.");
    }
    return;
  }
  if (layer.ownerId !== user.id) {
    throw new AppError("FORBIDDEN", "This layer is someone else's; review it rather than edit it.");
  }
  if (layer.status === "WITHDRAWN") {
    throw new AppError("FORBIDDEN", "This article went back to the pool; take it up again to go on with it.");
  }
  if (!isOpen(layer.status)) {
    throw new AppError(
      "FORBIDDEN",
      "This article is submitted and read-only until it is returned or taken back.",
    );
  }
}
