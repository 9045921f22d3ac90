import { type Span, spanPlace } from "@/lib/core/annotation/span.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import type { Member } from "./candidate.ts";
import type { GoldLookup } from "./gold-draft.ts";
import { goldSpanOf, standingVerdict } from "./outcomes.ts";

/** A verdict that holds, and what gold has for the span judged. */
export type MemberStanding = {
  readonly member: Member;
  readonly verdict: Verdict;
  readonly gold: Span | null;
};

/** The verdict on a member that still holds: a rejection, or one whose gold span is there. */
export function standingOfMember(member: Member, lookup: GoldLookup): MemberStanding | null {
  const verdict = standingVerdict(member.span, lookup);
  if (!verdict) return null;
  const gold = goldSpanOf(member.span, lookup);
  return gold || verdict.decision === "REJECT" ? { member, verdict, gold } : null;
}

/**
 * Which of `held` stands for an annotator's span: the one at its place, otherwise the one that shares most characters
 * with it; null where none shares any.
 */
export function standIn(span: Span, held: readonly Span[]): Span | null {
  const place = spanPlace(span);
  let best: Span | null = null;
  let most = 0;
  for (const other of held) {
    if (spanPlace(other) === place) return other;
    const common = Math.min(span.end, other.end) - Math.max(span.start, other.start);
    if (common > most) {
      best = other;
      most = common;
    }
  }
  return best;
}
