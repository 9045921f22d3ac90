import type { Layer } from "@/lib/core/annotation/layer.ts";
import { type Span, spanPlace } from "@/lib/core/annotation/span.ts";
import type { Decision, Verdict } from "@/lib/core/annotation/verdict.ts";
import { dropRelations, dropSpan, dropVerdict, type GoldDraft, putSpan, putVerdict } from "./gold-draft.ts";

/** The submitted layer under review, with its id. */
export type Reviewed = { readonly id: string; readonly layer: Layer };

/** Makes a fresh UUID at every call; the core makes none itself. */
export type NewId = () => string;

/** What a span looks like in gold: everything but its id and where it came from. */
export type GoldSpan = Omit<Span, "id" | "derivedFrom">;

/** One judgement: the span of the layer reviewed, the decision, and what gold is to hold for it (null: nothing). */
export type Judgement = {
  readonly span: Span;
  readonly decision: Decision;
  readonly wanted: GoldSpan | null;
  readonly reason: string;
};

/** Records a judgement in the draft; it replaces what was said of the span before, and the gold span that came of that. */
export function judge(draft: GoldDraft, reviewed: Reviewed, judgement: Judgement, newId: NewId): void {
  const { span, decision, wanted, reason } = judgement;
  const earlier = draft.verdictBySpan.get(span.id);
  const verdict: Verdict = {
    id: earlier?.id ?? newId(),
    layerId: reviewed.id,
    spanId: span.id,
    decision,
    reason,
  };
  if (!earlier || earlier.decision !== decision || earlier.reason !== reason) putVerdict(draft, verdict);
  const old = draft.byOrigin.get(span.id);
  const isHandedOver =
    old !== undefined && (!wanted || spanPlace(wanted) !== spanPlace(old)) && handOver(draft, reviewed, old);
  settle(draft, span, isHandedOver ? undefined : old, wanted, newId);
}

/** Takes back what was said of a span: its verdict and the gold span that came of it. */
export function unjudge(draft: GoldDraft, reviewed: Reviewed, spanId: string): void {
  const verdict = draft.verdictBySpan.get(spanId);
  if (verdict) dropVerdict(draft, verdict);
  const old = draft.byOrigin.get(spanId);
  if (old && !handOver(draft, reviewed, old)) dropSpan(draft, old);
}

function settle(
  draft: GoldDraft,
  span: Span,
  old: Span | undefined,
  wanted: GoldSpan | null,
  newId: NewId,
): void {
  const twin = wanted ? draft.byPlace.get(spanPlace(wanted)) : undefined;
  const isTaken = twin !== undefined && twin.id !== old?.id;
  if (old && (!wanted || isTaken)) dropSpan(draft, old);
  if (!wanted || isTaken) return;
  if (old && old.labelId !== wanted.labelId) dropRelations(draft, old.id);
  const { labelId, start, end, quote, attributes, note } = wanted;
  const id = old?.id ?? newId();
  putSpan(draft, { id, labelId, start, end, quote, attributes, note, derivedFrom: span.id });
}

/** Leaves a gold span to another accepted span that stands just there, if one does. */
function handOver(draft: GoldDraft, reviewed: Reviewed, old: Span): boolean {
  for (const span of reviewed.layer.spans.values()) {
    const isHeir = span.id !== old.derivedFrom && spanPlace(span) === spanPlace(old);
    if (isHeir && draft.verdictBySpan.get(span.id)?.decision === "ACCEPT") {
      putSpan(draft, { ...old, derivedFrom: span.id });
      return true;
    }
  }
  return false;
}
