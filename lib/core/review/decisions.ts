import type { Layer } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import type { Candidate, Reading } from "./candidate.ts";
import { type GoldDraft, openDraft } from "./gold-draft.ts";
import { type Standing, standingOfMember } from "./standing.ts";

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

/** How far an adjudication is. `agreed` and `contested` make up the total, and so do `decided`, `open` and `reopened`. */
export type AdjudicationProgress = {
  readonly total: number;
  readonly agreed: number;
  readonly contested: number;
  readonly decided: number;
  readonly open: number;
  readonly reopened: number;
  /** Of the open ones those that can be taken all at once. */
  readonly openAgreed: number;
  /** Of the decided ones those of which gold holds nothing. */
  readonly rejected: number;
  /** Every span of every layer has a verdict that stands. */
  readonly canFinish: boolean;
};

type Lookup = Pick<GoldDraft, "spans" | "byPlace" | "verdictBySpan">;

/** What was decided on one candidate. */
export function decisionOf(candidate: Candidate, gold: Layer): CandidateDecision {
  return decideWith(candidate, openDraft(gold));
}

/** What was decided on each candidate, by its key. */
export function decisionsOf(
  candidates: readonly Candidate[],
  gold: Layer,
): ReadonlyMap<string, CandidateDecision> {
  const lookup = openDraft(gold);
  return new Map(candidates.map((candidate) => [candidate.key, decideWith(candidate, lookup)]));
}

/** `decisionOf` for a draft of gold, or gold that was opened as one before. */
export function decideWith(candidate: Candidate, lookup: Lookup): CandidateDecision {
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

/** Counts the decisions on candidates. */
export function adjudicationProgress(candidates: readonly Candidate[], gold: Layer): AdjudicationProgress {
  const decisions = decisionsOf(candidates, gold);
  const count = { open: 0, decided: 0, reopened: 0, agreed: 0, openAgreed: 0, rejected: 0 };
  for (const { key, kind } of candidates) {
    const decision = decisions.get(key);
    if (!decision) continue;
    count[decision.state]++;
    if (kind === "agreed") count.agreed++;
    if (kind === "agreed" && decision.state === "open") count.openAgreed++;
    if (decision.state === "decided" && decision.goldSpans.length === 0) count.rejected++;
  }
  const total = candidates.length;
  return { total, contested: total - count.agreed, ...count, canFinish: count.decided === total };
}

/** Gold holds a reading where all who hold it and were judged were accepted, and by that nothing in gold is left over. */
function isTaken(
  { layerIds, spans }: Reading,
  standings: readonly Standing[],
  goldSpans: readonly Span[],
): boolean {
  const own = standings.filter(({ member }) => layerIds.includes(member.layerId));
  return (
    own.length > 0 &&
    goldSpans.length === spans.length &&
    own.every(({ verdict }) => verdict.decision === "ACCEPT")
  );
}
