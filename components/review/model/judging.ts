import { setEdges, spanWords, toMarkedRange } from "@/components/workbench/model/marking.ts";
import { openSheet } from "@/components/workbench/model/moving.ts";
import { newId } from "@/lib/client/new-id.ts";
import { removeSpan } from "@/lib/core/annotation/edits.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { acceptRest, acceptSpan, clearVerdict, rejectSpan } from "@/lib/core/review/verdicts.ts";
import type { Review } from "./review.ts";

const done = { accept: "Accepted.", reject: "Rejected." };

/** Accepts or rejects the active span, and goes on to the next open one. */
export function judgeActive(review: Review, verdict: "accept" | "reject"): void {
  const active = review.judging.requireActive();
  if (!active) return;
  const span = review.reviewed.layer.spans.get(active.id);
  if (span) judgeSpan(review, span, verdict);
  else judgeAdded(review, active, verdict);
}

function judgeSpan({ reviewed, judging }: Review, span: Span, verdict: "accept" | "reject"): void {
  const judge = verdict === "accept" ? acceptSpan : rejectSpan;
  const changes = judge(reviewed, judging.gold, span, newId, judging.groundsOf(span));
  if (changes.length > 0 && !judging.reader.commitKept(changes)) return;
  judging.state.set({ lastKey: span.id, editedKey: null });
  judging.goOn(done[verdict], span.id);
}

function judgeAdded({ judging: { reader } }: Review, span: Span, verdict: "accept" | "reject"): void {
  if (verdict === "accept") reader.hint("This mark is in gold already.");
  else if (reader.commit(removeSpan(reader.layer, span.id))) {
    reader.activate(null);
    reader.announce(`Removed from gold: ${spanWords(reader, span)}`);
  }
}

/**
 * Opens the active span for correcting, or ends that. Where words are selected, they become what the span covers.
 */
export function correctActive({ judging }: Review): void {
  const { reader, state } = judging;
  const span = judging.requireActive();
  if (!span || !reader.state.get().isEditable) return;
  const range = reader.selectedRange();
  if (range.start < range.end) {
    const target = toMarkedRange(reader, span.labelId, range, false);
    if (!target) return;
    reader.select({ anchor: target.start, head: target.start });
    setEdges(reader, span.id, target);
    state.set({ editedKey: span.id, lastKey: span.id });
  } else if (state.get().editedKey === span.id) endCorrecting(judging, span);
  else {
    reader.state.set({ panel: "marks" });
    openSheet(reader);
    judging.edit(span.id);
    reader.announce("Correcting: label keys, brackets for the edges, Enter for the fields, E when done.");
  }
}

function endCorrecting(judging: Review["judging"], span: Span): void {
  const standing = judging.sheet.standings.get(span.id);
  judging.edit(null);
  judging.reader.editor?.focus();
  if (standing === "open") judging.reader.announce("Nothing was changed; the mark is still open.");
  else {
    judging.state.set({ lastKey: span.id });
    judging.goOn(standing === "corrected" ? "Corrected." : "Done.", span.id);
  }
}

/** Opens the active span again. */
export function clearActive({ judging }: Review): void {
  const { reader, gold } = judging;
  const span = judging.requireActive();
  if (!span) return;
  const changes = clearVerdict(gold, span.id);
  if (changes.length === 0) reader.hint("There is no verdict on this mark.");
  else if (reader.commitKept(changes)) reader.announce(`Open again: ${spanWords(reader, span)}`);
}

/** Accepts whatever is open. Answers whether it could. */
export function acceptAllLeft({ reviewed, judging }: Review): boolean {
  return judging.reader.commitKept(acceptRest(reviewed, judging.gold, newId));
}
