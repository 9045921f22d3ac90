import { changedId } from "@/lib/core/annotation/change.ts";
import type { Reader } from "./reader.ts";

const nothingLeft = { undo: "Nothing to undo.", redo: "Nothing to redo." };
const done = { undo: "Undone.", redo: "Done again." };

/** Takes back one's last edit or one's last undo, from before a reload too, and shows where it was. */
export function historyCommand(direction: "undo" | "redo"): (reader: Reader) => void {
  return (reader) => void takeBack(reader, direction);
}

async function takeBack(reader: Reader, direction: "undo" | "redo"): Promise<void> {
  const { keeper } = reader;
  if (!keeper || !reader.state.get().isEditable) return;
  const outcome = await keeper
    .takeBack(direction)
    .catch(() => "The earlier edits cannot be read while the server is out of reach.");
  if (outcome === null || typeof outcome === "string") {
    reader.hint(outcome ?? nothingLeft[direction]);
    return;
  }
  const spanId = outcome.changes.filter(({ of }) => of === "span").map(changedId)[0];
  const span = spanId === undefined ? undefined : reader.layer.spans.get(spanId);
  reader.activate(span?.id ?? null);
  if (span) reader.editor?.reveal(span.start);
  reader.announce(done[direction]);
}
