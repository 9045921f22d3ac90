/** A gold layer under a reviewer's hands: changed in place, read back as the list of changes that leads there. */
import type { Change } from "@/lib/core/annotation/change.ts";
import type { Layer } from "@/lib/core/annotation/layer.ts";
import { type Relation, type Span, spanPlace } from "@/lib/core/annotation/span.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";

/** Gold as it was, and as it is to become, with the three ways in which review looks things up. */
export type GoldDraft = {
  readonly gold: Layer;
  readonly spans: Map<string, Span>;
  readonly relations: Map<string, Relation>;
  readonly verdicts: Map<string, Verdict>;
  /** By the id of the annotator's span that a gold span was taken from. */
  readonly byOrigin: Map<string, Span>;
  /** By label, start and end. */
  readonly byPlace: Map<string, Span>;
  /** By the id of the span judged. */
  readonly verdictBySpan: Map<string, Verdict>;
};

/** What gold or a draft of it holds, to be looked things up in. */
export type GoldLookup = Pick<GoldDraft, "spans" | "relations" | "byPlace" | "verdictBySpan">;

/** Opens a draft of `gold`, which itself stays as it is. */
export function openDraft(gold: Layer): GoldDraft {
  const spans = [...gold.spans.values()];
  return {
    gold,
    spans: new Map(gold.spans),
    relations: new Map(gold.relations),
    verdicts: new Map(gold.verdicts),
    byOrigin: new Map(spans.flatMap((span) => (span.derivedFrom ? [[span.derivedFrom, span]] : []))),
    byPlace: new Map(spans.map((span) => [spanPlace(span), span])),
    verdictBySpan: new Map([...gold.verdicts.values()].map((verdict) => [verdict.spanId, verdict])),
  };
}

/** Puts a span into gold, in place of the one of its id. */
export function putSpan(draft: GoldDraft, span: Span): void {
  const earlier = draft.spans.get(span.id);
  if (earlier) forget(draft, earlier);
  draft.spans.set(span.id, span);
  draft.byPlace.set(spanPlace(span), span);
  if (span.derivedFrom) draft.byOrigin.set(span.derivedFrom, span);
}

/** Takes a span out of gold, and its relations with it. */
export function dropSpan(draft: GoldDraft, span: Span): void {
  forget(draft, span);
  dropRelations(draft, span.id);
}

/** Takes the relations of a span out of gold. */
export function dropRelations(draft: GoldDraft, spanId: string): void {
  for (const relation of draft.relations.values()) {
    if (relation.fromId === spanId || relation.toId === spanId) draft.relations.delete(relation.id);
  }
}

/** Records a verdict in place of the one of its id. */
export function putVerdict(draft: GoldDraft, verdict: Verdict): void {
  draft.verdicts.set(verdict.id, verdict);
  draft.verdictBySpan.set(verdict.spanId, verdict);
}

/** Takes a verdict back. */
export function dropVerdict(draft: GoldDraft, verdict: Verdict): void {
  draft.verdicts.delete(verdict.id);
  draft.verdictBySpan.delete(verdict.spanId);
}

/** The changes that lead from gold to the draft, in an order in which no relation ever dangles. */
export function draftChanges({ gold, spans, relations, verdicts }: GoldDraft): readonly Change[] {
  const relationChanges = differences(gold.relations, relations);
  const toChange = ({ before, after }: Difference<Relation>): Change => ({ of: "relation", before, after });
  return [
    ...relationChanges.filter(({ after }) => after === null).map(toChange),
    ...differences(gold.spans, spans).map(({ before, after }): Change => ({ of: "span", before, after })),
    ...relationChanges.filter(({ after }) => after !== null).map(toChange),
    ...differences(gold.verdicts, verdicts).map(
      ({ before, after }): Change => ({ of: "verdict", before, after }),
    ),
  ];
}

function forget(draft: GoldDraft, span: Span): void {
  draft.spans.delete(span.id);
  if (draft.byPlace.get(spanPlace(span))?.id === span.id) draft.byPlace.delete(spanPlace(span));
  if (span.derivedFrom && draft.byOrigin.get(span.derivedFrom)?.id === span.id) {
    draft.byOrigin.delete(span.derivedFrom);
  }
}

type Difference<Item> = { readonly before: Item | null; readonly after: Item | null };

function differences<Item>(
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
): readonly Difference<Item>[] {
  const gone = [...before]
    .filter(([id]) => !after.has(id))
    .map(([, item]) => ({ before: item, after: null }));
  const put = [...after]
    .filter(([id, item]) => before.get(id) !== item)
    .map(([id, item]) => ({ before: before.get(id) ?? null, after: item }));
  return [...gone, ...put];
}
