import type { Change } from "@/lib/core/annotation/change.ts";
import type { Reader } from "./reader.ts";

const words = {
  undo: { none: "Nothing to undo.", done: "Undone." },
  redo: { none: "Nothing to redo.", done: "Done again." },
};

/** The ids under which a change can be seen: the span's own, or in a review the one that was judged. */
function shownIds(change: Change): readonly (string | null | undefined)[] {
  if (change.of === "relation") return [];
  if (change.of === "verdict") return [(change.after ?? change.before)?.spanId];
  const span = change.after ?? change.before;
  return [span?.derivedFrom, span?.id];
}

/** Takes back one's last edit or verdict, or one's last undo, from before a reload too, and shows where it was. */
export async function takeBack(reader: Reader, direction: "undo" | "redo"): Promise<void> {
  const { sync } = reader;
  if (!sync || !reader.state.get().isEditable) return;
  const outcome = await sync
    .takeBack(direction)
    .catch(() => "The earlier edits cannot be read while the server is out of reach.");
  if (outcome === null || typeof outcome === "string") {
    reader.hint(outcome ?? words[direction].none);
    return;
  }
  const spans = outcome.changes.flatMap(shownIds).flatMap((id) => reader.findShown(id ?? "") ?? []);
  const [span] = spans;
  reader.activate(span?.id ?? null);
  if (span) reader.editor?.reveal(span.start);
  reader.announce(words[direction].done);
}
