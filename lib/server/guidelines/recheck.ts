import { layerFromParts } from "@/lib/core/annotation/layer.ts";
import { takeBackCiting } from "@/lib/core/review/take-back-citing.ts";
import type { Rechecked } from "@/lib/schemas/rule.ts";
import type { Actor } from "../access.ts";
import type { Connection } from "../db/connection.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { applyOwnChanges } from "../layers/batch-log.ts";
import { notifyLayer } from "../layers/layer-events.ts";
import { readLayerView } from "../layers/layer-view.ts";
import { auditSubject, requireRule } from "./rule-access.ts";

/** Gold whose verdicts cite the rule, locked in the order in which merging labels locks it. */
async function lockGold(
  client: Connection,
  ruleId: string,
): Promise<{ id: string; revision: number; isSettled: boolean }[]> {
  const found = await client.query<{ id: string; revision: number; isSettled: boolean }>(
    `SELECT gold."id", gold."revision", gold."status" = 'ACCEPTED' AS "isSettled"
     FROM "Layer" gold JOIN "Article" article ON article."id" = gold."articleId"
     WHERE gold."kind" = 'GOLD' AND article."archivedAt" IS NULL
       AND EXISTS (SELECT FROM "Verdict" verdict WHERE verdict."goldLayerId" = gold."id" AND verdict."ruleId" = $1)
     ORDER BY gold."id" FOR NO KEY UPDATE OF gold`,
    [ruleId],
  );
  return found.rows;
}

/** Opens accepted layers again whose marks are to be judged anew, and tells all that hold one of the layers open. */
async function reopenLayers(client: Connection, goldIds: readonly string[], ruleId: string): Promise<number> {
  const judged = await client.query<{ id: string; isAccepted: boolean }>(
    `SELECT "id", "status" = 'ACCEPTED' AS "isAccepted" FROM "Layer"
     WHERE "id" IN (SELECT "layerId" FROM "Verdict" WHERE "ruleId" = $1 AND "goldLayerId" = ANY ($2::uuid[]))
     ORDER BY "id" FOR NO KEY UPDATE`,
    [ruleId, goldIds],
  );
  const accepted = judged.rows.filter(({ isAccepted }) => isAccepted).map(({ id }) => id);
  await client.query(
    `UPDATE "Layer" SET "status" = 'SUBMITTED', "settledAt" = NULL, "updatedAt" = now() WHERE "id" = ANY ($1::uuid[])`,
    [accepted],
  );
  for (const { id, isAccepted } of judged.rows) {
    await notifyLayer(client, id, "review");
    if (isAccepted) await notifyLayer(client, id, "status");
  }
  return accepted.length;
}

/** Opens the settled threads in which a remark cites the rule. */
async function reopenThreads(client: Connection, ruleId: string): Promise<number> {
  const opened = await client.query<{ layerId: string; spanId: string }>(
    `WITH cited AS (
       SELECT DISTINCT comment."layerId", comment."spanId"
       FROM "Comment" comment JOIN "Article" article ON article."id" = comment."articleId"
       WHERE comment."ruleId" = $1 AND article."archivedAt" IS NULL
     ), opened AS (
       UPDATE "Comment" comment SET "resolvedAt" = NULL FROM cited
       WHERE comment."layerId" = cited."layerId" AND comment."spanId" = cited."spanId"
         AND comment."resolvedAt" IS NOT NULL
       RETURNING comment."layerId", comment."spanId"
     )
     SELECT DISTINCT "layerId", "spanId" FROM opened`,
    [ruleId],
  );
  for (const layerId of new Set(opened.rows.map(({ layerId }) => layerId))) {
    await notifyLayer(client, layerId, "comment");
  }
  return opened.rows.length;
}

/**
 * Puts everything that cites a rule back into review, in one step: the verdicts that cite it are taken back with what came
 * of them in gold (as a batch of nobody's, which no undo takes back), accepted layers are submitted again, settled gold and
 * settled threads are open again. Archived articles stay as they are.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the rule's project.
 */
export async function recheckRule(user: Actor, ruleId: string): Promise<Rechecked> {
  return inTransaction("longWrite", async (client) => {
    const head = await requireRule(client, user, ruleId, "manage");
    const golds = await lockGold(client, ruleId);
    const layers = await reopenLayers(
      client,
      golds.map(({ id }) => id),
      ruleId,
    );
    let marks = 0;
    for (const gold of golds) {
      const before = layerFromParts(await readLayerView(client, gold.id));
      marks += [...before.verdicts.values()].filter((verdict) => verdict.ruleId === ruleId).length;
      await applyOwnChanges(client, gold, before, takeBackCiting(before, ruleId));
    }
    const settled = golds.filter(({ isSettled }) => isSettled).map(({ id }) => id);
    await client.query(
      `UPDATE "Layer" SET "status" = 'IN_PROGRESS', "settledAt" = NULL, "updatedAt" = now() WHERE "id" = ANY ($1::uuid[])`,
      [settled],
    );
    for (const id of settled) await notifyLayer(client, id, "status");
    const threads = await reopenThreads(client, ruleId);
    const rechecked = { marks, layers, articles: settled.length, threads };
    await recordEvent(client, user, {
      action: "rule.recheck",
      subject: auditSubject(head),
      projectId: head.projectId,
      detail: rechecked,
    });
    return rechecked;
  });
}
