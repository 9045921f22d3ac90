import type { Layer } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import type { Candidate, Member, Reading } from "./candidate.ts";
import { type GoldLookup, openDraft } from "./gold-draft.ts";
import { isSameVersion } from "./readings.ts";
import { type MemberStanding, standingOfMember } from "./standing.ts";

/**
 * What was decided on a candidate. It is `open` where no verdict stands. Where one stands on some of its spans only, since a
 * layer came late or changed, it is `confirmed` if all the others say just what gold holds, otherwise `reopened`: then the
 * rest tells of the earlier decision.
 */
export type CandidateDecision = {
  readonly state: "open" | "decided" | "confirmed" | "reopened";
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
  const judged = new Set(standings.map(({ member }) => member));
  const late = candidate.members.filter((member) => !judged.has(member));
  const taken = candidate.readings[index];
  const isConfirmed = late.every((member) => saysSame(member, candidate, taken, goldSpans, lookup));
  return {
    state: late.length === 0 ? "decided" : isConfirmed ? "confirmed" : "reopened",
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
  const counts = { open: 0, decided: 0, confirmed: 0, reopened: 0 };
  for (const { state } of decisionsOf(candidates, gold).values()) counts[state]++;
  return counts;
}

/**
 * Does a member that was not judged say what gold holds: the reading that was taken, or, where nothing is linked, the same
 * places with the same attributes?
 */
function saysSame(
  { layerId }: Member,
  { readings }: Candidate,
  taken: Reading | undefined,
  goldSpans: readonly Span[],
  { relations }: GoldLookup,
): boolean {
  const reading = readings.find(({ layerIds }) => layerIds.includes(layerId));
  if (!reading) return false;
  if (reading === taken) return true;
  const ids = new Set(goldSpans.map(({ id }) => id));
  const isLinked =
    reading.relations.length > 0 || [...relations.values()].some(({ fromId }) => ids.has(fromId));
  return (
    !isLinked &&
    reading.spans.length === goldSpans.length &&
    reading.spans.every((span) => goldSpans.some((gold) => isSameVersion(span, gold)))
  );
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
