import { setEdges, spanWords, toMarkedRange } from "@/components/workbench/model/marking.ts";
import { openSheet } from "@/components/workbench/model/moving.ts";
import { newId } from "@/lib/client/new-id.ts";
import { removeSpan } from "@/lib/core/annotation/edits.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Grounds } from "@/lib/core/annotation/verdict.ts";
import { acceptRest, acceptSpan, clearVerdict, rejectSpan } from "@/lib/core/review/verdicts.ts";
import type { ReviewReader } from "./review-reader.ts";
import { goOn, requireActive } from "./stepping.ts";

const done = { accept: "Accepted.", reject: "Rejected." };

/** Accepts or rejects the active span, and goes on to the next open one. */
export function judgeActive(reader: ReviewReader, verdict: "accept" | "reject"): void {
  const active = requireActive(reader);
  if (!active) return;
  const span = reader.reviewed.layer.spans.get(active.id);
  if (span) judgeSpan(reader, span, verdict);
  else judgeAdded(reader, active, verdict);
}

function judgeSpan(reader: ReviewReader, span: Span, verdict: "accept" | "reject"): void {
  const judge = verdict === "accept" ? acceptSpan : rejectSpan;
  const changes = judge(reader.reviewed, reader.gold, span, newId, reader.groundsOf(span.id));
  if (changes.length > 0 && !reader.commitGold(changes)) return;
  reader.review.set({ lastId: span.id, correctingId: null });
  goOn(reader, done[verdict], span.id);
}

function judgeAdded(reader: ReviewReader, span: Span, verdict: "accept" | "reject"): void {
  if (verdict === "accept") reader.hint("This mark is in gold already.");
  else if (reader.commit(removeSpan(reader.layer, span.id))) {
    reader.activate(null);
    reader.announce(`Removed from gold: ${spanWords(reader, span)}`);
  }
}

/**
 * Opens the active span for correcting, or ends that. Where words are selected, they become what the span covers.
 */
export function correctActive(reader: ReviewReader): void {
  const span = requireActive(reader);
  if (!span || !reader.state.get().isEditable) return;
  const range = reader.selectedRange();
  const { correctingId } = reader.review.get();
  if (range.start < range.end) {
    const target = toMarkedRange(reader, span.labelId, range, false);
    if (!target) return;
    reader.select({ anchor: target.start, head: target.start });
    setEdges(reader, span.id, target);
    reader.review.set({ correctingId: span.id, lastId: span.id });
  } else if (correctingId === span.id) endCorrecting(reader, span);
  else {
    reader.state.set({ panel: "marks" });
    openSheet(reader);
    reader.review.set({ correctingId: span.id });
    reader.announce("Correcting: label keys, brackets for the edges, Enter for the fields, E when done.");
  }
}

function endCorrecting(reader: ReviewReader, span: Span): void {
  const standing = reader.sheet.standings.get(span.id);
  reader.review.set({ correctingId: null });
  reader.editor?.focus();
  if (standing === "open") reader.announce("Nothing was changed; the mark is still open.");
  else {
    reader.review.set({ lastId: span.id });
    goOn(reader, standing === "corrected" ? "Corrected." : "Done.", span.id);
  }
}

/** Opens the active span again. */
export function clearActive(reader: ReviewReader): void {
  const span = requireActive(reader);
  if (!span) return;
  const changes = clearVerdict(reader.gold, span.id);
  if (changes.length === 0) reader.hint("There is no verdict on this mark.");
  else if (reader.commitGold(changes)) reader.announce(`Open again: ${spanWords(reader, span)}`);
}

/** Accepts whatever is open. Answers whether it could. */
export function acceptAllLeft(reader: ReviewReader): boolean {
  return reader.commitGold(acceptRest(reader.reviewed, reader.gold, newId));
}

/** Keeps why a span is judged as it is, or what is said of that before it is judged. */
export function saveGrounds(reader: ReviewReader, spanId: string, said: Partial<Grounds>): void {
  const { sheet, gold, review } = reader;
  const held = reader.groundsOf(spanId);
  const { reason, ruleId } = { ...held, ...said };
  if (reason === held.reason && ruleId === held.ruleId) return;
  const judged = sheet.outcomes.get(spanId)?.verdict;
  const before = judged && gold.verdicts.get(judged.id);
  if (before) reader.commitGold([{ of: "verdict", before, after: { ...before, reason, ruleId } }]);
  else review.set({ grounds: new Map(review.get().grounds).set(spanId, { reason, ruleId }) });
}
