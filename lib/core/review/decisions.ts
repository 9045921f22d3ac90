import type { Layer } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import type { Candidate, Reading } from "./candidate.ts";
import { type GoldLookup, openDraft } from "./gold-draft.ts";
import { type MemberStanding, standingOfMember } from "./standing.ts";

/**
 * What was decided on a candidate. It is `open` where no verdict stands, and `reopened` where one stands on some of its
 * spans only, since a layer came late or changed: then the rest tells of the earlier decision.
 */
export type CandidateDecision = {
  readonly state: "open" | "decided" | "reopened";
  /** What gold holds for it, in text order; none where nothing was taken. */
  readonly goldSpans: readonly Span[];
  /** Which of the readings gold holds; null for a version of the reviewer's own, for none, and while open. */
  readonly readingIndex: number | null;
  readonly reason: string;
  readonly ruleId: string | null;
};

/** What was decided on each candidate, by its key. */
export function decisionsOf(
  candidates: readonly Candidate[],
  gold: Layer,
): ReadonlyMap<string, CandidateDecision> {
  const lookup = openDraft(gold);
  return new Map(candidates.map((candidate) => [candidate.key, decisionOf(candidate, lookup)]));
}

/** What was decided on one candidate, by a draft of gold. */
export function decisionOf(candidate: Candidate, lookup: GoldLookup): CandidateDecision {
  const standings = candidate.members.flatMap((member) => standingOfMember(member, lookup) ?? []);
  const [first] = standings;
  if (!first) return { state: "open", goldSpans: [], readingIndex: null, reason: "", ruleId: null };
  const goldSpans = [...new Set(standings.flatMap(({ gold }) => gold ?? []))].toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const grounds: Verdict =
    standings.find(({ verdict }) => verdict.reason || verdict.ruleId)?.verdict ?? first.verdict;
  const index = candidate.readings.findIndex((reading) => isTaken(reading, standings, goldSpans));
  return {
    state: standings.length === candidate.members.length ? "decided" : "reopened",
    goldSpans,
    readingIndex: index === -1 ? null : index,
    reason: grounds.reason,
    ruleId: grounds.ruleId,
  };
}

/** How many candidates are in each state. */
export function countDecisions(
  candidates: readonly Candidate[],
  gold: Layer,
): Readonly<Record<CandidateDecision["state"], number>> {
  const counts = { open: 0, decided: 0, reopened: 0 };
  for (const { state } of decisionsOf(candidates, gold).values()) counts[state]++;
  return counts;
}

/** Gold holds a reading where all who hold it and were judged were accepted, and by that nothing in gold is left over. */
function isTaken(
  { layerIds, spans }: Reading,
  standings: readonly MemberStanding[],
  goldSpans: readonly Span[],
): boolean {
  const own = standings.filter(({ member }) => layerIds.includes(member.layerId));
  return (
    own.length > 0 &&
    goldSpans.length === spans.length &&
    own.every(({ verdict }) => verdict.decision === "ACCEPT")
  );
}
