import { applyChanges, type Change } from "@/lib/core/annotation/change.ts";
import type { Layer } from "@/lib/core/annotation/layer.ts";
import { type Problem, shortQuote } from "@/lib/core/annotation/problem.ts";
import { type Relation, type Span, spanPlace } from "@/lib/core/annotation/span.ts";
import type { Grounds } from "@/lib/core/annotation/verdict.ts";
import { takeReading } from "./adjudicate.ts";
import { type AdjudicationSheet, leadingReadings } from "./adjudication-sheet.ts";
import type { Candidate, SubmittedLayer } from "./candidate.ts";
import { draftChanges, openDraft } from "./gold-draft.ts";
import type { NewId } from "./judge.ts";
import { editGold } from "./reconcile.ts";

/** What is adjudicated: the layers handed in, the gold that is built from them, and what a reviewer sees of both. */
export type Adjudicated = {
  readonly layers: readonly SubmittedLayer[];
  readonly gold: Layer;
  readonly sheet: AdjudicationSheet;
};

/**
 * The changes of gold that `changes` of the sheet of an adjudication stand for. What was only proposed is taken into gold first,
 * in the reading that proposes it, and then changed there: a version of the reviewer's own. A link takes both its ends
 * into gold. `groundsOf`: why a candidate is decided so. A problem where the changes fit gold no more, or where a link is to be
 * taken off before its other end is decided.
 */
export function editAdjudication(
  adjudicated: Adjudicated,
  changes: readonly Change[],
  newId: NewId,
  groundsOf: (candidate: Candidate) => Grounds,
): readonly Change[] | Problem {
  const { layers, gold, sheet } = adjudicated;
  const early = changes
    .map((change) => findEarly(change, changes, adjudicated))
    .find((problem) => problem !== null);
  if (early) return early;
  let now = gold;
  const ids = new Map(sheet.goldIds);
  for (const proposal of proposalsIn(changes, adjudicated)) {
    const candidate = sheet.candidateOf.get(proposal.id);
    const reading = candidate && readingWith(candidate, proposal);
    if (!candidate || !reading) continue;
    const taken = applyChanges(
      now,
      takeReading(layers, now, candidate, reading, newId, groundsOf(candidate)),
    );
    if (!taken.ok) return taken.problem;
    now = taken.layer;
    const held = [...now.spans.values()].find((span) => spanPlace(span) === spanPlace(proposal));
    if (held) ids.set(proposal.id, held.id);
  }
  const translated = changes.flatMap((change) => translate(change, now, ids));
  const edited = editGold(layers, now, translated, newId);
  if ("code" in edited) return edited;
  const applied = applyChanges(now, edited);
  return applied.ok ? draftChanges({ ...openDraft(applied.layer), gold }) : applied.problem;
}

/** Says why a candidate is decided as it is, on every verdict that was given on it. */
export function giveGrounds(
  gold: Layer,
  { members }: Candidate,
  { reason, ruleId }: Grounds,
): readonly Change[] {
  const ids = new Set(members.map(({ span }) => span.id));
  return [...gold.verdicts.values()]
    .filter((verdict) => ids.has(verdict.spanId) && (verdict.reason !== reason || verdict.ruleId !== ruleId))
    .map((before): Change => ({ of: "verdict", before, after: { ...before, reason, ruleId } }));
}

/** A link that leads to what is only proposed comes with it, whenever that is taken; it can be led elsewhere, but not taken off. */
function findEarly(change: Change, all: readonly Change[], { gold, sheet }: Adjudicated): Problem | null {
  if (change.of !== "relation" || !change.before || change.after || gold.relations.has(change.before.id)) {
    return null;
  }
  const { typeId, fromId, toId } = change.before;
  const to = sheet.layer.spans.get(toId);
  const isRelinked = all.some(
    ({ of, after }) => of === "relation" && after?.typeId === typeId && after.fromId === fromId,
  );
  const isWithItsSpan = all.some(({ of, before }) => of === "span" && before?.id === fromId);
  if (!to || sheet.goldIds.has(to.id) || isRelinked || isWithItsSpan) return null;
  return {
    code: "RELATION",
    sentence: `Decide on ${shortQuote(to.quote)} first, then remove the link.`,
    spanId: to.id,
  };
}

/** The spans that changes speak of and gold does not hold yet. */
function proposalsIn(changes: readonly Change[], { sheet }: Adjudicated): readonly Span[] {
  const ids = changes.flatMap(({ of, before, after }) => {
    if (of === "span") return [before?.id];
    if (of === "relation") return [before?.fromId, after?.fromId, after?.toId];
    return [];
  });
  return [...new Set(ids)].flatMap((id) =>
    id !== undefined && !sheet.goldIds.has(id) ? (sheet.layer.spans.get(id) ?? []) : [],
  );
}

function readingWith(candidate: Candidate, span: Span) {
  const place = spanPlace(span);
  return leadingReadings(candidate).find(({ spans }) => spans.some((other) => spanPlace(other) === place));
}

/** A change of the sheet as one of gold, `ids` being those that gold has for the spans of the sheet. */
function translate(change: Change, gold: Layer, ids: ReadonlyMap<string, string>): readonly Change[] {
  if (change.of === "verdict") return [];
  if (change.of === "span") {
    const held = gold.spans.get(ids.get(change.before?.id ?? "") ?? "");
    if (!held) return [change];
    const { after } = change;
    return [
      {
        of: "span",
        before: held,
        after: after && { ...after, id: held.id, derivedFrom: held.derivedFrom },
      },
    ];
  }
  const before = change.before && findLink(gold, toGold(change.before, ids));
  const wanted = change.after && toGold(change.after, ids);
  const after = wanted && findLink(gold, wanted) ? null : wanted;
  return before || after ? [{ of: "relation", before: before ?? null, after }] : [];
}

function toGold(relation: Relation, ids: ReadonlyMap<string, string>): Relation {
  const { fromId, toId } = relation;
  return { ...relation, fromId: ids.get(fromId) ?? fromId, toId: ids.get(toId) ?? toId };
}

function findLink(gold: Layer, { typeId, fromId, toId }: Relation): Relation | null {
  const found = [...gold.relations.values()].find(
    (other) => other.typeId === typeId && other.fromId === fromId && other.toId === toId,
  );
  return found ?? null;
}
