import { applyChanges, type Change } from "@/lib/core/annotation/change.ts";
import type { Layer } from "@/lib/core/annotation/layer.ts";
import type { Problem } from "@/lib/core/annotation/problem.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { type Grounds, noGrounds } from "@/lib/core/annotation/verdict.ts";
import type { Candidate, Member, SubmittedLayer } from "./candidate.ts";
import { indexLinks, isLinkedAlike, type LinkIndex } from "./candidate-relations.ts";
import { groupCandidates } from "./candidates.ts";
import { decisionOf } from "./decisions.ts";
import { draftChanges, dropSpan, type GoldDraft, openDraft, putSpan } from "./gold-draft.ts";
import type { NewId } from "./judge.ts";
import { isSameVersion } from "./readings.ts";
import { giveVerdict } from "./settle-candidate.ts";
import { standIn, standingOfMember } from "./standing.ts";

/**
 * Edits gold's own spans and links as `changes` say (of label, edges, attributes, note, links; missed spans added, spans
 * removed), and says anew of every annotator's span that these stand for what became of it. Verdicts keep their
 * grounds, unless others are given. A problem where the changes do not fit gold.
 */
export function editGold(
  layers: readonly SubmittedLayer[],
  gold: Layer,
  changes: readonly Change[],
  newId: NewId,
  grounds: Grounds | null = null,
): readonly Change[] | Problem {
  const applied = applyChanges(gold, changes);
  if (!applied.ok) return applied.problem;
  const before = openDraft(gold);
  const draft = openDraft(gold);
  const touched = new Set(changes.flatMap((change) => editDraft(draft, change)));
  const links = indexLinks(layers, draft);
  for (const candidate of groupCandidates(layers)) {
    const { goldSpans } = decisionOf(candidate, before);
    if (!goldSpans.some(({ id }) => touched.has(id))) continue;
    const held = goldSpans.flatMap(({ id }) => draft.spans.get(id) ?? []);
    for (const member of candidate.members) {
      const standing = standingOfMember(member, before);
      if (!standing) continue;
      judgeByGold(draft, layers, links, candidate, member, held, grounds ?? standing.verdict, newId);
    }
  }
  return draftChanges(draft);
}

/** Lets an earlier decision stand for the spans that came or changed after it; gold's spans and links stay as they are. */
export function keepDecision(
  layers: readonly SubmittedLayer[],
  gold: Layer,
  candidate: Candidate,
  newId: NewId,
  grounds: Grounds = noGrounds,
): readonly Change[] {
  const draft = openDraft(gold);
  const { state, goldSpans } = decisionOf(candidate, draft);
  if (state !== "reopened" && state !== "confirmed") return [];
  const links = indexLinks(layers, draft);
  for (const member of candidate.members) {
    if (standingOfMember(member, draft)) continue;
    judgeByGold(draft, layers, links, candidate, member, goldSpans, grounds, newId);
  }
  return draftChanges(draft);
}

/** Says of a member what gold as it is makes of it, `held` being what gold has for its candidate. */
function judgeByGold(
  draft: GoldDraft,
  layers: readonly SubmittedLayer[],
  links: LinkIndex,
  candidate: Candidate,
  member: Member,
  held: readonly Span[],
  grounds: Grounds,
  newId: NewId,
): void {
  const gold = standIn(member.span, held);
  const decision = !gold
    ? "REJECT"
    : isAsGold(draft, layers, links, candidate, member, gold)
      ? "ACCEPT"
      : "CORRECT";
  giveVerdict(draft, member, gold, decision, grounds, newId);
}

/** Is a member the version that gold holds: at that place, with these attributes, linked so? */
export function isAsGold(
  draft: GoldDraft,
  layers: readonly SubmittedLayer[],
  links: LinkIndex,
  { members, readings }: Candidate,
  member: Member,
  gold: Span,
): boolean {
  if (!isSameVersion(member.span, gold)) return false;
  const origin = members.find(({ span }) => span.id === gold.derivedFrom);
  const readingOf = ({ layerId }: Member) => readings.find(({ layerIds }) => layerIds.includes(layerId));
  // Links that gold has only one end of yet are told by the reading that was taken.
  if (origin && isSameVersion(origin.span, gold) && readingOf(origin) !== readingOf(member)) return false;
  const layer = layers.find(({ id }) => id === member.layerId);
  return layer !== undefined && isLinkedAlike(draft, layer, member.span, gold, links);
}

/** Makes one change in a draft; answers the gold spans that it speaks of, a link's being the one it leads from. */
function editDraft(draft: GoldDraft, change: Change): readonly string[] {
  if (change.of === "verdict") return [];
  const id = change.after?.id ?? change.before?.id ?? "";
  if (change.of === "span") {
    const earlier = draft.spans.get(id);
    if (change.after) putSpan(draft, change.after);
    else if (earlier) dropSpan(draft, earlier);
    return [id];
  }
  if (change.after) draft.relations.set(id, change.after);
  else draft.relations.delete(id);
  return [change.before, change.after].flatMap((relation) => relation?.fromId ?? []);
}
