import type { TextRange } from "@/lib/core/text/range.ts";
import type { Reader } from "./reader.ts";

/** What would be clipped to a rule: the active mark, or else the words selected; null where there is neither. */
export function clipTarget(reader: Reader): (TextRange & { labelId: string | undefined }) | null {
  const { activeSpan } = reader;
  if (activeSpan) return activeSpan;
  const { start, end } = reader.selectedRange();
  return start < end ? { start, end, labelId: undefined } : null;
}

/** Asks which rule the active mark or the selection is an example of. */
export function askClip(reader: Reader): void {
  if (clipTarget(reader)) reader.state.set({ dialog: "clip" });
  else reader.hint("Step to a mark or select words first.");
}
