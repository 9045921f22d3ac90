import type { Layer } from "@/lib/core/annotation/layer.ts";
import { type Span, spanPlace } from "@/lib/core/annotation/span.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import { type GoldLookup, openDraft } from "./gold-draft.ts";

/** What became of an annotator's span: the verdict on it, and the span that gold holds for it. */
export type Outcome = { readonly verdict: Verdict | null; readonly gold: Span | null };

/** How far the review of a layer is; `left` spans have no verdict that stands. */
export type ReviewProgress = {
  readonly total: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly corrected: number;
  readonly left: number;
};

/** What became of every span of `layer`, by its id. */
export function reviewOutcomes(layer: Layer, gold: Layer): ReadonlyMap<string, Outcome> {
  const lookup = openDraft(gold);
  return new Map(
    [...layer.spans.values()].map((span) => [
      span.id,
      { verdict: standingVerdict(span, lookup), gold: goldSpanOf(span, lookup) },
    ]),
  );
}

/** Counts the outcomes of a layer's spans. */
export function reviewProgress(layer: Layer, gold: Layer): ReviewProgress {
  const count = { ACCEPT: 0, REJECT: 0, CORRECT: 0 };
  for (const { verdict } of reviewOutcomes(layer, gold).values()) if (verdict) count[verdict.decision]++;
  const total = layer.spans.size;
  const left = total - count.ACCEPT - count.REJECT - count.CORRECT;
  return { total, accepted: count.ACCEPT, rejected: count.REJECT, corrected: count.CORRECT, left };
}

/** The verdict on a span. An acceptance no longer stands once gold lacks the span where the annotator has it now. */
export function standingVerdict(span: Span, { byPlace, verdictBySpan }: GoldLookup): Verdict | null {
  const verdict = verdictBySpan.get(span.id) ?? null;
  return verdict?.decision === "ACCEPT" && !byPlace.has(spanPlace(span)) ? null : verdict;
}

/** The span that gold holds for an annotator's: the one its verdict names, or for an accepted one its equal. */
export function goldSpanOf(span: Span, { spans, byPlace, verdictBySpan }: GoldLookup): Span | null {
  const verdict = verdictBySpan.get(span.id);
  const equal = verdict?.decision === "ACCEPT" ? byPlace.get(spanPlace(span)) : undefined;
  return spans.get(verdict?.goldSpanId ?? "") ?? equal ?? null;
}
