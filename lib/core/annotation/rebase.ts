/**
 * What becomes of unsent batches when the layer on the server has moved on: those that touch other things are kept,
 * the rest are handed back with both sides, so that nothing is overwritten unseen.
 */
import { applyChanges, type Batch, type Change, changedId } from "./change.ts";
import { isSameJson } from "./equality.ts";
import type { Layer } from "./layer.ts";
import type { Problem } from "./problem.ts";
import { checkChanges, type RuleContext } from "./rules.ts";
import { type Relation, type Span, spanPlace } from "./span.ts";
import type { Verdict } from "./verdict.ts";

/** An object of a layer, or null for "it is not there". */
export type Side = Span | Relation | Verdict | null;

/** A change that can no longer be made as it was meant, what it wanted, and what the server holds instead. */
export type Conflict = {
  readonly batch: Batch;
  readonly change: Change;
  readonly mine: Side;
  readonly theirs: Side;
  /** What happened, for people. */
  readonly sentence: string;
};

/** The batches that still hold, the server's layer with them applied, and the conflicts of the others. */
export type Rebased = {
  readonly kept: readonly Batch[];
  readonly layer: Layer;
  readonly conflicts: readonly Conflict[];
};

/**
 * Tries `pending` in order on the server's layer. A batch is kept whole or not at all; changes that the server has
 * made already are left out of it, and a batch of which nothing is left is dropped without a word. What would break a rule
 * on the server's layer, such as a link to a span that is gone or a mark that both sides made, is a conflict too.
 */
export function rebaseChanges(pending: readonly Batch[], serverLayer: Layer, context: RuleContext): Rebased {
  const kept: Batch[] = [];
  const conflicts: Conflict[] = [];
  let layer = serverLayer;
  for (const batch of pending) {
    const outcome = tryBatch(batch, layer, context);
    if (!outcome.ok) conflicts.push(...outcome.conflicts);
    else if (outcome.changes.length > 0) {
      kept.push(
        outcome.changes.length === batch.changes.length ? batch : { ...batch, changes: outcome.changes },
      );
      layer = outcome.layer;
    }
  }
  return { kept, layer, conflicts };
}

type Outcome =
  | { readonly ok: true; readonly changes: readonly Change[]; readonly layer: Layer }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] };

function tryBatch(batch: Batch, layer: Layer, context: RuleContext): Outcome {
  const aims = aimsOf(batch.changes);
  const isOpen = (change: Change) => {
    const aim = aims.get(objectOf(change));
    return aim === undefined || !isDone(aim, layer);
  };
  const clashes = [...aims.values()].filter(
    (aim) => !isDone(aim, layer) && !isSameJson(sideOf(layer, aim.first), aim.first.before),
  );
  if (clashes.length > 0) return { ok: false, conflicts: clashes.map((aim) => toClash(aim, batch, layer)) };
  const changes = batch.changes.filter(isOpen);
  const problems = checkChanges(layer, changes, context);
  const applied = applyChanges(layer, changes);
  if (problems.length === 0 && applied.ok) return { ok: true, changes, layer: applied.layer };
  return {
    ok: false,
    conflicts: problems.flatMap((problem) => problemToConflict(problem, batch, changes, layer)),
  };
}

/** What a batch starts from and arrives at, for one object. */
type Aim = { readonly first: Change; readonly last: Change };

function aimsOf(changes: readonly Change[]): ReadonlyMap<string, Aim> {
  const aims = new Map<string, Aim>();
  for (const change of changes) {
    const object = objectOf(change);
    aims.set(object, { first: aims.get(object)?.first ?? change, last: change });
  }
  return aims;
}

/** The server holds what the batch wants of this object, though not what it started from. */
function isDone({ first, last }: Aim, layer: Layer): boolean {
  const now = sideOf(layer, first);
  return isSameJson(now, last.after) && !isSameJson(now, first.before);
}

function toClash({ first, last }: Aim, batch: Batch, layer: Layer): Conflict {
  const theirs = sideOf(layer, first);
  const sentence = `This ${first.of} was ${theirs ? "changed" : "removed"} elsewhere in the meantime.`;
  return { batch, change: first, mine: last.after, theirs, sentence };
}

/** What a broken rule says, told as a conflict of the change that breaks it. */
function problemToConflict(
  problem: Problem,
  batch: Batch,
  changes: readonly Change[],
  layer: Layer,
): Conflict[] {
  const change = changes.findLast((other) => isAbout(other, problem.spanId)) ?? changes.at(-1);
  if (!change) return [];
  const mine = aimsOf(changes).get(objectOf(change))?.last.after ?? null;
  const isTwin = problem.code === "DUPLICATE" || problem.code === "VERDICT";
  const theirs = isTwin ? twinOf(layer, change) : sideOf(layer, change);
  return [{ batch, change, mine, theirs, sentence: problem.sentence }];
}

function isAbout({ of, before, after }: Change, spanId: string | null): boolean {
  if (of === "relation") return after?.fromId === spanId || after?.toId === spanId;
  if (of === "verdict") return (after ?? before)?.spanId === spanId;
  return (after ?? before)?.id === spanId;
}

/** What the server has where a change would put another: the span of its label there, the verdict on the same span. */
function twinOf(layer: Layer, change: Change): Span | Verdict | null {
  if (change.of === "verdict") {
    const verdicts = [...layer.verdicts.values()];
    return verdicts.find(({ spanId }) => spanId === change.after?.spanId) ?? null;
  }
  const mine = change.of === "span" ? change.after : null;
  if (!mine) return null;
  const spans = [...layer.spans.values()];
  return spans.find((span) => span.id !== mine.id && spanPlace(span) === spanPlace(mine)) ?? null;
}

function sideOf(layer: Layer, change: Change): Side {
  const items: ReadonlyMap<string, Span | Relation | Verdict> =
    change.of === "span" ? layer.spans : change.of === "relation" ? layer.relations : layer.verdicts;
  return items.get(changedId(change)) ?? null;
}

function objectOf(change: Change): string {
  return `${change.of} ${changedId(change)}`;
}
