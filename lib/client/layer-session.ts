import { applyChanges, type Batch } from "@/lib/core/annotation/change.ts";
import type { HistoryBatch } from "@/lib/core/annotation/history.ts";
import { type Layer, layerFromParts } from "@/lib/core/annotation/layer.ts";
import type { Problem } from "@/lib/core/annotation/problem.ts";
import { type Conflict, rebaseChanges } from "@/lib/core/annotation/rebase.ts";
import type { RuleContext } from "@/lib/core/annotation/rules.ts";
import type { LayerView } from "@/lib/schemas/annotation.ts";

/** A batch of the log with the revision it led to. */
export type SavedBatch = HistoryBatch & { readonly revision: number };

/** One layer as a browser holds it: what the server said, what waits to be sent, and what both make together. */
export type LayerSession = {
  /** What every change is checked against. */
  readonly rules: RuleContext;
  /** The revision and content that the server last told of. */
  readonly revision: number;
  readonly base: Layer;
  /** What is shown: `base` with `waiting` on top. */
  readonly layer: Layer;
  /** Made here and not yet acknowledged, in order. */
  readonly waiting: readonly Batch[];
  /** Batches that can no longer be made as they were meant; each waits for the person to choose. */
  readonly conflicts: readonly Conflict[];
  /** The first of `waiting`, when the server will not have it, and why. */
  readonly refusal: { readonly batchId: string; readonly sentence: string } | null;
  /** The latest part of the layer's log, oldest first, without gaps up to `revision`. */
  readonly log: readonly SavedBatch[];
};

export function openSession(view: LayerView, rules: RuleContext): LayerSession {
  const base = layerFromParts(view);
  const empty = { waiting: [], conflicts: [], refusal: null, log: [] };
  return { rules, revision: view.revision, base, layer: base, ...empty };
}

/** Puts a batch on top of what is shown, or says why it does not fit there. */
export function addBatch(session: LayerSession, batch: Batch): LayerSession | Problem {
  const applied = applyChanges(session.layer, batch.changes);
  if (!applied.ok) return applied.problem;
  return { ...session, layer: applied.layer, waiting: [...session.waiting, batch] };
}

/** Takes in batches that another tab or an earlier visit left: those that clash become conflicts. */
export function adoptBatches(session: LayerSession, batches: readonly Batch[]): LayerSession {
  const known = new Set(unsentBatches(session).map(({ id }) => id));
  const fresh = batches.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return session;
  return rebase({ ...session, waiting: [...session.waiting, ...fresh] });
}

/**
 * The server has batch `id`, as `revision`. Null when `revision` shows that batches of others came between: then the
 * log has to be read (`catchUp`).
 */
export function acknowledge(
  session: LayerSession,
  id: string,
  revision: number,
  actorId: string,
): LayerSession | null {
  const batch = session.waiting.find((other) => other.id === id);
  if (!batch) return session;
  const waiting = session.waiting.filter((other) => other !== batch);
  // An old answer to a batch that was sent twice: what the server told of since holds it already.
  if (revision <= session.revision) return rebase({ ...session, waiting });
  if (revision > session.revision + 1) return null;
  const log = [...session.log, { ...batch, actorId, revision }];
  if (waiting.length === 0) return { ...session, revision, log, waiting, base: session.layer };
  const applied = applyChanges(session.base, batch.changes);
  return applied.ok ? { ...session, revision, log, waiting, base: applied.layer } : null;
}

/** Applies what the log tells beyond `revision`; null when it does not reach back that far, or does not fit. */
export function catchUp(session: LayerSession, batches: readonly SavedBatch[]): LayerSession | null {
  const news = batches.filter(({ revision }) => revision > session.revision);
  let { base, revision } = session;
  for (const batch of news) {
    const applied = applyChanges(base, batch.changes);
    if (batch.revision !== revision + 1 || !applied.ok) return null;
    base = applied.layer;
    revision = batch.revision;
  }
  if (news.length === 0) return session;
  const arrived = new Set(news.map(({ id }) => id));
  const waiting = session.waiting.filter(({ id }) => !arrived.has(id));
  return rebase({ ...session, base, revision, waiting, log: [...session.log, ...news] });
}

/** Starts again from the whole layer as the server has it, with what waits on top. */
export function replaceBase(session: LayerSession, view: LayerView): LayerSession {
  return rebase({ ...session, base: layerFromParts(view), revision: view.revision, log: [] });
}

/** Takes one unsent batch away, for good. */
export function dropBatch(session: LayerSession, id: string): LayerSession {
  const refusal = session.refusal?.batchId === id ? null : session.refusal;
  const conflicts = session.conflicts.filter(({ batch }) => batch.id !== id);
  if (!session.waiting.some((batch) => batch.id === id)) return { ...session, conflicts, refusal };
  const waiting = session.waiting.filter((batch) => batch.id !== id);
  return rebase({ ...session, waiting, conflicts, refusal });
}

/** Gives a waiting batch another id. */
export function renameBatch(session: LayerSession, id: string, renamed: Batch): LayerSession {
  const waiting = session.waiting.map((batch) => (batch.id === id ? renamed : batch));
  return { ...session, waiting };
}

/** Puts an older page of the log before what is known of it. */
export function addOlderLog(session: LayerSession, page: readonly SavedBatch[]): LayerSession {
  const oldest = session.log[0]?.revision ?? session.revision + 1;
  return { ...session, log: [...page.filter(({ revision }) => revision < oldest), ...session.log] };
}

/** Everything that is not on the server: what waits, and what waits for a choice. */
export function unsentBatches(session: LayerSession): readonly Batch[] {
  const inConflict = new Map(session.conflicts.map(({ batch }) => [batch.id, batch]));
  return [...inConflict.values(), ...session.waiting];
}

function rebase(session: LayerSession): LayerSession {
  const { kept, layer, conflicts } = rebaseChanges(session.waiting, session.base, session.rules);
  const isKept = kept.some(({ id }) => id === session.refusal?.batchId);
  return {
    ...session,
    layer,
    waiting: kept,
    conflicts: conflicts.length > 0 ? [...session.conflicts, ...conflicts] : session.conflicts,
    refusal: isKept ? session.refusal : null,
  };
}
