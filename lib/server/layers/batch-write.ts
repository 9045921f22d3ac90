import type { Layer } from "@/lib/core/annotation/layer.ts";
import type { Connection } from "../db/connection.ts";

/** The rows of one kind that differ between two states of a layer. */
type Difference<T> = { removed: string[]; added: T[]; changed: T[] };

function differenceOf<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Difference<T> {
  const difference: Difference<T> = { removed: [], added: [], changed: [] };
  for (const [id, row] of after) {
    const old = before.get(id);
    if (!old) difference.added.push(row);
    else if (old !== row) difference.changed.push(row);
  }
  for (const id of before.keys()) if (!after.has(id)) difference.removed.push(id);
  return difference;
}

const spanRows = `jsonb_to_recordset($1::jsonb) AS row("id" uuid, "labelId" uuid, "start" int, "end" int, "quote" text,
  "attributes" jsonb, "note" text, "derivedFrom" uuid)`;

/** Deletes rows of `table` by id; `key` is the column that names the layer. */
async function remove(
  client: Connection,
  table: "Span" | "Relation" | "Verdict",
  key: "layerId" | "goldLayerId",
  layerId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await client.query(`DELETE FROM "${table}" WHERE "${key}" = $1 AND "id" = ANY ($2::uuid[])`, [
    layerId,
    ids,
  ]);
}

/**
 * Writes the difference between two states of (a part of) a locked layer, in the order that the constraints like:
 * relations and verdicts leave before spans do and come back after them.
 */
export async function writeDifference(
  client: Connection,
  layerId: string,
  actorId: string | null,
  before: Layer,
  after: Layer,
): Promise<void> {
  const spans = differenceOf(before.spans, after.spans);
  const relations = differenceOf(before.relations, after.relations);
  const verdicts = differenceOf(before.verdicts, after.verdicts);
  const leaving = (difference: Difference<{ readonly id: string }>) => [
    ...difference.removed,
    ...difference.changed.map((row) => row.id),
  ];

  await remove(client, "Verdict", "goldLayerId", layerId, leaving(verdicts));
  await remove(client, "Relation", "layerId", layerId, leaving(relations));
  await remove(client, "Span", "layerId", layerId, spans.removed);
  if (spans.changed.length > 0) {
    await client.query(
      `UPDATE "Span" span SET "labelId" = row."labelId", "start" = row."start", "end" = row."end", "quote" = row."quote",
         "attributes" = row."attributes", "note" = row."note", "derivedFrom" = row."derivedFrom"
       FROM ${spanRows} WHERE span."layerId" = $2 AND span."id" = row."id"`,
      [JSON.stringify(spans.changed), layerId],
    );
  }
  if (spans.added.length > 0) {
    await client.query(
      `INSERT INTO "Span" ("id", "layerId", "labelId", "start", "end", "quote", "attributes", "note", "derivedFrom", "createdById")
       SELECT row."id", $2, row."labelId", row."start", row."end", row."quote", row."attributes", row."note",
         row."derivedFrom", $3 FROM ${spanRows}`,
      [JSON.stringify(spans.added), layerId, actorId],
    );
  }
  const newRelations = [...relations.changed, ...relations.added];
  if (newRelations.length > 0) {
    await client.query(
      `INSERT INTO "Relation" ("id", "layerId", "typeId", "fromId", "toId")
       SELECT row."id", $2, row."typeId", row."fromId", row."toId"
       FROM jsonb_to_recordset($1::jsonb) AS row("id" uuid, "typeId" uuid, "fromId" uuid, "toId" uuid)`,
      [JSON.stringify(newRelations), layerId],
    );
  }
  const newVerdicts = [...verdicts.changed, ...verdicts.added];
  if (newVerdicts.length > 0) {
    await client.query(
      `INSERT INTO "Verdict" ("id", "goldLayerId", "layerId", "spanId", "decision", "reason", "goldSpanId", "ruleId", "reviewerId")
       SELECT row."id", $2, row."layerId", row."spanId", row."decision"::"Decision", row."reason", row."goldSpanId",
         row."ruleId", $3
       FROM jsonb_to_recordset($1::jsonb)
         AS row("id" uuid, "layerId" uuid, "spanId" uuid, "decision" text, "reason" text, "goldSpanId" uuid, "ruleId" uuid)`,
      [JSON.stringify(newVerdicts), layerId, actorId],
    );
  }
}
