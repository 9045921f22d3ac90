import { type Layer, layerFromParts, relationsOf } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import { type ChangedPart, type Comparison, compareWithGold } from "@/lib/core/review/compare.ts";
import { type LinkChange, linkChanges } from "@/lib/core/review/link-changes.ts";
import { openReviewSheet, type ReviewSheet } from "@/lib/core/review/review-sheet.ts";
import type { LayerView } from "@/lib/schemas/annotation.ts";
import type { AddedView, OutcomeView, ReaderView } from "@/lib/schemas/reader.ts";
import type { Connection } from "../db/connection.ts";
import { readLayerView, verdictColumns } from "../layers/layer-view.ts";

type VerdictRow = Verdict & { reviewerName: string };
type Result = { result: OutcomeView["result"]; changed: readonly ChangedPart[] };

const nowhere: Result = { result: null, changed: [] };
const untold = { goldSpan: null, linkChanges: [] };

/**
 * What became of a layer's spans in review: each verdict, where the span stands beside gold and, where it was corrected,
 * gold's in its place; and what gold has besides, once the layer is accepted and gold is settled. Of other annotators nothing
 * is told: no verdict on their layers, not whose a gold span was nor what they noted on it, and none that was theirs, not even
 * as the end of a link, before the layer is accepted.
 * Whether the person asking owns the layer was decided before.
 */
export async function readOutcomes(
  client: Connection,
  view: LayerView,
): Promise<Pick<ReaderView, "outcomes" | "added" | "isSettled">> {
  const verdicts = await client.query<VerdictRow>(
    `SELECT ${verdictColumns}, coalesce(reviewer."name", '') AS "reviewerName"
     FROM "Verdict" verdict LEFT JOIN "User" reviewer ON reviewer."id" = verdict."reviewerId"
     WHERE verdict."layerId" = $1 ORDER BY verdict."at", verdict."id"`,
    [view.id],
  );
  const found = await client.query<{ id: string }>(
    `SELECT "id" FROM "Layer" WHERE "articleId" = $1 AND "kind" = 'GOLD'`,
    [view.articleId],
  );
  const [goldHead] = found.rows;
  if (!goldHead || (verdicts.rows.length === 0 && view.status !== "ACCEPTED"))
    return { outcomes: [], added: [], isSettled: false };
  const goldView = await readLayerView(client, goldHead.id);
  const own = layerFromParts(view);
  const gold = layerFromParts(goldView);
  const comparison = compareWithGold({ id: view.id, layer: own }, gold);
  const isAccepted = view.status === "ACCEPTED";
  const outcomes = toOutcomes(verdicts.rows, comparison, own, openReviewSheet(own, gold), isAccepted);
  const isSettled = isAccepted && goldView.status === "ACCEPTED";
  return { outcomes, added: isSettled ? addedOf(comparison, own) : [], isSettled };
}

/** What became of each span judged, `sheet` being that of the layer `own` and gold. */
function toOutcomes(
  verdicts: readonly VerdictRow[],
  comparison: Comparison,
  own: Layer,
  sheet: ReviewSheet,
  isAccepted: boolean,
): OutcomeView[] {
  const results = resultsOf(comparison);
  return verdicts.map((verdict) => {
    const { spanId, decision } = verdict;
    const outcome = { ...verdict, ...(results.get(spanId) ?? nowhere) };
    if (decision !== "CORRECT" && outcome.result !== "changed") return { ...outcome, ...untold };
    const goldSpan = sheet.outcomes.get(spanId)?.gold ?? null;
    const isTheirs = goldSpan?.derivedFrom && !own.spans.has(goldSpan.derivedFrom);
    if (isTheirs && !isAccepted) return { ...outcome, ...untold };
    return {
      ...outcome,
      goldSpan: goldSpan && anonymous(goldSpan, own, own.spans.get(spanId)?.note ?? ""),
      linkChanges: isAccepted ? linkChanges(own, sheet.layer, spanId) : ownLinkChanges(own, sheet, spanId),
    };
  });
}

/** Where each span stands, by its id; those that no verdict stands for are left out. */
function resultsOf({ kept, changed, dropped }: Comparison): ReadonlyMap<string, Result> {
  return new Map<string, Result>([
    ...kept.map(({ span }) => [span.id, { result: "kept", changed: [] }] as const),
    ...changed.map(({ span, what }) => [span.id, { result: "changed", changed: what }] as const),
    ...dropped.map(({ span }) => [span.id, { result: "dropped", changed: [] }] as const),
  ]);
}

function addedOf({ added }: Comparison, own: Layer): AddedView[] {
  return added.map(({ gold, reason, ruleId }) => ({ span: anonymous(gold, own, ""), reason, ruleId }));
}

/** A gold span without its origin, which may be a span of somebody else; what they noted on it is between them and review. */
function anonymous(gold: Span, own: Layer, note: string): Span {
  const isTheirs = gold.derivedFrom !== null && !own.spans.has(gold.derivedFrom);
  return { ...gold, derivedFrom: null, note: isTheirs ? note : gold.note };
}

/** The links of a span that review changed, but for those that lead to a colleague's span. */
function ownLinkChanges(own: Layer, sheet: ReviewSheet, spanId: string): LinkChange[] {
  const toTheirs = relationsOf(sheet.layer, spanId).filter(
    ({ fromId, toId }) => fromId === spanId && sheet.standings.get(toId) === "other",
  );
  return linkChanges(own, sheet.layer, spanId).filter(
    ({ typeId }) => !toTheirs.some((relation) => relation.typeId === typeId),
  );
}

/** What was said last of spans of these layers before `clearStaleVerdicts` took it back, by the log of gold. */
export async function readEarlierVerdicts(
  client: Connection,
  goldLayerId: string,
  layerIds: readonly string[],
): Promise<Verdict[]> {
  const found = await client.query<{ verdict: Verdict }>(
    `SELECT DISTINCT ON (change->'before'->>'spanId') change->'before' AS "verdict"
     FROM "Batch" batch, jsonb_array_elements(batch."changes") change
     WHERE batch."layerId" = $1 AND batch."actorId" IS NULL AND change->>'of' = 'verdict'
       AND change->'after' = 'null' AND change->'before'->>'layerId' = ANY ($2::text[])
     ORDER BY change->'before'->>'spanId', batch."revision" DESC`,
    [goldLayerId, layerIds],
  );
  return found.rows.map(({ verdict }) => verdict);
}
