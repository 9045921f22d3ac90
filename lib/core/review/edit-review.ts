import type { Change } from "@/lib/core/annotation/change.ts";
import { isSameJson } from "@/lib/core/annotation/equality.ts";
import { type Layer, relationsOf } from "@/lib/core/annotation/layer.ts";
import { type Problem, shortQuote } from "@/lib/core/annotation/problem.ts";
import { type Relation, type Span, spanPlace } from "@/lib/core/annotation/span.ts";
import { type Grounds, noGrounds } from "@/lib/core/annotation/verdict.ts";
import type { SubmittedLayer } from "./candidate.ts";
import { draftChanges, dropRelations, dropSpan, type GoldDraft, openDraft, putSpan } from "./gold-draft.ts";
import { bringRelations } from "./gold-relations.ts";
import { judge, type NewId } from "./judge.ts";
import { goldSpanOf } from "./outcomes.ts";
import { spanContent } from "./span-content.ts";

/** An edit under way: the draft of gold, what it is made from, and the grounds given so far by span. */
type Edit = {
  readonly draft: GoldDraft;
  readonly reviewed: SubmittedLayer;
  readonly grounds: ReadonlyMap<string, Grounds>;
  readonly newId: NewId;
};

/**
 * The changes of gold that `changes` of a review's sheet (see `openReviewSheet`) stand for: a changed span of the annotator's is
 * a correction of it, or its acceptance where it is put back as it was; a removed one is rejected; a new one was missed.
 * A link between spans takes both into gold. `grounds` are those of spans not judged yet. A problem where a link is to
 * lead to a span that was rejected, or is to be taken off one that nobody has judged.
 */
export function editReview(
  reviewed: SubmittedLayer,
  gold: Layer,
  changes: readonly Change[],
  newId: NewId,
  grounds: ReadonlyMap<string, Grounds> = new Map(),
): readonly Change[] | Problem {
  const edit = { draft: openDraft(gold), reviewed, grounds, newId };
  const spanIds = new Set(changes.flatMap((change) => (change.of === "span" ? editSpan(edit, change) : [])));
  const relations = changes.flatMap((change) => (change.of === "relation" ? [change] : []));
  const isRelinked = relations.some(({ after }) => after !== null);
  for (const { before, after } of relations) {
    const problem = after
      ? link(edit, after)
      : before && !spanIds.has(before.fromId) && !spanIds.has(before.toId)
        ? unlink(edit, before, isRelinked)
        : null;
    if (problem) return problem;
  }
  return draftChanges(edit.draft);
}

function editSpan(edit: Edit, { before, after }: Change & { of: "span" }): readonly string[] {
  const id = after?.id ?? before?.id ?? "";
  const { draft, reviewed, newId } = edit;
  const span = reviewed.layer.spans.get(id);
  const held = draft.spans.get(id);
  if (span && after) correct(edit, span, after);
  else if (span) {
    judge(draft, reviewed, { span, decision: "REJECT", wanted: null, ...groundsOf(edit, id) }, newId);
  } else if (after) {
    if (held && held.labelId !== after.labelId) dropRelations(draft, id);
    putSpan(draft, after);
  } else if (held) dropSpan(draft, held);
  return [id];
}

function correct(edit: Edit, span: Span, wanted: Span): void {
  const { draft, reviewed, newId } = edit;
  const isNew = goldSpanOf(span, draft) === null;
  const twin = findTwin(draft, span, wanted);
  const isAsItWas = isSameJson(spanContent(span), spanContent(wanted));
  const decision = isAsItWas || twin ? "ACCEPT" : "CORRECT";
  judge(draft, reviewed, { span, decision, wanted, ...groundsOf(edit, span.id) }, newId);
  if (twin) putSpan(draft, { ...twin, attributes: wanted.attributes, note: wanted.note });
  if (isNew) bringRelations(draft, reviewed.layer, relationsOf(reviewed.layer, span.id), newId);
}

/** The gold span that another annotator's became and that stands where this one stays: the two are one in gold. */
function findTwin(draft: GoldDraft, span: Span, wanted: Span): Span | null {
  if (spanPlace(span) !== spanPlace(wanted)) return null;
  const twin = draft.byPlace.get(spanPlace(wanted));
  return twin && twin.derivedFrom !== span.id ? twin : null;
}

function link(edit: Edit, { id, typeId, fromId, toId }: Relation): Problem | null {
  const to = take(edit, toId, "ACCEPT");
  if ("code" in to) return to;
  const from = take(edit, fromId, "CORRECT");
  if ("code" in from) return from;
  edit.draft.relations.set(id, { id, typeId, fromId: from.id, toId: to.id });
  return null;
}

/** `isRelinked`: another link takes this one's place, so that it is not brought along later. */
function unlink(edit: Edit, { id, typeId, fromId, toId }: Relation, isRelinked: boolean): Problem | null {
  const { draft, reviewed } = edit;
  if (!isRelinked) {
    const from = reviewed.layer.spans.get(fromId);
    const to = reviewed.layer.spans.get(toId);
    if (to && !draft.verdictBySpan.has(toId)) {
      return problem(to, `Accept or reject ${shortQuote(to.quote)} first, then remove the link.`);
    }
    if (from) {
      const held = take(edit, fromId, "CORRECT");
      if ("code" in held) return held;
      const brought = [...draft.relations.values()].find(
        (other) => other.typeId === typeId && other.fromId === held.id,
      );
      if (brought && !draft.gold.relations.has(brought.id)) draft.relations.delete(brought.id);
    }
  }
  draft.relations.delete(id);
  return null;
}

/** The gold span of a span of the sheet, judged so unless gold has it that way already. */
function take(edit: Edit, id: string, decision: "ACCEPT" | "CORRECT"): Span | Problem {
  const { draft, reviewed, newId } = edit;
  const span = reviewed.layer.spans.get(id);
  if (!span) return draft.spans.get(id) ?? gone(id);
  const earlier = draft.verdictBySpan.get(id);
  if (earlier?.decision === "REJECT") {
    return problem(span, `${shortQuote(span.quote)} was rejected; accept it before linking it.`);
  }
  const held = goldSpanOf(span, draft);
  if (!held || (decision === "CORRECT" && held.derivedFrom === id)) {
    judge(draft, reviewed, { span, decision, wanted: held ?? span, ...groundsOf(edit, id) }, newId);
    if (!held && decision === "ACCEPT") {
      bringRelations(draft, reviewed.layer, relationsOf(reviewed.layer, id), newId);
    }
  }
  return goldSpanOf(span, draft) ?? gone(id);
}

/** Why a span is judged: as said with its verdict, or as written before it has one. */
function groundsOf({ draft, grounds }: Edit, spanId: string): Grounds {
  const { reason, ruleId } = draft.verdictBySpan.get(spanId) ?? grounds.get(spanId) ?? noGrounds;
  return { reason, ruleId };
}

function problem(span: Span, sentence: string): Problem {
  return { code: "RELATION", sentence, spanId: span.id };
}

function gone(spanId: string): Problem {
  return { code: "DANGLING", sentence: "That mark is no longer there.", spanId };
}
