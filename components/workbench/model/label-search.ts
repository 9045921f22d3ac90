import type { TextRange } from "@/lib/core/text/range.ts";
import { applyLabel } from "./marking.ts";
import { backToText } from "./moving.ts";
import type { Reader } from "./reader.ts";

/** Lets a label be found by its name, for the selection, the picked marks or the active one. */
export function openLabelSearch(reader: Reader): void {
  const range = reader.selectedRange();
  const place = range.start < range.end ? range : (reader.activeSpan ?? reader.targets[0]);
  if (!reader.state.get().isEditable) reader.hint("This layer cannot be changed now.");
  else if (!place) reader.hint("Select some words first, or step to a mark.");
  else show(reader, { start: place.start, end: place.end });
}

/** Ends the search without a label. */
export function leaveLabelSearch(reader: Reader): void {
  if (reader.state.get().searchedFor) show(reader, null);
}

/** Ends the search; a label that was found is given. */
export function closeLabelSearch(reader: Reader, labelId: string | null, isExact: boolean): void {
  leaveLabelSearch(reader);
  backToText(reader);
  if (labelId !== null) applyLabel(reader, labelId, isExact);
}

function show(reader: Reader, searchedFor: TextRange | null): void {
  reader.state.set({ searchedFor, asked: null });
  reader.paint();
}
