import type { Span } from "@/lib/core/annotation/span.ts";
import { possessiveEnd } from "@/lib/core/text/possessives.ts";
import { type Direction, growSelection, stepOffset, type Unit } from "@/lib/editor/caret.ts";
import { shownByFeedback } from "./feedback.ts";
import { stopFinding } from "./finding.ts";
import { spanWords } from "./marking.ts";
import type { Reader } from "./reader.ts";

/** Moves the caret by a unit; with `isExtending` the selection grows along. */
export function moveCaret(reader: Reader, unit: Unit, direction: Direction, isExtending: boolean): void {
  const { anchor, head } = reader.state.get().selection;
  const next = stepOffset(reader.text, head, unit, direction);
  reader.state.set({ isExact: false });
  reader.select({ anchor: isExtending ? anchor : next, head: next });
}

export function growTo(reader: Reader, unit: Unit): void {
  const range = reader.selectedRange();
  const { start, end } = growSelection(reader.text, range, unit);
  reader.select({ anchor: start, head: end });
  const isPossessive = end > range.end && end === possessiveEnd(reader.index, range.end);
  reader.state.set({ isExact: unit === "word" && isPossessive });
  reader.editor?.focus();
}

/** The spans over an offset, the shortest first. */
export function spansAt(reader: Reader, offset: number): readonly Span[] {
  return reader.order
    .filter(({ start, end }) => start <= offset && offset < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
}

/** Of several spans one above the other, the one after the active one, round and round. */
export function nextInStack(stack: readonly Span[], activeId: string | null): Span | null {
  const at = stack.findIndex(({ id }) => id === activeId);
  return stack[(at + 1) % stack.length] ?? null;
}

/** What comes after or before the active one in text order, or after or before the caret where none is active. */
export function neighbour<Item extends { readonly start: number }>(
  order: readonly Item[],
  isActive: (item: Item) => boolean,
  caret: number,
  direction: Direction,
): Item | null {
  const at = order.findIndex(isActive);
  if (at >= 0) return order[direction === "forward" ? at + 1 : at - 1] ?? null;
  if (direction === "forward") return order.find(({ start }) => start >= caret) ?? null;
  return order.findLast(({ start }) => start < caret) ?? null;
}

export function stepToSpan(reader: Reader, direction: Direction): void {
  const { activeId, selection, feedback } = reader.state.get();
  const shown = shownByFeedback(feedback);
  const order = shown ? reader.order.filter(({ id }) => shown.has(id)) : reader.order;
  const span = neighbour(order, ({ id }) => id === activeId, selection.head, direction);
  if (!span) {
    reader.hint(direction === "forward" ? "No mark after this one." : "No mark before this one.");
    return;
  }
  goToSpan(reader, span);
  openSheet(reader);
}

/** Makes a span the active one, brings it into sight and puts the caret at its start. */
export function goToSpan(reader: Reader, span: Span): void {
  reader.editor?.reveal(span.start);
  reader.showAtOnce(() => {
    reader.activate(span.id);
    reader.select({ anchor: span.start, head: span.start });
  });
  reader.announce(spanWords(reader, span));
}

/** Opens the form of the picked spans, of the active one, or of the one under the caret. */
export function openCard(reader: Reader): void {
  if (reader.targets.length > 1) {
    openSheet(reader);
    reader.state.set({ panel: "marks", cardFocusId: "picked" });
    return;
  }
  const span = reader.activeSpan ?? spansAt(reader, reader.state.get().selection.head)[0];
  if (!span) {
    reader.hint("There is no mark here.");
    return;
  }
  reader.activate(span.id);
  openSheet(reader);
  reader.state.set({ panel: "marks", cardFocusId: span.id });
}

/** Where there is no room beside the text, the card of the active span comes up over it. */
export function openSheet(reader: Reader): void {
  reader.state.set({ isSheetOpen: true });
}

export function closeSheet(reader: Reader): void {
  reader.state.set({ isSheetOpen: false });
}

/** Back into the text, where the caret was. */
export function backToText(reader: Reader): void {
  reader.editor?.focus();
}

/** Esc: leaves, one after the other, picking, painting, the search, the selection, the picked spans, the active one. */
export function leave(reader: Reader): void {
  const { pick, paintLabelId, finding, selection, pickedIds } = reader.state.get();
  if (pick) reader.state.set({ pick: null });
  else if (paintLabelId) reader.state.set({ paintLabelId: null });
  else if (finding) stopFinding(reader);
  else if (selection.anchor !== selection.head) {
    reader.select({ anchor: selection.head, head: selection.head });
  } else if (pickedIds.size > 0) reader.pick([]);
  else {
    reader.activate(null);
    closeSheet(reader);
  }
  if (pick) reader.announce("Nothing picked.");
  if (paintLabelId && !pick) reader.announce("Painting ended.");
}
