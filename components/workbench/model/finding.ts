import { count } from "@/components/shell/count.ts";
import { findText, mostFound, nextHit } from "@/lib/core/text/find.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import type { Direction } from "@/lib/editor/caret.ts";
import type { Reader } from "./reader.ts";
import type { Finding } from "./reader-state.ts";

/** Words longer than these, or on several lines, are hardly what somebody looks for elsewhere. */
const longestWords = 60;

/** Opens the field, with the words that are selected or were sought last. */
export function startFinding(reader: Reader): void {
  const { selection, lastQuery, finding } = reader.state.get();
  const { start, end } = reader.selectedRange();
  const selected = end - start <= longestWords ? reader.index.slice(start, end) : "";
  const query = selected === "" || selected.includes("\n") ? (finding?.query ?? lastQuery) : selected;
  const from = finding?.from ?? selection;
  show(reader, { query, hits: findText(reader.index, query), current: -1, from, isTyping: true });
  if (query !== "") look(reader, nextHit(reader.state.get().finding?.hits ?? [], start, "forward"));
}

/** Finds as one types: the first place after the caret is looked at, and the caret stays. */
export function findAsTyped(reader: Reader, query: string): void {
  const { finding } = reader.state.get();
  if (!finding) return;
  const hits = findText(reader.index, query);
  show(reader, { ...finding, query, hits, current: -1 });
  look(reader, nextHit(hits, Math.min(finding.from.anchor, finding.from.head), "forward"));
}

/** Enter in the field: what is looked at is selected, and the keys are the text's again. */
export function takeFound(reader: Reader): void {
  const { finding } = reader.state.get();
  const hit = finding?.hits[finding.current];
  if (!finding || !hit) return;
  show(reader, { ...finding, isTyping: false });
  selectHit(reader, finding, hit);
}

/** To the next or previous place; in the text it is selected, while typing only looked at. */
export function findOn(reader: Reader, direction: Direction): void {
  const { finding, lastQuery } = reader.state.get();
  if (!finding && lastQuery === "") {
    reader.hint("Find some words first.");
    return;
  }
  const { start, end } = reader.selectedRange();
  const known = finding ?? {
    query: lastQuery,
    hits: findText(reader.index, lastQuery),
    current: -1,
    from: reader.state.get().selection,
    isTyping: false,
  };
  const { hits, current, isTyping } = known;
  const stepped =
    direction === "forward" ? (current + 1) % hits.length : (current + hits.length - 1) % hits.length;
  const passed = direction === "forward" && end > start ? end : start;
  const next = isTyping ? stepped : nextHit(hits, passed, direction);
  const hit = hits[next];
  if (!hit) {
    reader.hint(`“${known.query}” is not in the text.`);
    return;
  }
  const found = { ...known, current: next };
  show(reader, found);
  if (isTyping) look(reader, next);
  else selectHit(reader, found, hit);
}

/** Ends the search; back to where the caret was, unless the text has the keys already. */
export function stopFinding(reader: Reader): void {
  const { finding } = reader.state.get();
  if (!finding) return;
  reader.state.set({ finding: null, lastQuery: finding.query });
  reader.editor?.showFound(null);
  if (!finding.isTyping) return;
  reader.select(finding.from);
  reader.editor?.focus();
}

/** Opens an article at the first place of what a search of articles found it by; nothing where its text does not have it. */
export function openAtFound(reader: Reader, query: string): void {
  const hits = findText(reader.index, query.trim());
  const [hit] = hits;
  if (!hit) return;
  const found = {
    query: query.trim(),
    hits,
    current: 0,
    from: reader.state.get().selection,
    isTyping: false,
  };
  show(reader, found);
  selectHit(reader, found, hit);
}

/** The focus left the field for something else: the keys are the text's again. */
export function leaveField(reader: Reader): void {
  const { finding } = reader.state.get();
  if (finding?.isTyping) reader.state.set({ finding: { ...finding, isTyping: false } });
}

/** "3 of 12", for the field and for those who do not see it. */
export function foundWords({ query, hits, current }: Finding): string {
  if (query === "") return "";
  if (hits.length === 0) return "not found";
  const total = hits.length === mostFound ? `${mostFound} or more` : String(hits.length);
  return current < 0 ? count(hits.length, "place") : `${current + 1} of ${total}`;
}

function show(reader: Reader, finding: Finding): void {
  // A card that lies over the text would lie over what is found.
  const isSheetOpen = finding.isTyping ? false : reader.state.get().isSheetOpen;
  reader.state.set({ finding, lastQuery: finding.query, isSheetOpen });
  reader.editor?.showFound(finding);
}

function look(reader: Reader, current: number): void {
  const { finding } = reader.state.get();
  if (!finding) return;
  show(reader, { ...finding, current });
  const hit = finding.hits[current];
  if (hit) reader.editor?.reveal(hit.start);
}

function selectHit(reader: Reader, finding: Finding, { start, end }: TextRange): void {
  reader.editor?.reveal(start);
  reader.editor?.focus();
  reader.select({ anchor: start, head: end });
  reader.announce(`${foundWords(finding)}: “${reader.index.slice(start, end)}”`);
}
