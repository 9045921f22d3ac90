import type { Candidate } from "@/lib/core/review/candidate.ts";
import type { CandidateDecision } from "@/lib/core/review/decisions.ts";

/** The lists of the side column; `reopened` is there only while something is. */
export const adjudicationTabs = ["reopened", "contested", "agreed", "decided"] as const;
export type AdjudicationTab = (typeof adjudicationTabs)[number];

type Decisions = ReadonlyMap<string, CandidateDecision>;

/** How many candidates are on each list, and how many there are. */
export type Tally = Readonly<Record<AdjudicationTab | "total" | "rejected", number>>;

/** The list that a candidate is on. What a late layer says as gold has it is agreed. */
export function tabOf({ key, kind }: Candidate, decisions: Decisions): AdjudicationTab {
  const state = decisions.get(key)?.state ?? "open";
  if (state === "confirmed") return "agreed";
  if (state !== "open") return state;
  return kind === "agreed" ? "agreed" : "contested";
}

export function tallyOf(candidates: readonly Candidate[], decisions: Decisions): Tally {
  const tally = { reopened: 0, contested: 0, agreed: 0, decided: 0, rejected: 0, total: candidates.length };
  for (const candidate of candidates) {
    const tab = tabOf(candidate, decisions);
    tally[tab]++;
    if (tab === "decided" && decisions.get(candidate.key)?.goldSpans.length === 0) tally.rejected++;
  }
  return tally;
}
