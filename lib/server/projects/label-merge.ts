import type { AttributeDefinition } from "@/lib/core/annotation/label.ts";
import { findTwin, mergeAttributes, mergeLabelChanges } from "@/lib/core/annotation/merge-labels.ts";
import type { LabelView } from "@/lib/schemas/label.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { applyOwnChanges } from "../layers/batch-log.ts";
import { readTouched } from "../layers/batch-scope.ts";
import { requireManaged } from "./label-access.ts";
import { listLabels } from "./labels.ts";

type LockedLayer = { id: string; revision: number };

/** Nobody marks in the project while two of its labels become one; gold is locked before layers, as everywhere. */
async function lockLayers(client: Connection, projectId: string): Promise<LockedLayer[]> {
  const found = await client.query<LockedLayer>(
    `SELECT layer."id", layer."revision" FROM "Layer" layer JOIN "Article" article ON article."id" = layer."articleId"
     WHERE article."projectId" = $1 ORDER BY layer."kind" = 'GOLD' DESC, layer."id" FOR NO KEY UPDATE OF layer`,
    [projectId],
  );
  return found.rows;
}

/** Gives the spans of one layer their new label, as a batch of its log. */
async function mergeInLayer(
  client: Connection,
  layer: LockedLayer,
  fromId: string,
  intoId: string,
): Promise<void> {
  const spans = await client.query<{ id: string; start: number }>(
    `SELECT "id", "start" FROM "Span" WHERE "layerId" = $1 AND "labelId" = $2`,
    [layer.id, fromId],
  );
  const touched = {
    spanIds: spans.rows.map(({ id }) => id),
    starts: spans.rows.map(({ start }) => start),
    relationIds: [],
    verdictIds: [],
    judgedSpanIds: [],
  };
  const before = await readTouched(client, layer.id, touched);
  await applyOwnChanges(client, layer, before, mergeLabelChanges(before, fromId, intoId));
}

async function readDefinitions(client: Connection, labelId: string): Promise<AttributeDefinition[]> {
  const found = await client.query<{ attributes: AttributeDefinition[] }>(
    `SELECT "attributes" FROM "Label" WHERE "id" = $1 FOR UPDATE`,
    [labelId],
  );
  return found.rows[0]?.attributes ?? [];
}

/** The rules follow those of the other label under new numbers; what cites them cites them still. */
async function moveRules(client: Connection, fromId: string, intoId: string): Promise<void> {
  await client.query(`SELECT FROM "Label" WHERE "id" = ANY ($1::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`, [
    [fromId, intoId],
  ]);
  await client.query(
    `UPDATE "Rule" SET "labelId" = $2,
       "number" = "number" + (SELECT coalesce(max("number"), 0) FROM "Rule" WHERE "labelId" = $2)
     WHERE "labelId" = $1`,
    [fromId, intoId],
  );
}

/**
 * Makes one label of two: every span of `labelId` gets the label `intoId`, which also takes over its attributes, rules
 * and relation types; then `labelId` is gone. No span is lost, in any layer of any status. Whoever has one of the layers open
 * finds its revision changed.
 * @throws AppError NOT_FOUND or FORBIDDEN for who does not manage the project; INVALID when the two are one, of two
 * projects, or have names between them that are one.
 */
export async function mergeLabels(user: Actor, labelId: string, intoId: string): Promise<LabelView[]> {
  const { projectId } = await inTransaction("longWrite", async (client) => {
    const from = await requireManaged(client, user, "Label", labelId);
    const into = await requireManaged(client, user, "Label", intoId);
    if (from.id === into.id)
      throw new AppError("INVALID", "A label cannot be merged into itself; choose another.");
    if (from.projectId !== into.projectId) {
      throw new AppError(
        "INVALID",
        `${into.name} is a label of another project; choose one of this project.`,
      );
    }
    const layers = await lockLayers(client, from.projectId);
    const used = await client.query<{ layerId: string }>(
      `SELECT DISTINCT "layerId" FROM "Span" WHERE "labelId" = $1`,
      [from.id],
    );
    const withSpans = new Set(used.rows.map(({ layerId }) => layerId));
    const attributes = mergeAttributes(
      await readDefinitions(client, into.id),
      await readDefinitions(client, from.id),
    );
    const twin = findTwin(attributes);
    if (twin) {
      throw new AppError(
        "INVALID",
        `${from.name} and ${into.name} together would have ${twin} twice, in other capitals or another form of its letters. Change one of the two first.`,
      );
    }
    await client.query(`UPDATE "Label" SET "attributes" = $2 WHERE "id" = $1`, [
      into.id,
      JSON.stringify(attributes),
    ]);
    for (const layer of layers) {
      if (withSpans.has(layer.id)) await mergeInLayer(client, layer, from.id, into.id);
    }
    for (const end of ["fromLabelId", "toLabelId"]) {
      await client.query(`UPDATE "RelationType" SET "${end}" = $2 WHERE "${end}" = $1`, [from.id, into.id]);
    }
    await moveRules(client, from.id, into.id);
    await client.query(`DELETE FROM "Label" WHERE "id" = $1`, [from.id]);
    await recordEvent(client, user, {
      action: "label.merge",
      subject: `${from.name} into ${into.name}`,
      projectId: from.projectId,
    });
    return from;
  });
  return listLabels(user, projectId);
}
