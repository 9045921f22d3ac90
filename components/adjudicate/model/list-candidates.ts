import type { Candidate } from "@/lib/core/review/candidate.ts";
import type { CandidateDecision } from "@/lib/core/review/decisions.ts";

/** The lists of the side column; `reopened` is there only while something is. */
export const adjudicationTabs = ["reopened", "contested", "agreed", "decided"] as const;
export type AdjudicationTab = (typeof adjudicationTabs)[number];

type Decisions = ReadonlyMap<string, CandidateDecision>;

/** How many candidates are on each list, and how many there are. */
export type Tally = Readonly<Record<AdjudicationTab | "total" | "rejected", number>>;

/** The list that a candidate is on. What a late layer says as gold has it is agreed. */
function tabOf({ key, kind }: Candidate, decisions: Decisions): AdjudicationTab {
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

/** The candidates of a list in text order. The active one stays in it until another is. */
export function listCandidates(
  candidates: readonly Candidate[],
  decisions: Decisions,
  tab: AdjudicationTab,
  activeKey: string | null,
): readonly Candidate[] {
  return candidates.filter((candidate) => tabOf(candidate, decisions) === tab || candidate.key === activeKey);
}

/** The first candidate after that of `key` in text order, round and round, that has to be looked at; null when none is left. */
export function nextLeft(
  candidates: readonly Candidate[],
  decisions: Decisions,
  key: string | null,
): Candidate | null {
  const at = candidates.findIndex((candidate) => candidate.key === key);
  const turned = [...candidates.slice(at + 1), ...candidates.slice(0, at + 1)];
  const isLeft = (candidate: Candidate) =>
    ["contested", "reopened"].includes(tabOf(candidate, decisions)) && candidate.key !== key;
  return turned.find(isLeft) ?? null;
}
