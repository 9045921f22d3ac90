import { deriveHistory, type HistoryBatch } from "@/lib/core/annotation/history.ts";
import type { LayerSession, SavedBatch } from "./layer-session.ts";

/** Where the log is read from, and where older pages of it go. */
export type LogReader = {
  getSession(): LayerSession;
  readLog(before: number): Promise<readonly SavedBatch[]>;
  addOlder(page: readonly SavedBatch[]): void;
};

/** What Ctrl+Z (for "redo" Ctrl+Shift+Z) acts on next, or null. Reads as many pages of the log as that takes. */
export async function findToTakeBack(
  direction: "undo" | "redo",
  actorId: string,
  reader: LogReader,
): Promise<HistoryBatch | null> {
  for (;;) {
    const session = reader.getSession();
    const waiting = session.waiting.map((batch) => ({ ...batch, actorId }));
    const history = deriveHistory([...session.log, ...waiting], actorId);
    const found = history[direction].at(-1) ?? null;
    const oldest = session.log[0]?.revision ?? session.revision + 1;
    if ((found && history.isComplete) || oldest <= 1) return found;
    const page = await reader.readLog(oldest);
    if (page.length === 0) return found;
    reader.addOlder(page);
  }
}
