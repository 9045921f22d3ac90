import { type Layer, spansInOrder } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { type Grounds, noGrounds } from "@/lib/core/annotation/verdict.ts";
import type { SubmittedLayer } from "./candidate.ts";
import { indexLinks, isLinkedAlike } from "./candidate-relations.ts";
import { openDraft } from "./gold-draft.ts";
import { isSameVersion } from "./readings.ts";
import { standingOfMember } from "./standing.ts";

/** What of a span gold has otherwise. */
export type ChangedPart = "label" | "edges" | "attributes" | "links";

/** What became of one's span, why, and by which rule of the guidelines. */
export type KeptSpan = Grounds & { readonly span: Span; readonly gold: Span };
export type ChangedSpan = KeptSpan & { readonly what: readonly ChangedPart[] };
export type DroppedSpan = Grounds & { readonly span: Span };
/** A span of gold that none of one's own became, with the grounds given where another's was judged. */
export type AddedSpan = Grounds & { readonly gold: Span };

/** An annotator's layer beside gold, each list in text order; `open` has no verdict that stands. */
export type Comparison = {
  readonly kept: readonly KeptSpan[];
  readonly changed: readonly ChangedSpan[];
  readonly dropped: readonly DroppedSpan[];
  readonly added: readonly AddedSpan[];
  readonly open: readonly Span[];
};

/**
 * What was kept of a layer, changed, dropped and added, and why. A link to a span that was dropped is not held against the
 * one it led from.
 */
export function compareWithGold(submitted: SubmittedLayer, gold: Layer): Comparison {
  const { id: layerId, layer } = submitted;
  const draft = openDraft(gold);
  const links = indexLinks([submitted], draft);
  const kept: KeptSpan[] = [];
  const changed: ChangedSpan[] = [];
  const dropped: DroppedSpan[] = [];
  const open: Span[] = [];
  const stoodFor = new Set<string>();
  for (const span of spansInOrder(layer)) {
    const standing = standingOfMember({ layerId, span }, draft);
    if (!standing) {
      open.push(span);
      continue;
    }
    const { reason, ruleId } = standing.verdict;
    if (!standing.gold) {
      dropped.push({ span, reason, ruleId });
      continue;
    }
    stoodFor.add(standing.gold.id);
    const what = changedParts(
      span,
      standing.gold,
      isLinkedAlike(draft, submitted, span, standing.gold, links),
    );
    if (what.length === 0) kept.push({ span, gold: standing.gold, reason, ruleId });
    else changed.push({ span, gold: standing.gold, what, reason, ruleId });
  }
  return { kept, changed, dropped, added: addedTo(gold, stoodFor), open };
}

/** The spans of gold beside those that stand for one's own. */
function addedTo(gold: Layer, stoodFor: ReadonlySet<string>): readonly AddedSpan[] {
  const grounds = new Map([...gold.verdicts.values()].map((verdict) => [verdict.goldSpanId, verdict]));
  return spansInOrder(gold).flatMap((span) => {
    const { reason, ruleId } = grounds.get(span.id) ?? noGrounds;
    return stoodFor.has(span.id) ? [] : [{ gold: span, reason, ruleId }];
  });
}

function changedParts(span: Span, gold: Span, isLinked: boolean): readonly ChangedPart[] {
  const hasLabel = span.labelId === gold.labelId;
  const hasEdges = span.start === gold.start && span.end === gold.end;
  const { labelId, start, end } = gold;
  const hasAttributes = isSameVersion({ ...span, labelId, start, end }, gold);
  return [
    ...(hasLabel ? [] : ["label" as const]),
    ...(hasEdges ? [] : ["edges" as const]),
    ...(hasAttributes ? [] : ["attributes" as const]),
    ...(isLinked ? [] : ["links" as const]),
  ];
}
