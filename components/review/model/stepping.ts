import { spanWords } from "@/components/workbench/model/marking.ts";
import { goToSpan, neighbour, openSheet } from "@/components/workbench/model/moving.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { listSpans, nextOpen, tallyOf } from "./list-spans.ts";
import type { ReviewReader } from "./review-reader.ts";

/** Makes a span the active one; where nothing has the focus the text takes it, so that its own keys work from there. */
function arrive(reader: ReviewReader, span: Span): void {
  if (document.activeElement === document.body) reader.editor?.focus();
  goToSpan(reader, span);
  openSheet(reader);
}

/** To the next or previous span of the list that is open, or of all where that list is empty. */
export function step(reader: ReviewReader, direction: "forward" | "back"): void {
  const { activeId, selection } = reader.state.get();
  const { order, sheet } = reader;
  const listed = listSpans(order, sheet.standings, reader.review.get().tab, activeId);
  const isElsewhere = listed.some(({ id }) => id !== activeId);
  const isActive = ({ id }: Span) => id === activeId;
  const span = neighbour(isElsewhere ? listed : order, isActive, selection.head, direction);
  if (span) arrive(reader, span);
  else reader.hint(direction === "forward" ? "No mark after this one." : "No mark before this one.");
}

/** To the next open span after a verdict, saying what was done and what is left. */
export function goOn(reader: ReviewReader, done: string, spanId: string): void {
  const { order, sheet } = reader;
  const next = nextOpen(order, sheet.standings, spanId);
  if (!next) {
    reader.announce(`${done} All ${tallyOf(sheet).total} are settled; finish the review.`);
    return;
  }
  arrive(reader, next);
  reader.announce(`${done} ${tallyOf(sheet).open} left. ${spanWords(reader, next)}`);
}

/** The active span; where there is none, the first open one becomes active and has to be looked at first. */
export function requireActive(reader: ReviewReader): Span | null {
  const { activeSpan } = reader;
  if (activeSpan) return activeSpan;
  const next = nextOpen(reader.order, reader.sheet.standings, null);
  if (next) arrive(reader, next);
  else reader.hint("Step to a mark first.");
  return null;
}
