import { count } from "@/components/shell/count.ts";
import { setEdges, spanWords, toMarkedRange } from "@/components/workbench/model/marking.ts";
import { openSheet } from "@/components/workbench/model/moving.ts";
import { newId } from "@/lib/client/new-id.ts";
import { removeSpan } from "@/lib/core/annotation/edits.ts";
import { joinWords } from "@/lib/core/join-words.ts";
import { clearDecision, takeAgreed, takeNone, takeReading } from "@/lib/core/review/adjudicate.ts";
import type { Candidate, Reading } from "@/lib/core/review/candidate.ts";
import { type MergeStrategy, merge } from "@/lib/core/review/merge.ts";
import { keepDecision } from "@/lib/core/review/reconcile.ts";
import type { Adjudication } from "./adjudication.ts";
import { lettersOf } from "./annotator.ts";
import { tallyOf } from "./list-candidates.ts";

/** Takes one of the readings of the active candidate into gold, and goes on to what is left. */
export function takeActive(adjudication: Adjudication, at: number): void {
  const { judging } = adjudication;
  const candidate = judging.requireActive();
  if (!candidate) return;
  const reading = candidate.readings[at];
  if (reading) take(adjudication, candidate, reading);
  else
    judging.reader.hint(
      `There ${candidate.readings.length === 1 ? "is 1 reading" : `are ${candidate.readings.length} readings`} here.`,
    );
}

function take({ judging, layers, annotators }: Adjudication, candidate: Candidate, reading: Reading): void {
  const grounds = judging.groundsOf(candidate);
  const changes = takeReading(layers, judging.gold, candidate, reading, newId, grounds);
  const letters = lettersOf(annotators, reading.layerIds);
  if (judging.reader.commitKept(changes)) settle(judging, candidate, `Taken from ${joinWords(letters)}.`);
}

function settle(judging: Adjudication["judging"], { key }: Candidate, done: string): void {
  judging.edit(null);
  judging.state.set({ lastKey: key });
  judging.goOn(done, key);
}

/** Keeps the active candidate out of gold; a mark that the reviewer added goes. */
export function takeNothing({ judging }: Adjudication): void {
  const { reader, active } = judging;
  const { activeSpan } = reader;
  if (activeSpan && !active) {
    if (!reader.commit(removeSpan(reader.layer, activeSpan.id))) return;
    reader.activate(null);
    reader.announce(`Removed from gold: ${spanWords(reader, activeSpan)}`);
    return;
  }
  const candidate = judging.requireActive();
  if (!candidate) return;
  const changes = takeNone(judging.gold, candidate, newId, judging.groundsOf(candidate));
  if (reader.commitKept(changes)) settle(judging, candidate, "Nothing taken.");
}

/**
 * Opens the active candidate for a version of the reviewer's own, or ends that. Where words are selected, they become what it
 * covers.
 */
export function versionActive({ judging }: Adjudication): void {
  const { reader } = judging;
  const candidate = judging.requireActive();
  const { activeSpan } = reader;
  if (!candidate || !activeSpan || !reader.state.get().isEditable) return;
  const range = reader.selectedRange();
  if (range.start < range.end) {
    const target = toMarkedRange(reader, activeSpan.labelId, range, false);
    if (!target) return;
    reader.select({ anchor: target.start, head: target.start });
    judging.edit(candidate.key);
    setEdges(reader, activeSpan.id, target);
  } else if (judging.state.get().editedKey === candidate.key) endVersion(judging, candidate);
  else {
    reader.state.set({ panel: "marks" });
    openSheet(reader);
    judging.edit(candidate.key);
    reader.announce(
      "A version of your own: label keys, brackets for the edges, Enter for the fields, E when done.",
    );
  }
}

function endVersion(judging: Adjudication["judging"], candidate: Candidate): void {
  judging.edit(null);
  judging.reader.editor?.focus();
  if (judging.sheet.decisions.get(candidate.key)?.state === "decided") {
    settle(judging, candidate, "Your version is in gold.");
  } else judging.reader.announce("Nothing was changed; it is still to be decided.");
}

/** Lets what was decided stand though a layer came late or changed. */
export function keepActive({ judging, layers }: Adjudication): void {
  const { reader } = judging;
  const candidate = judging.requireActive();
  if (!candidate) return;
  const changes = keepDecision(layers, judging.gold, candidate, newId, judging.groundsOf(candidate));
  if (changes.length === 0) reader.hint("There is no earlier decision to keep here.");
  else if (reader.commitKept(changes)) settle(judging, candidate, "Decision kept.");
}

/** Takes back what was decided on the active candidate. */
export function reopenActive({ judging }: Adjudication): void {
  const { reader, items } = judging;
  const candidate = judging.requireActive();
  if (!candidate) return;
  const changes = clearDecision(judging.gold, candidate);
  if (changes.length === 0) reader.hint("Nothing is decided here yet.");
  else if (reader.commitKept(changes)) reader.announce(`Open again: ${items.describe(candidate)}`);
}

/** Takes everything on which all agree. */
export function takeAllAgreed({ judging, layers, candidates }: Adjudication): void {
  const { reader, items } = judging;
  const changes = takeAgreed(layers, judging.gold, newId);
  const taken = tallyOf(candidates, judging.sheet.decisions).agreed;
  if (changes.length === 0) reader.hint("Nothing agreed is left to take.");
  else if (reader.commitKept(changes)) {
    const done = `${count(taken, "agreed mark")} taken.`;
    const { active, sheet } = judging;
    const isLeft = active && sheet.decisions.get(active.key)?.state !== "decided";
    if (isLeft) reader.announce(`${done} ${items.describe(active)}`);
    else judging.goOn(done, null);
  }
}

/** How many candidates a strategy would decide of those that are open. */
export function previewOf(adjudication: Adjudication, strategy: MergeStrategy): number {
  const { judging, layers } = adjudication;
  const given = new Set(
    merge(layers, judging.gold, strategy, newId).flatMap(({ of, after }) =>
      of === "verdict" && after ? [adjudication.candidateOf(after.spanId)?.key] : [],
    ),
  );
  return [...given].filter((key) => judging.sheet.decisions.get(key ?? "")?.state !== "decided").length;
}

/** Decides by a strategy what is open, and goes on to what is left. */
export function startFrom(adjudication: Adjudication, strategy: MergeStrategy): void {
  const { judging, layers } = adjudication;
  const decided = previewOf(adjudication, strategy);
  const changes = merge(layers, judging.gold, strategy, newId);
  if (changes.length === 0) judging.reader.hint("That decides nothing that is still open.");
  else if (judging.reader.commitKept(changes)) judging.goOn(`${decided} decided.`, null);
}

/** Words are selected or a version of one's own is open, so that a digit means a label and not a reading. */
export function isMarking({ judging }: Adjudication): boolean {
  const { start, end } = judging.reader.selectedRange();
  return start < end || judging.state.get().editedKey !== null;
}
