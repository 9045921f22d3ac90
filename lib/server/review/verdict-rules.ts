import type { Change } from "@/lib/core/annotation/change.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";
import { requireRulesOf } from "../guidelines/rule-access.ts";
import type { LayerHead } from "../layers/layer-access.ts";

/**
 * Passes when every verdict that `changes` give is on a span of a submitted layer of the same article, none that they take
 * back is on an accepted one, and none is on the reviewer's own layer unless the project allows that; and when the
 * rules they cite are the project's.
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
  const takenBack = changes.flatMap((change) =>
    change.of === "verdict" && change.before ? [change.before] : [],
  );
  if (verdicts.length + takenBack.length === 0) return;
  // Held until the batch is written, so that a layer cannot be returned or accepted in between.
  await client.query(
    `SELECT FROM "Layer" WHERE "id" = ANY ($1::uuid[]) AND "articleId" = $2 ORDER BY "id" FOR SHARE`,
    [[...verdicts, ...takenBack].map(({ layerId }) => layerId), gold.articleId],
  );
  await requireOpenToTakeBack(client, user, gold, takenBack);
  await requireRulesOf(
    client,
    gold.projectId,
    verdicts.map(({ ruleId }) => ruleId),
  );
  await requireJudgeable(client, user, gold, verdicts);
}

/** What is said to who judges their own layer where the project does not allow that. */
export function ownReview(): AppError {
  return new AppError("FORBIDDEN", "Nobody reviews their own layer in this project; ask a colleague.");
}

/** Each is on a span of a submitted layer of the article, and on one's own only where the project allows that. */
async function requireJudgeable(
  client: Connection,
  user: Actor,
  gold: LayerHead,
  verdicts: readonly Verdict[],
): Promise<void> {
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
  if (!gold.allowsOwnReview && judged.rows.some((row) => row.isOwn)) throw ownReview();
}

/** A verdict may outlive its span and its layer's submission, so these are not asked for when it goes. */
async function requireOpenToTakeBack(
  client: Connection,
  user: Actor,
  gold: LayerHead,
  takenBack: readonly Verdict[],
): Promise<void> {
  if (takenBack.length === 0) return;
  const judged = await client.query<{ isOwn: boolean; isAccepted: boolean }>(
    `SELECT "ownerId" = $2 AS "isOwn", "status" = 'ACCEPTED' AS "isAccepted" FROM "Layer"
     WHERE "id" = ANY ($1::uuid[])`,
    [takenBack.map(({ layerId }) => layerId), user.id],
  );
  if (judged.rows.some((row) => row.isAccepted)) {
    throw new AppError("FORBIDDEN", "The layer is accepted; reopen its review to change a verdict on it.");
  }
  if (!gold.allowsOwnReview && judged.rows.some((row) => row.isOwn)) throw ownReview();
}
