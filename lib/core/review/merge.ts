import type { Change } from "@/lib/core/annotation/change.ts";
import type { Layer } from "@/lib/core/annotation/layer.ts";
import { spanPlace } from "@/lib/core/annotation/span.ts";
import { noGrounds } from "@/lib/core/annotation/verdict.ts";
import { settleByReading } from "./adjudicate.ts";
import type { Candidate, Reading, SubmittedLayer } from "./candidate.ts";
import { bringLinks, indexLinks, type LinkIndex } from "./candidate-relations.ts";
import { groupCandidates } from "./candidates.ts";
import { decisionOf } from "./decisions.ts";
import { draftChanges, type GoldDraft, openDraft } from "./gold-draft.ts";
import type { NewId } from "./judge.ts";
import { isAsGold } from "./reconcile.ts";
import { giveVerdict, settleCandidate } from "./settle-candidate.ts";
import { standingOfMember } from "./standing.ts";

/**
 * What to start an adjudication from: what all say, what more than half of the layers say (marking nothing is a
 * reading too), what one annotator says, or nothing.
 */
export type MergeStrategy = "unanimous" | "majority" | "empty" | { readonly trusted: string };

/**
 * Decides by a strategy what nothing was said of yet, by a reviewer or in gold. Every decision made stays; spans of
 * layers that came later are accepted where they are just what gold holds. Merging again changes nothing.
 */
export function merge(
  layers: readonly SubmittedLayer[],
  gold: Layer,
  strategy: MergeStrategy,
  newId: NewId,
): readonly Change[] {
  const draft = openDraft(gold);
  const candidates = groupCandidates(layers);
  const decided = candidates.filter((candidate) => {
    if (decisionOf(candidate, draft).state !== "open" || isInGold(draft, candidate)) return false;
    const choice = choose(candidate, layers, strategy);
    if (choice === null) return false;
    if (choice === "none") settleCandidate(draft, candidate, [], null, noGrounds, newId);
    else settleByReading(draft, layers, candidate, choice, newId, noGrounds);
    return true;
  });
  bringLinks(draft, layers, decided, newId);
  const links = indexLinks(layers, draft);
  for (const candidate of candidates) acceptEquals(draft, layers, links, candidate, newId);
  return draftChanges(draft);
}

function choose(
  { readings, absent, kind }: Candidate,
  layers: readonly SubmittedLayer[],
  strategy: MergeStrategy,
): Reading | "none" | null {
  if (strategy === "empty") return null;
  if (strategy === "unanimous") return kind === "agreed" ? (readings[0] ?? null) : null;
  if (strategy === "majority") {
    const isMost = (layerIds: readonly string[]) => 2 * layerIds.length > layers.length;
    return readings.find(({ layerIds }) => isMost(layerIds)) ?? (isMost(absent) ? "none" : null);
  }
  const { trusted } = strategy;
  return (
    readings.find(({ layerIds }) => layerIds.includes(trusted)) ?? (absent.includes(trusted) ? "none" : null)
  );
}

function isInGold(draft: GoldDraft, { members }: Candidate): boolean {
  return members.some(({ span }) => draft.byPlace.has(spanPlace(span)));
}

function acceptEquals(
  draft: GoldDraft,
  layers: readonly SubmittedLayer[],
  links: LinkIndex,
  candidate: Candidate,
  newId: NewId,
): void {
  for (const member of candidate.members) {
    const gold = draft.byPlace.get(spanPlace(member.span));
    if (!gold || standingOfMember(member, draft)) continue;
    if (!isAsGold(draft, layers, links, candidate, member, gold)) continue;
    giveVerdict(draft, member, gold, "ACCEPT", noGrounds, newId);
  }
}
