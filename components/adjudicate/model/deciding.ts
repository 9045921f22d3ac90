import { count } from "@/components/shell/count.ts";
import { setEdges, spanWords, toMarkedRange } from "@/components/workbench/model/marking.ts";
import { openSheet } from "@/components/workbench/model/moving.ts";
import { newId } from "@/lib/client/new-id.ts";
import { removeSpan } from "@/lib/core/annotation/edits.ts";
import type { Grounds } from "@/lib/core/annotation/verdict.ts";
import { joinWords } from "@/lib/core/join-words.ts";
import { clearDecision, takeAgreed, takeNone, takeReading } from "@/lib/core/review/adjudicate.ts";
import type { Candidate, Reading } from "@/lib/core/review/candidate.ts";
import { giveGrounds } from "@/lib/core/review/edit-adjudication.ts";
import { type MergeStrategy, merge } from "@/lib/core/review/merge.ts";
import { keepDecision } from "@/lib/core/review/reconcile.ts";
import type { AdjudicationReader } from "./adjudication-reader.ts";
import { lettersOf } from "./annotator.ts";
import { tallyOf } from "./list-candidates.ts";
import { candidateSpoken, goOn, requireActive } from "./stepping.ts";

/** Takes one of the readings of the active candidate into gold, and goes on to what is left. */
export function takeActive(reader: AdjudicationReader, at: number): void {
  const candidate = requireActive(reader);
  if (!candidate) return;
  const reading = candidate.readings[at];
  if (reading) take(reader, candidate, reading);
  else
    reader.hint(
      `There ${candidate.readings.length === 1 ? "is 1 reading" : `are ${candidate.readings.length} readings`} here.`,
    );
}

function take(reader: AdjudicationReader, candidate: Candidate, reading: Reading): void {
  const { layers, gold, annotators } = reader;
  const changes = takeReading(layers, gold, candidate, reading, newId, reader.groundsOf(candidate));
  const letters = lettersOf(annotators, reading.layerIds);
  if (reader.commitGold(changes)) settle(reader, candidate, `Taken from ${joinWords(letters)}.`);
}

function settle(reader: AdjudicationReader, { key }: Candidate, done: string): void {
  reader.openVersion(null);
  reader.adjudication.set({ lastKey: key });
  goOn(reader, done, key);
}

/** Keeps the active candidate out of gold; a mark that the reviewer added goes. */
export function takeNothing(reader: AdjudicationReader): void {
  const { activeSpan } = reader;
  if (activeSpan && !reader.activeCandidate) {
    if (!reader.commit(removeSpan(reader.layer, activeSpan.id))) return;
    reader.activate(null);
    reader.announce(`Removed from gold: ${spanWords(reader, activeSpan)}`);
    return;
  }
  const candidate = requireActive(reader);
  if (!candidate) return;
  const changes = takeNone(reader.gold, candidate, newId, reader.groundsOf(candidate));
  if (reader.commitGold(changes)) settle(reader, candidate, "Nothing taken.");
}

/**
 * Opens the active candidate for a version of the reviewer's own, or ends that. Where words are selected, they become what it
 * covers.
 */
export function versionActive(reader: AdjudicationReader): void {
  const candidate = requireActive(reader);
  const { activeSpan } = reader;
  if (!candidate || !activeSpan || !reader.state.get().isEditable) return;
  const range = reader.selectedRange();
  if (range.start < range.end) {
    const target = toMarkedRange(reader, activeSpan.labelId, range, false);
    if (!target) return;
    reader.select({ anchor: target.start, head: target.start });
    reader.openVersion(candidate.key);
    setEdges(reader, activeSpan.id, target);
  } else if (reader.adjudication.get().versionKey === candidate.key) endVersion(reader, candidate);
  else {
    reader.state.set({ panel: "marks" });
    openSheet(reader);
    reader.openVersion(candidate.key);
    reader.announce(
      "A version of your own: label keys, brackets for the edges, Enter for the fields, E when done.",
    );
  }
}

function endVersion(reader: AdjudicationReader, candidate: Candidate): void {
  reader.openVersion(null);
  reader.editor?.focus();
  if (reader.sheet.decisions.get(candidate.key)?.state === "decided") {
    settle(reader, candidate, "Your version is in gold.");
  } else reader.announce("Nothing was changed; it is still to be decided.");
}

/** Lets what was decided stand though a layer came late or changed. */
export function keepActive(reader: AdjudicationReader): void {
  const candidate = requireActive(reader);
  if (!candidate) return;
  const changes = keepDecision(reader.layers, reader.gold, candidate, newId, reader.groundsOf(candidate));
  if (changes.length === 0) reader.hint("There is no earlier decision to keep here.");
  else if (reader.commitGold(changes)) settle(reader, candidate, "Decision kept.");
}

/** Takes back what was decided on the active candidate. */
export function reopenActive(reader: AdjudicationReader): void {
  const candidate = requireActive(reader);
  if (!candidate) return;
  const changes = clearDecision(reader.gold, candidate);
  if (changes.length === 0) reader.hint("Nothing is decided here yet.");
  else if (reader.commitGold(changes)) reader.announce(`Open again: ${candidateSpoken(reader, candidate)}`);
}

/** Takes everything on which all agree. */
export function takeAllAgreed(reader: AdjudicationReader): void {
  const changes = takeAgreed(reader.layers, reader.gold, newId);
  const taken = tallyOf(reader.candidates, reader.sheet.decisions).agreed;
  if (changes.length === 0) reader.hint("Nothing agreed is left to take.");
  else if (reader.commitGold(changes)) {
    const done = `${count(taken, "agreed mark")} taken.`;
    const { activeCandidate, sheet } = reader;
    const isLeft = activeCandidate && sheet.decisions.get(activeCandidate.key)?.state !== "decided";
    if (isLeft) reader.announce(`${done} ${candidateSpoken(reader, activeCandidate)}`);
    else goOn(reader, done, null);
  }
}

/** How many candidates a strategy would decide of those that are open. */
export function previewOf(reader: AdjudicationReader, strategy: MergeStrategy): number {
  const { layers, gold } = reader;
  const given = new Set(
    merge(layers, gold, strategy, newId).flatMap(({ of, after }) =>
      of === "verdict" && after ? [reader.candidateOf(after.spanId)?.key] : [],
    ),
  );
  return [...given].filter((key) => reader.sheet.decisions.get(key ?? "")?.state !== "decided").length;
}

/** Decides by a strategy what is open, and goes on to what is left. */
export function startFrom(reader: AdjudicationReader, strategy: MergeStrategy): void {
  const decided = previewOf(reader, strategy);
  const changes = merge(reader.layers, reader.gold, strategy, newId);
  if (changes.length === 0) reader.hint("That decides nothing that is still open.");
  else if (reader.commitGold(changes)) goOn(reader, `${decided} decided.`, null);
}

/** Keeps why a candidate is decided so, or will be. */
export function saveGrounds(reader: AdjudicationReader, candidate: Candidate, said: Partial<Grounds>): void {
  const held = reader.groundsOf(candidate);
  const grounds = { ...held, ...said };
  if (grounds.reason === held.reason && grounds.ruleId === held.ruleId) return;
  if (reader.sheet.decisions.get(candidate.key)?.state === "open") {
    const all = new Map(reader.adjudication.get().grounds).set(candidate.key, grounds);
    reader.adjudication.set({ grounds: all });
  } else reader.commitGold(giveGrounds(reader.gold, candidate, grounds));
}

/** Words are selected or a version of one's own is open, so that a digit means a label and not a reading. */
export function isMarking(reader: AdjudicationReader): boolean {
  const { start, end } = reader.selectedRange();
  const { versionKey, activeKey } = reader.adjudication.get();
  return start < end || (versionKey !== null && versionKey === activeKey);
}
