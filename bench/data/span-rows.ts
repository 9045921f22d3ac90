import type { Span } from "@/lib/core/annotation/span.ts";
import { db } from "@/lib/server/db/database.ts";

/** Puts spans into a layer in one statement. Their ids are made anew, so that several layers can hold the same. */
export async function insertSpans(
  layer: { id: string; ownerId: string | null },
  spans: readonly Span[],
): Promise<void> {
  await db.query(
    `INSERT INTO "Span" ("id", "layerId", "labelId", "start", "end", "quote", "attributes", "createdById")
     SELECT gen_random_uuid(), $2, row."labelId", row."start", row."end", row."quote", row."attributes", $3
     FROM jsonb_to_recordset($1::jsonb) AS row("labelId" uuid, "start" int, "end" int, "quote" text, "attributes" jsonb)`,
    [JSON.stringify(spans), layer.id, layer.ownerId],
  );
}
