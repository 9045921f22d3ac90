import { isSameJson } from "./equality.ts";
import type { Layer } from "./layer.ts";
import { createOverlay, type Items, type Overlay } from "./overlay.ts";
import type { Problem } from "./problem.ts";
import type { Relation, Span } from "./span.ts";
import type { Verdict } from "./verdict.ts";

/**
 * One edit to a layer. `before` is what the layer held (null: nothing), `after` what it holds then (null: nothing).
 * Because both sides are kept, the inverse of a change is the same change with its sides swapped.
 */
export type Change =
  | { readonly of: "span"; readonly before: Span | null; readonly after: Span | null }
  | { readonly of: "relation"; readonly before: Relation | null; readonly after: Relation | null }
  | { readonly of: "verdict"; readonly before: Verdict | null; readonly after: Verdict | null };

/** What is sent, checked, applied, logged and undone in one piece. */
export type Batch = {
  /** UUID made by the client; sending it twice applies it once. */
  readonly id: string;
  readonly changes: readonly Change[];
  /** The batch this one takes back (of an undo: what was undone; of a redo: the undo), or null. */
  readonly undoes: string | null;
};

/** What a change left behind, or the problem that kept all of them from being applied. */
export type Applied =
  | { readonly ok: true; readonly layer: Layer }
  | { readonly ok: false; readonly problem: Problem; readonly change: Change };

/** Applies one change; see `applyChanges`. */
export function applyChange(layer: Layer, change: Change): Applied {
  return applyChanges(layer, [change]);
}

/**
 * Applies changes in order, all or none. A change applies only where the layer holds exactly its `before`;
 * otherwise the problem is STALE, or MALFORMED where its sides do not speak of one object. The layer given is
 * untouched; each map that changes is copied once, whatever the number of changes.
 */
export function applyChanges(layer: Layer, changes: readonly Change[]): Applied {
  const drafted = draftChanges(layer, changes);
  if (!drafted.ok) return drafted;
  const { spans, relations, verdicts } = drafted.draft;
  return {
    ok: true,
    layer: { spans: spans.toMap(), relations: relations.toMap(), verdicts: verdicts.toMap() },
  };
}

/** A layer as changes would leave it, to be looked at without a copy of it. */
export type LayerDraft = {
  readonly spans: Items<Span>;
  readonly relations: Items<Relation>;
  readonly verdicts: Items<Verdict>;
};

type Drafted =
  | {
      readonly ok: true;
      readonly draft: {
        readonly spans: Overlay<Span>;
        readonly relations: Overlay<Relation>;
        readonly verdicts: Overlay<Verdict>;
      };
    }
  | Extract<Applied, { ok: false }>;

/** What `applyChanges` would make of a layer, at a cost that grows with the changes alone. */
export function draftChanges(layer: Layer, changes: readonly Change[]): Drafted {
  const spans = createOverlay(layer.spans);
  const relations = createOverlay(layer.relations);
  const verdicts = createOverlay(layer.verdicts);
  for (const change of changes) {
    const problem =
      change.of === "span"
        ? replace(spans, change.before, change.after, change.of)
        : change.of === "relation"
          ? replace(relations, change.before, change.after, change.of)
          : replace(verdicts, change.before, change.after, change.of);
    if (problem) return { ok: false, problem, change };
  }
  return { ok: true, draft: { spans, relations, verdicts } };
}

/** The change that takes `change` back. */
export function invertChange(change: Change): Change {
  switch (change.of) {
    case "span":
      return { of: "span", before: change.after, after: change.before };
    case "relation":
      return { of: "relation", before: change.after, after: change.before };
    case "verdict":
      return { of: "verdict", before: change.after, after: change.before };
  }
}

/** The changes that take `changes` back: each inverted, in reverse order. */
export function invertChanges(changes: readonly Change[]): readonly Change[] {
  return changes.map(invertChange).reverse();
}

/** The id of the object a change is about, or "" for a change that speaks of nothing. */
export function changedId(change: Change): string {
  return change.after?.id ?? change.before?.id ?? "";
}

function replace<Item extends { readonly id: string }>(
  items: Overlay<Item>,
  before: Item | null,
  after: Item | null,
  of: Change["of"],
): Problem | null {
  const id = after?.id ?? before?.id;
  if (id === undefined || (before && before.id !== id)) {
    return { code: "MALFORMED", sentence: `A change of a ${of} has to speak of one ${of}.`, spanId: null };
  }
  if (!isSameJson(items.get(id) ?? null, before)) {
    const spanId = of === "span" ? id : null;
    return { code: "STALE", sentence: `A ${of} was changed elsewhere in the meantime.`, spanId };
  }
  items.edit(id, after);
  return null;
}
