import { isSameJson } from "@/lib/core/annotation/equality.ts";
import { type Span, spanPlace } from "@/lib/core/annotation/span.ts";
import type { Decision, Grounds, Verdict } from "@/lib/core/annotation/verdict.ts";
import type { SubmittedLayer } from "./candidate.ts";
import { dropRelations, dropSpan, dropVerdict, type GoldDraft, putSpan, putVerdict } from "./gold-draft.ts";

/** Makes a fresh UUID at every call; the core makes none itself. */
export type NewId = () => string;

/** What a span looks like in gold: everything but its id and where it came from. */
export type GoldSpan = Omit<Span, "id" | "derivedFrom">;

/** One judgement: the span of the layer reviewed, the decision, and what gold is to hold for it (null: nothing), and why. */
export type Judgement = Grounds & {
  readonly span: Span;
  readonly decision: Decision;
  readonly wanted: GoldSpan | null;
};

/** Records a judgement in the draft; it replaces what was said of the span before, and the gold span that came of that. */
export function judge(draft: GoldDraft, reviewed: SubmittedLayer, judgement: Judgement, newId: NewId): void {
  const { span, decision, wanted, reason, ruleId } = judgement;
  const old = draft.byOrigin.get(span.id);
  const isHandedOver =
    old !== undefined && (!wanted || spanPlace(wanted) !== spanPlace(old)) && handOver(draft, old);
  const held = settle(draft, span, isHandedOver ? undefined : old, wanted, newId);
  const earlier = draft.verdictBySpan.get(span.id);
  const verdict: Verdict = {
    id: earlier?.id ?? newId(),
    layerId: reviewed.id,
    spanId: span.id,
    decision,
    reason,
    goldSpanId: held?.id ?? null,
    ruleId,
  };
  if (!isSameJson(earlier, verdict)) putVerdict(draft, verdict);
}

/** Takes back what was said of a span: its verdict and the gold span that came of it. */
export function unjudge(draft: GoldDraft, spanId: string): void {
  const verdict = draft.verdictBySpan.get(spanId);
  if (verdict) dropVerdict(draft, verdict);
  const old = draft.byOrigin.get(spanId);
  if (old && !handOver(draft, old)) dropSpan(draft, old);
}

/** Puts what is wanted for a span into gold, and answers what stands there for it. */
function settle(
  draft: GoldDraft,
  span: Span,
  old: Span | undefined,
  wanted: GoldSpan | null,
  newId: NewId,
): Span | null {
  const twin = wanted ? draft.byPlace.get(spanPlace(wanted)) : undefined;
  const isTaken = twin !== undefined && twin.id !== old?.id;
  if (old && (!wanted || isTaken)) dropSpan(draft, old);
  if (!wanted || isTaken) return twin ?? null;
  if (old && old.labelId !== wanted.labelId) dropRelations(draft, old.id);
  const { labelId, start, end, quote, attributes, note } = wanted;
  const id = old?.id ?? newId();
  const held = { id, labelId, start, end, quote, attributes, note, derivedFrom: span.id };
  putSpan(draft, held);
  return held;
}

/** Leaves a gold span to another span that it stands for, of whichever layer, accepted or corrected to it, if there is one. */
function handOver(draft: GoldDraft, old: Span): boolean {
  for (const { spanId, goldSpanId } of draft.verdicts.values()) {
    if (goldSpanId !== old.id || spanId === old.derivedFrom) continue;
    putSpan(draft, { ...old, derivedFrom: spanId });
    return true;
  }
  return false;
}
