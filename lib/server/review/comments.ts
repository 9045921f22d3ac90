import type { CreateCommentInput } from "@/lib/schemas/comment.ts";
import type { CommentView } from "@/lib/schemas/reader.ts";
import type { Actor } from "../access.ts";
import { AppError, noSuch } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";
import { db } from "../db/database.ts";
import { inTransaction } from "../db/transaction.ts";
import { requireRulesOf } from "../guidelines/rule-access.ts";
import { findLayer, requireLayer, visibleLayers, visibleLayersFor } from "../layers/layer-access.ts";
import { notifyLayer } from "../layers/layer-events.ts";
import { recordReading } from "../layers/layer-readings.ts";
import { findComment, readThreads } from "./comment-rows.ts";

/**
 * Every remark on an article that `user` may read: those on their own layer and, for reviewers, on the layers handed in.
 * @throws AppError NOT_FOUND when no layer of the article is in `user`'s sight.
 */
export async function listComments(user: Actor, articleId: string): Promise<CommentView[]> {
  const layers = await db.query<{ id: string; ownerId: string | null }>(
    `SELECT layer."id", layer."ownerId" FROM "Layer" layer ${visibleLayers} AND layer."articleId" = $4 ORDER BY layer."createdAt"`,
    [...visibleLayersFor(user), articleId],
  );
  if (layers.rows.length === 0) {
    throw new AppError("NOT_FOUND", "There is no such article, or no layer of it is yours to see.");
  }
  const remarks = await readThreads(
    db,
    layers.rows.map(({ id }) => id),
  );
  const others = new Set(layers.rows.flatMap(({ id, ownerId }) => (ownerId === user.id ? [] : [id])));
  const layerIds = [...new Set(remarks.map(({ layerId }) => layerId))].filter((id) => others.has(id));
  const articleIds = layerIds.length > 0 ? [articleId] : [];
  await recordReading(db, user.id, { articleIds, layerIds });
  return remarks;
}

/** Where the span stands, or stood when it was first spoken of. */
async function findPlace(
  client: Connection,
  layerId: string,
  spanId: string,
): Promise<Pick<CommentView, "start" | "end" | "quote">> {
  const found = await client.query<Pick<CommentView, "start" | "end" | "quote">>(
    `(SELECT "start", "end", "quote" FROM "Span" WHERE "layerId" = $1 AND "id" = $2)
     UNION ALL
     (SELECT "start", "end", "quote" FROM "Comment" WHERE "layerId" = $1 AND "spanId" = $2 ORDER BY "at" LIMIT 1)`,
    [layerId, spanId],
  );
  const [place] = found.rows;
  if (!place) throw new AppError("NOT_FOUND", "That span is no longer in this layer; reload the article.");
  return place;
}

/**
 * Says something on a span: the owner of its layer and reviewers can. Saying the same id twice says it once.
 * @throws AppError NOT_FOUND when the article, the layer or the span is out of `user`'s sight; INVALID when the rule cited
 * is of another project; CONFLICT when the id was used for another remark.
 */
export async function createComment(
  user: Actor,
  articleId: string,
  input: CreateCommentInput,
): Promise<CommentView> {
  const ruleId = input.ruleId ?? null;
  return inTransaction("write", async (client) => {
    const layer = await requireLayer(client, user, input.layerId, "read");
    if (layer.articleId !== articleId) {
      throw new AppError("NOT_FOUND", "There is no such layer of this article, or it is not yours to see.");
    }
    await requireRulesOf(client, layer.projectId, [ruleId]);
    const place = await findPlace(client, layer.id, input.spanId);
    const written = await client.query(
      `INSERT INTO "Comment" ("id", "articleId", "layerId", "spanId", "start", "end", "quote", "authorId", "body", "ruleId")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT ("id") DO NOTHING`,
      [
        input.id,
        articleId,
        layer.id,
        input.spanId,
        place.start,
        place.end,
        place.quote,
        user.id,
        input.body,
        ruleId,
      ],
    );
    const comment = await findComment(client, input.id);
    const isSame =
      comment?.layerId === layer.id &&
      comment.spanId === input.spanId &&
      comment.authorId === user.id &&
      comment.body === input.body &&
      comment.ruleId === ruleId;
    if (!comment || !isSame) {
      throw new AppError(
        "CONFLICT",
        "Another remark has this id already; give the new one an id of its own.",
      );
    }
    if (written.rowCount) await tellOfRemark(client, layer);
    return comment;
  });
}

/**
 * Marks the thread of a remark as settled, or opens it again; whoever may answer in it can.
 * @throws AppError NOT_FOUND when the remark is out of `user`'s sight.
 */
export async function resolveComment(
  user: Actor,
  commentId: string,
  isResolved: boolean,
): Promise<CommentView> {
  return inTransaction("write", async (client) => {
    const comment = await findComment(client, commentId);
    const layer = comment && (await findLayer(client, user, comment.layerId, "read"));
    if (!layer) throw noSuch("remark");
    await client.query(
      `UPDATE "Comment" SET "resolvedAt" = CASE WHEN $3::boolean THEN coalesce("resolvedAt", now()) END
       WHERE "layerId" = $1 AND "spanId" = $2`,
      [comment.layerId, comment.spanId, isResolved],
    );
    await tellOfRemark(client, layer);
    return (await findComment(client, commentId)) ?? comment;
  });
}

/** Tells whoever has the layer open, and whoever adjudicates the article: they listen to gold. */
async function tellOfRemark(client: Connection, layer: { id: string; articleId: string }): Promise<void> {
  const gold = await client.query<{ id: string }>(
    `SELECT "id" FROM "Layer" WHERE "articleId" = $1 AND "kind" = 'GOLD' AND "id" <> $2`,
    [layer.articleId, layer.id],
  );
  for (const { id } of [layer, ...gold.rows]) await notifyLayer(client, id, "comment");
}
