import { count } from "@/components/shell/count.ts";
import { goToSpan, neighbour } from "@/components/workbench/model/moving.ts";
import { shortQuote } from "@/lib/core/annotation/problem.ts";
import type { Candidate } from "@/lib/core/review/candidate.ts";
import type { AdjudicationReader } from "./adjudication-reader.ts";
import { kindWords, labelWords } from "./candidate-words.ts";
import { listCandidates, nextLeft, tallyOf } from "./list-candidates.ts";

/** "Quote, edges differ: “put a fair offer…”", for what is spoken. */
export function candidateSpoken(reader: AdjudicationReader, candidate: Candidate): string {
  const { labels } = reader.article;
  const quote = shortQuote(reader.index.slice(candidate.start, candidate.end));
  return `${labelWords(candidate, labels)}, ${kindWords(candidate, reader.annotators)}: ${quote}`;
}

/** Makes a candidate the active one; where nothing has the focus the text takes it, so that its own keys work from there. */
function arrive(reader: AdjudicationReader, candidate: Candidate): void {
  if (document.activeElement === document.body) reader.editor?.focus();
  const face = reader.sheet.faces.get(candidate.key);
  if (!face) return;
  goToSpan(reader, face);
  reader.announce(candidateSpoken(reader, candidate));
}

/** To the next or previous candidate of the list that is open, or of all where that list is empty. */
export function step(reader: AdjudicationReader, direction: "forward" | "back"): void {
  const { activeKey, tab } = reader.adjudication.get();
  const { candidates, sheet } = reader;
  const listed = listCandidates(candidates, sheet.decisions, tab, activeKey);
  const isElsewhere = listed.some(({ key }) => key !== activeKey);
  const isActive = ({ key }: Candidate) => key === activeKey;
  const { head } = reader.state.get().selection;
  const found = neighbour(isElsewhere ? listed : candidates, isActive, head, direction);
  if (found) arrive(reader, found);
  else reader.hint(direction === "forward" ? "Nothing after this one." : "Nothing before this one.");
}

/** To what is to be decided next, saying what was done and what is left. */
export function goOn(reader: AdjudicationReader, done: string, key: string | null): void {
  const { candidates, sheet } = reader;
  const tally = tallyOf(candidates, sheet.decisions);
  const next = nextLeft(candidates, sheet.decisions, key);
  if (next) {
    arrive(reader, next);
    const left = tally.contested + tally.reopened;
    reader.announce(`${done} ${left} left. ${candidateSpoken(reader, next)}`);
  } else if (tally.contested + tally.reopened > 0) {
    reader.announce(`${done} This one is left.`);
  } else if (tally.agreed > 0) {
    reader.announce(`${done} Nothing contested is left; take the ${count(tally.agreed, "agreed mark")}.`);
  } else reader.announce(`${done} All ${tally.total} are settled; finish the adjudication.`);
}

/** The active candidate; where there is none, the first that is left becomes active and has to be looked at first. */
export function requireActive(reader: AdjudicationReader): Candidate | null {
  const { activeCandidate, candidates, sheet } = reader;
  if (activeCandidate) return activeCandidate;
  const next = nextLeft(candidates, sheet.decisions, null) ?? candidates[0];
  if (next) arrive(reader, next);
  else reader.hint("Nobody marked anything here.");
  return null;
}
