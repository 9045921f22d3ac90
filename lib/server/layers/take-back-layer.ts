import { isOpen } from "@/lib/core/annotation/layer-status.ts";
import type { OpenedView } from "@/lib/schemas/reader.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import { requireUnarchived } from "../articles/article-access.ts";
import type { Connection } from "../db/connection.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { lockGold } from "../review/gold.ts";
import { type LayerHead, requireLayer } from "./layer-access.ts";
import { notifyLayer } from "./layer-events.ts";
import { isReadBy } from "./layer-readings.ts";

/**
 * Who has opened a submitted layer since it was submitted, or reviews it; null while nobody has. `at` is null where somebody reviews
 * it who never opened it.
 */
export async function readOpened(client: Connection, layerId: string): Promise<OpenedView | null> {
  const found = await client.query<{ name: string; at: Date | null }>(
    `SELECT coalesce(person."name", 'A reviewer') AS "name", layer."openedAt" AS "at"
     FROM "Layer" layer LEFT JOIN "User" person ON person."id" = coalesce(layer."openedById", layer."reviewerId")
     WHERE layer."id" = $1 AND layer."status" = 'SUBMITTED'
       AND (layer."openedAt" IS NOT NULL OR layer."reviewerId" IS NOT NULL)`,
    [layerId],
  );
  const [row] = found.rows;
  return row ? { name: row.name, at: row.at?.toISOString() ?? null } : null;
}

/**
 * Takes one's own submitted layer back to go on with it, until somebody has opened it: it is again what it was before it was submitted.
 * Taking it back twice is no error.
 * @throws AppError NOT_FOUND out of sight; INVALID for gold; FORBIDDEN, saying why, when it is somebody else's, when it was
 * opened or reviewed, when its article is archived, and in a blind project when one has read what others marked in the article.
 */
export async function takeBackLayer(user: Actor, layerId: string): Promise<void> {
  await inTransaction("write", async (client) => {
    const { articleId } = await requireLayer(client, user, layerId, "read");
    const gold = await lockGold(client, articleId);
    // Whoever opens it keeps that in this row: one of the two waits here for the other.
    const layer = await requireLayer(client, user, layerId, "lock");
    if (!isSubmittedByOwner(user, layer)) return;
    requireUnarchived(layer);
    await requireUnread(client, user, layer);
    // What a reviewer has judged of a layer before stays told apart from what is changed after (`clearStaleVerdicts`).
    await client.query(
      `UPDATE "Layer" SET "updatedAt" = now(),
         "status" = (CASE WHEN "returnMessage" <> '' THEN 'RETURNED' WHEN "revision" > 0 THEN 'IN_PROGRESS' ELSE 'ASSIGNED' END)::"LayerStatus",
         "submittedAt" = CASE WHEN "returnMessage" <> '' THEN "submittedAt" END
       WHERE "id" = $1`,
      [layer.id],
    );
    await notifyLayer(client, layer.id, "status");
    // Whoever adjudicates the article hears that one layer less is there.
    if (gold) await notifyLayer(client, gold.id, "review");
    const article = await client.query<{ title: string }>(`SELECT "title" FROM "Article" WHERE "id" = $1`, [
      articleId,
    ]);
    const subject = article.rows[0]?.title ?? "";
    await recordEvent(client, user, { action: "layer.take-back", subject, projectId: layer.projectId });
  });
}

/**
 * Whether there is something to take back: false for what its owner has open already.
 * @throws AppError INVALID for gold; FORBIDDEN for another's layer and for one that was accepted or withdrawn.
 */
function isSubmittedByOwner(user: Actor, layer: LayerHead): boolean {
  if (layer.kind !== "ANNOTATOR")
    throw new AppError("INVALID", "Gold is reopened in review, not taken back.");
  if (layer.ownerId !== user.id) {
    throw new AppError("FORBIDDEN", "This layer is someone else's; return it to them in review instead.");
  }
  if (layer.status === "ACCEPTED") {
    throw new AppError("FORBIDDEN", "This article was reviewed already; ask a reviewer to reopen it.");
  }
  if (layer.status === "WITHDRAWN") {
    throw new AppError("FORBIDDEN", "This article went back to the pool; take it up again to go on with it.");
  }
  return !isOpen(layer.status);
}

/**
 * Passes while nobody has read the locked layer, nor its owner, where one works blind, those of others.
 * @throws AppError FORBIDDEN with who opened it, in `detail.opened` too.
 */
async function requireUnread(client: Connection, user: Actor, layer: LayerHead): Promise<void> {
  const opened = await readOpened(client, layer.id);
  if (opened) {
    const deed = opened.at ? "has opened this article" : "is reviewing this article";
    throw new AppError(
      "FORBIDDEN",
      `${opened.name} ${deed}; ask for it back, and they can return it to you.`,
      {
        opened,
      },
    );
  }
  const read = await client.query<{ isRead: boolean }>(
    `SELECT ${isReadBy("$1::uuid", "$2::uuid")} AS "isRead"`,
    [layer.articleId, user.id],
  );
  if (read.rows[0]?.isRead) {
    throw new AppError(
      "FORBIDDEN",
      "You have read what others marked in this article, so you cannot go on with it blind; a reviewer can return it to you.",
    );
  }
}
