/** What undo and redo act on next, read from a layer's log, so that both survive a reload and have no limit. */
import { type Batch, invertChanges } from "./change.ts";

/** A batch as the log keeps it, as far as history cares. */
export type HistoryBatch = Batch & { readonly actorId: string | null };

/** Two stacks, the next to act on last. */
export type History = {
  /** Edits and redos that Ctrl+Z can take back. */
  readonly undo: readonly HistoryBatch[];
  /** Undos that Ctrl+Shift+Z can take back in their turn. */
  readonly redo: readonly HistoryBatch[];
  /** False where a batch takes back one that the log given does not reach: read an older page of it. */
  readonly isComplete: boolean;
};

/**
 * The stacks of one person, from the log of a layer, oldest first. A plain edit goes on `undo` and clears `redo`;
 * a batch that takes back one on `undo` is an undo, one that takes back an undo is a redo. Other people's batches
 * count for nothing: a reviewer does not undo a colleague. Where `undo` runs out and the log has older pages, read those.
 */
export function deriveHistory(log: readonly HistoryBatch[], actorId: string | null): History {
  const undo: HistoryBatch[] = [];
  let redo: HistoryBatch[] = [];
  let isComplete = true;
  for (const batch of log) {
    if (batch.actorId !== actorId) continue;
    if (batch.undoes === null) {
      undo.push(batch);
      redo = [];
    } else if (take(undo, batch.undoes)) redo.push(batch);
    else if (take(redo, batch.undoes)) undo.push(batch);
    else isComplete = false;
  }
  return { undo, redo, isComplete };
}

/** The batch that takes `batch` back: an undo of an edit or a redo, a redo of an undo. */
export function takeBack(batch: Batch, id: string): Batch {
  return { id, changes: invertChanges(batch.changes), undoes: batch.id };
}

function take(stack: HistoryBatch[], id: string): boolean {
  const at = stack.findLastIndex((batch) => batch.id === id);
  if (at >= 0) stack.splice(at, 1);
  return at >= 0;
}
