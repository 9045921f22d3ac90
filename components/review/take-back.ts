import { goToSpan } from "@/components/reader/moving.ts";
import type { Change } from "@/lib/core/annotation/change.ts";
import type { ReviewReader } from "./review-reader.ts";

const words = {
  undo: { none: "Nothing to undo.", done: "Undone." },
  redo: { none: "Nothing to redo.", done: "Done again." },
};

/** The span of the sheet that changes of gold were about. */
function judgedSpanId(reader: ReviewReader, changes: readonly Change[]): string | undefined {
  const ids = changes.flatMap((change) => {
    if (change.of === "verdict") return [(change.after ?? change.before)?.spanId];
    if (change.of === "relation") return [];
    const span = change.after ?? change.before;
    return [span?.derivedFrom ?? undefined, span?.id];
  });
  return ids.find((id) => id !== undefined && reader.layer.spans.has(id));
}

/** Takes back one's last verdict or edit, or one's last undo, from before a reload too, and shows where it was. */
export async function takeBack(reader: ReviewReader, direction: "undo" | "redo"): Promise<void> {
  const { keeper } = reader;
  if (!keeper || !reader.state.get().isEditable) return;
  const outcome = await keeper
    .takeBack(direction)
    .catch(() => "The earlier edits cannot be read while the server is out of reach.");
  if (outcome === null || typeof outcome === "string") {
    reader.announce(outcome ?? words[direction].none);
    return;
  }
  const span = reader.layer.spans.get(judgedSpanId(reader, outcome.changes) ?? "");
  if (span) goToSpan(reader, span);
  else reader.activate(null);
  reader.announce(words[direction].done);
}
