import { seededUuid } from "@/bench/data/random.ts";
import { createRandom } from "@/lib/core/random.ts";
import type { BatchInput } from "@/lib/schemas/annotation.ts";
import { db } from "@/lib/server/db/database.ts";
import type { Desk, Newsroom } from "./newsroom.ts";

/** One word after another of the long text, each marked in a batch of its own, as the reader sends them. */
export function makeBatches(
  { longText, labelId, desks }: Pick<Newsroom, "longText" | "labelId" | "desks">,
  desk: Desk,
  count: number,
): BatchInput[] {
  const random = createRandom(100 + desks.indexOf(desk));
  const words = longText.matchAll(/[a-z]{5,}/g);
  return Array.from({ length: count }, (_, baseRevision) => {
    const word = words.next().value;
    if (!word) throw new RangeError("The long text has too few words.");
    const [quote] = word;
    const place = { start: word.index, end: word.index + quote.length, quote };
    const span = { id: seededUuid(random), labelId, ...place, attributes: {}, note: "", derivedFrom: null };
    const changes = [{ of: "span" as const, before: null, after: span }];
    return { id: seededUuid(random), baseRevision, changes, undoes: null };
  });
}

/** Takes every batch of the desks back without a trace, so that the same can be applied again. */
export async function forgetBatches(desks: readonly Desk[]): Promise<void> {
  const layerIds = desks.map(({ layerId }) => layerId);
  await db.query(
    `DELETE FROM "Span" USING "Batch" batch
     WHERE batch."layerId" = ANY ($1::uuid[]) AND "Span"."layerId" = batch."layerId"
       AND "Span"."id" = (batch."changes" -> 0 -> 'after' ->> 'id')::uuid`,
    [layerIds],
  );
  await db.query(`DELETE FROM "Batch" WHERE "layerId" = ANY ($1::uuid[])`, [layerIds]);
  await db.query(`UPDATE "Layer" SET "revision" = 0 WHERE "id" = ANY ($1::uuid[])`, [layerIds]);
}
