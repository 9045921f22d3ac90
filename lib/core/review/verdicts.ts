/** What a reviewer does with one submitted layer, as changes of the gold layer. */
import type { Change } from "@/lib/core/annotation/change.ts";
import { type Layer, relationsOf } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { type Grounds, noGrounds } from "@/lib/core/annotation/verdict.ts";
import type { SubmittedLayer } from "./candidate.ts";
import { draftChanges, openDraft } from "./gold-draft.ts";
import { bringRelations } from "./gold-relations.ts";
import { type GoldSpan, judge, type NewId, unjudge } from "./judge.ts";
import { standingVerdict } from "./outcomes.ts";

/**
 * Takes a span into gold as it is, with those of its relations whose other end gold has too. Where gold holds the same
 * label on the same characters already, it is not doubled.
 */
export function acceptSpan(
  reviewed: SubmittedLayer,
  gold: Layer,
  span: Span,
  newId: NewId,
  grounds: Grounds = noGrounds,
): readonly Change[] {
  const draft = openDraft(gold);
  judge(draft, reviewed, { span, decision: "ACCEPT", wanted: span, ...grounds }, newId);
  bringRelations(draft, reviewed.layer, relationsOf(reviewed.layer, span.id), newId);
  return draftChanges(draft);
}

/** Keeps a span out of gold. */
export function rejectSpan(
  reviewed: SubmittedLayer,
  gold: Layer,
  span: Span,
  newId: NewId,
  grounds: Grounds = noGrounds,
): readonly Change[] {
  const draft = openDraft(gold);
  judge(draft, reviewed, { span, decision: "REJECT", wanted: null, ...grounds }, newId);
  return draftChanges(draft);
}

/** Takes a span into gold with what `correction` changes of it: label, edges (with their quote), attributes, note. */
export function correctSpan(
  reviewed: SubmittedLayer,
  gold: Layer,
  span: Span,
  correction: Partial<GoldSpan>,
  newId: NewId,
  grounds: Grounds = noGrounds,
): readonly Change[] {
  const draft = openDraft(gold);
  const wanted = { ...span, ...correction };
  judge(draft, reviewed, { span, decision: "CORRECT", wanted, ...grounds }, newId);
  bringRelations(draft, reviewed.layer, relationsOf(reviewed.layer, span.id), newId);
  return draftChanges(draft);
}

/** Accepts every span that no verdict stands for, and brings their relations along. */
export function acceptRest(reviewed: SubmittedLayer, gold: Layer, newId: NewId): readonly Change[] {
  const draft = openDraft(gold);
  const taken = new Set<string>();
  for (const span of reviewed.layer.spans.values()) {
    if (standingVerdict(span, draft)) continue;
    judge(draft, reviewed, { span, decision: "ACCEPT", wanted: span, ...noGrounds }, newId);
    taken.add(span.id);
  }
  // Links between spans judged before stand as the reviewer left them.
  const relations = [...reviewed.layer.relations.values()].filter(
    ({ fromId, toId }) => taken.has(fromId) || taken.has(toId),
  );
  bringRelations(draft, reviewed.layer, relations, newId);
  return draftChanges(draft);
}

/** Takes the verdict on a span back, and what came of it. */
export function clearVerdict(gold: Layer, spanId: string): readonly Change[] {
  const draft = openDraft(gold);
  unjudge(draft, spanId);
  return draftChanges(draft);
}

/**
 * Takes back what was said of spans that the annotator has since removed or changed (`changed`, by id; see `changedSpans`),
 * or that gold lacks where they were accepted: what has to happen to gold when a returned layer is submitted again.
 */
export function clearStale(
  reviewed: SubmittedLayer,
  gold: Layer,
  changed: ReadonlySet<string>,
): readonly Change[] {
  const draft = openDraft(gold);
  for (const { layerId, spanId } of [...draft.verdicts.values()]) {
    const span = reviewed.layer.spans.get(spanId);
    const stands = span && !changed.has(spanId) && standingVerdict(span, draft) !== null;
    if (layerId === reviewed.id && !stands) unjudge(draft, spanId);
  }
  return draftChanges(draft);
}
