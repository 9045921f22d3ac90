import { isSameJson } from "@/lib/core/annotation/equality.ts";
import { overlaps, type Span, spanPlace } from "@/lib/core/annotation/span.ts";
import type { Decision, Grounds } from "@/lib/core/annotation/verdict.ts";
import type { Candidate, Member } from "./candidate.ts";
import { dropSpan, dropVerdict, type GoldDraft, putSpan, putVerdict } from "./gold-draft.ts";
import { type NewId, unjudge } from "./judge.ts";
import { isSameVersion } from "./readings.ts";
import { standIn } from "./standing.ts";

/** What gold is to hold for a candidate: everything of a span but its id. */
export type WantedSpan = Omit<Span, "id">;

/**
 * Makes gold hold just `wanted` for a candidate, and leaves a verdict on each of its members. `taken` are the layers
 * whose reading this is, or null where it is nobody's. Gold spans that another candidate's verdicts
 * name stay; those that stay keep their ids.
 */
export function settleCandidate(
  draft: GoldDraft,
  candidate: Candidate,
  wanted: readonly WantedSpan[],
  taken: ReadonlySet<string> | null,
  grounds: Grounds,
  newId: NewId,
): void {
  const memberIds = new Set(candidate.members.map(({ span }) => span.id));
  const free = ownGoldSpans(draft, candidate, memberIds);
  const inPlace = new Set(wanted.map(spanPlace));
  for (const span of free) if (inPlace.has(spanPlace(span))) free.delete(span);
  const held = wanted.map((span) => {
    const there = draft.byPlace.get(spanPlace(span));
    if (there)
      return putOver(draft, there, span, there.derivedFrom === null || memberIds.has(there.derivedFrom));
    const reused = [...free].find((old) => old.labelId === span.labelId && overlaps(old, span));
    if (reused) free.delete(reused);
    const put = { ...span, id: reused?.id ?? newId() };
    putSpan(draft, put);
    return put;
  });
  for (const span of free) dropSpan(draft, span);
  for (const member of candidate.members) {
    const gold = draft.byPlace.get(spanPlace(member.span)) ?? standIn(member.span, held);
    const isTaken = taken?.has(member.layerId) ?? (gold !== null && isSameVersion(gold, member.span));
    const decision = !gold ? "REJECT" : isTaken ? "ACCEPT" : "CORRECT";
    giveVerdict(draft, member, gold, decision, grounds, newId);
  }
}

/** Takes back what was said of a candidate, and the gold spans that came of it. */
export function clearCandidate(draft: GoldDraft, { members }: Candidate): void {
  for (const { span } of members) {
    const verdict = draft.verdictBySpan.get(span.id);
    if (verdict) dropVerdict(draft, verdict);
  }
  for (const { span } of members) unjudge(draft, span.id);
}

/** Records what is said of a member; nothing changes where just that was said before. */
export function giveVerdict(
  draft: GoldDraft,
  { layerId, span }: Member,
  gold: Span | null,
  decision: Decision,
  { reason, ruleId }: Grounds,
  newId: NewId,
): void {
  const earlier = draft.verdictBySpan.get(span.id);
  const id = earlier?.id ?? newId();
  const verdict = { id, layerId, spanId: span.id, decision, reason, goldSpanId: gold?.id ?? null, ruleId };
  if (!isSameJson(earlier, verdict)) putVerdict(draft, verdict);
}

/** What gold has for the members of a candidate and for nobody else's. */
function ownGoldSpans(draft: GoldDraft, { members }: Candidate, memberIds: ReadonlySet<string>): Set<Span> {
  const own = new Set<Span>();
  for (const { span } of members) {
    const named = draft.spans.get(draft.verdictBySpan.get(span.id)?.goldSpanId ?? "");
    for (const found of [named, draft.byOrigin.get(span.id), draft.byPlace.get(spanPlace(span))]) {
      if (found) own.add(found);
    }
  }
  if (own.size === 0) return own;
  const ids = new Set([...own].map(({ id }) => id));
  const shared = new Set<string | null>();
  for (const { spanId, goldSpanId } of draft.verdicts.values()) {
    if (ids.has(goldSpanId ?? "") && !memberIds.has(spanId)) shared.add(goldSpanId);
  }
  return new Set([...own].filter(({ id }) => !shared.has(id)));
}

/** Gives a gold span the content wanted at its place; `isOwn`: and its origin. */
function putOver(draft: GoldDraft, there: Span, wanted: WantedSpan, isOwn: boolean): Span {
  const span = { ...wanted, id: there.id, derivedFrom: isOwn ? wanted.derivedFrom : there.derivedFrom };
  if (isSameJson(span, there)) return there;
  putSpan(draft, span);
  return span;
}
