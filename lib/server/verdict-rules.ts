import type { Change } from "@/lib/core/annotation/change.ts";
import type { Actor } from "./access.ts";
import { AppError } from "./app-error.ts";
import type { LayerHead } from "./layer-access.ts";
import type { Connection } from "./transaction.ts";

/**
 * Passes when every verdict that `changes` give is on a span of a submitted layer of the same article, and not on the
 * reviewer's own layer unless the project allows that.
 * @throws AppError INVALID or FORBIDDEN with the reason.
 */
export async function requireSoundVerdicts(
  client: Connection,
  user: Actor,
  gold: LayerHead,
  changes: readonly Change[],
): Promise<void> {
  const verdicts = changes.flatMap((change) =>
    change.of === "verdict" && change.after ? [change.after] : [],
  );
  if (verdicts.length === 0) return;
  // Held until the batch is written, so that a layer cannot be returned or accepted in between.
  await client.query(
    `SELECT FROM "Layer" WHERE "id" = ANY ($1::uuid[]) AND "articleId" = $2 ORDER BY "id" FOR SHARE`,
    [verdicts.map(({ layerId }) => layerId), gold.articleId],
  );
  const judged = await client.query<{ isThere: boolean; isOwn: boolean; isSubmitted: boolean }>(
    `SELECT span."id" IS NOT NULL AS "isThere", layer."ownerId" = $2 AS "isOwn",
       layer."status" = 'SUBMITTED' AS "isSubmitted"
     FROM jsonb_to_recordset($1::jsonb) AS verdict("layerId" uuid, "spanId" uuid)
     LEFT JOIN "Layer" layer ON layer."id" = verdict."layerId" AND layer."articleId" = $3 AND layer."kind" = 'ANNOTATOR'
     LEFT JOIN "Span" span ON span."layerId" = layer."id" AND span."id" = verdict."spanId"`,
    [JSON.stringify(verdicts), user.id, gold.articleId],
  );
  if (judged.rows.some((row) => !row.isThere)) {
    throw new AppError(
      "INVALID",
      "A verdict is on a span that is not in the layer under review; reload the review.",
    );
  }
  if (judged.rows.some((row) => !row.isSubmitted)) {
    throw new AppError(
      "FORBIDDEN",
      "The layer is not under review: it was returned or accepted. Reload the review.",
    );
  }
  if (!gold.allowsOwnReview && judged.rows.some((row) => row.isOwn)) {
    throw new AppError("FORBIDDEN", "Nobody reviews their own layer in this project; ask a colleague.");
  }
}
