/**
 * What a reviewer does with several submitted layers at once, as changes of the gold layer. Every decision leaves a
 * verdict on every span of its candidate: accepted where gold took its version, corrected where gold has another one,
 * rejected where gold has nothing for it.
 */
import type { Change } from "@/lib/core/annotation/change.ts";
import type { Layer } from "@/lib/core/annotation/layer.ts";
import { type Grounds, noGrounds } from "@/lib/core/annotation/verdict.ts";
import type { Candidate, Reading, SubmittedLayer } from "./candidate.ts";
import { bringLinks, dropOtherLinks } from "./candidate-relations.ts";
import { groupCandidates } from "./candidates.ts";
import { decisionOf } from "./decisions.ts";
import { draftChanges, type GoldDraft, openDraft } from "./gold-draft.ts";
import { groupBy } from "./group-by.ts";
import type { NewId } from "./judge.ts";
import { clearCandidate, giveVerdict, settleCandidate } from "./settle-candidate.ts";
import { standIn, standingOfMember } from "./standing.ts";

/**
 * Takes one reading of a candidate into gold, in place of what was decided on it before; its links come along as soon as
 * gold has their other ends, whenever that is.
 */
export function takeReading(
  layers: readonly SubmittedLayer[],
  gold: Layer,
  candidate: Candidate,
  reading: Reading,
  newId: NewId,
  grounds: Grounds = noGrounds,
): readonly Change[] {
  const draft = openDraft(gold);
  settleByReading(draft, layers, candidate, reading, newId, grounds);
  bringLinks(draft, layers, [candidate], newId);
  return draftChanges(draft);
}

/** Keeps a candidate out of gold. */
export function takeNone(
  gold: Layer,
  candidate: Candidate,
  newId: NewId,
  grounds: Grounds = noGrounds,
): readonly Change[] {
  const draft = openDraft(gold);
  settleCandidate(draft, candidate, [], null, grounds, newId);
  return draftChanges(draft);
}

/** Takes back what was decided on a candidate: it is open again. */
export function clearDecision(gold: Layer, candidate: Candidate): readonly Change[] {
  const draft = openDraft(gold);
  clearCandidate(draft, candidate);
  return draftChanges(draft);
}

/** Takes every open candidate on which all agree into gold, and accepts what came late and says just what gold holds. */
export function takeAgreed(layers: readonly SubmittedLayer[], gold: Layer, newId: NewId): readonly Change[] {
  const draft = openDraft(gold);
  const byState = groupBy(groupCandidates(layers), (candidate) => decisionOf(candidate, draft).state);
  const open = (byState.get("open") ?? []).filter(({ kind }) => kind === "agreed");
  for (const candidate of byState.get("confirmed") ?? []) acceptLate(draft, candidate, newId);
  for (const candidate of open) {
    for (const reading of candidate.readings) {
      settleByReading(draft, layers, candidate, reading, newId, noGrounds);
    }
  }
  bringLinks(draft, layers, open, newId);
  return draftChanges(draft);
}

function acceptLate(draft: GoldDraft, candidate: Candidate, newId: NewId): void {
  const { goldSpans } = decisionOf(candidate, draft);
  for (const member of candidate.members) {
    if (standingOfMember(member, draft)) continue;
    giveVerdict(draft, member, standIn(member.span, goldSpans), "ACCEPT", noGrounds, newId);
  }
}

/** Settles a candidate by one of its readings in a draft; `bringLinks` has to follow. */
export function settleByReading(
  draft: GoldDraft,
  layers: readonly SubmittedLayer[],
  candidate: Candidate,
  reading: Reading,
  newId: NewId,
  grounds: Grounds,
): void {
  const before = draft.spans.size;
  const wanted = reading.spans.map(({ id, ...span }) => ({ ...span, derivedFrom: id }));
  settleCandidate(draft, candidate, wanted, new Set(reading.layerIds), grounds, newId);
  const holder = layers.find(({ id }) => id === reading.layerIds[0]);
  // Spans that are new to gold have no links yet.
  const hadSpans = draft.spans.size < before + wanted.length;
  if (holder && hadSpans) dropOtherLinks(draft, holder.layer, reading);
}
