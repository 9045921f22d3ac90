import { count } from "@/components/shell/count.ts";
import { newId } from "@/lib/client/new-id.ts";
import {
  markOccurrences,
  markSpan,
  moveEdges,
  relabelSpans,
  removeSpans,
} from "@/lib/core/annotation/edits.ts";
import { withDefaults } from "@/lib/core/annotation/given-attributes.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import { shortQuote } from "@/lib/core/annotation/problem.ts";
import { type Span, spanPlace } from "@/lib/core/annotation/span.ts";
import { snapToGraphemes } from "@/lib/core/text/graphemes.ts";
import { findOccurrences } from "@/lib/core/text/occurrences.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import { snapSelection } from "@/lib/core/text/snapping/snap.ts";
import { type Direction, type Edge, moveEdge } from "@/lib/editor/caret.ts";
import { valueWords } from "../words/value-words.ts";
import { askFirstChoice } from "./first-choice.ts";
import type { Reader } from "./reader.ts";

/** "Quote “We did not…”", for what is spoken. */
export function spanWords(reader: Reader, span: Span): string {
  return `${labelTitle(reader.label(span.labelId)?.name ?? "mark")} ${shortQuote(span.quote)}`;
}

/** What a selection marks with a label (null: it has none yet): whole words without stray punctuation, or with `isExact` its very characters. Null when nothing is left. */
export function toMarkedRange(
  reader: Reader,
  labelId: string | null,
  range: TextRange,
  isExact: boolean,
): TextRange | null {
  const { index, language } = reader.text;
  const takesQuotationMarks = reader.label(labelId ?? "")?.takesQuotationMarks ?? false;
  return isExact
    ? snapToGraphemes(index, range)
    : snapSelection(index, range, language, { takesQuotationMarks });
}

export function newSpan(reader: Reader, labelId: string, { start, end }: TextRange): Span {
  const quote = reader.index.slice(start, end);
  const label = reader.label(labelId);
  const attributes = label ? withDefaults(label) : {};
  return { id: newId(), labelId, start, end, quote, attributes, note: "", derivedFrom: null };
}

export function findSpanAt(reader: Reader, labelId: string, range: TextRange): Span | undefined {
  const { start, end } = range;
  return reader.order.find((span) => span.start === start && span.end === end && span.labelId === labelId);
}

/**
 * Gives the selection a label; without a selection the picked spans get it, or the active one. Where one only reads the article
 * so far, a label for words starts to mark it.
 */
export function applyLabel(reader: Reader, labelId: string, isExact = reader.state.get().isExact): void {
  const range = reader.selectedRange();
  const { targets, startWith } = reader;
  if (range.start < range.end && startWith) startWith({ labelId, range, isExact });
  else if (range.start < range.end) markRange(reader, labelId, range, isExact);
  else if (targets.length > 0) {
    relabel(reader, targets, labelId);
    askFirstChoice(
      reader,
      targets.flatMap(({ id }) => reader.layer.spans.get(id) ?? []),
    );
  } else reader.hint("Select some words first, or step to a mark.");
}

/** Marks a range of the text, as far as something of it can be marked. */
export function markRange(reader: Reader, labelId: string, range: TextRange, isExact: boolean): void {
  const target = toMarkedRange(reader, labelId, range, isExact);
  if (!target) {
    reader.hint("There is nothing to mark in this selection.");
    return;
  }
  const known = findSpanAt(reader, labelId, target);
  const span = known ?? newSpan(reader, labelId, target);
  reader.showAtOnce(() => {
    if (!known && !reader.commit(markSpan(span))) return;
    reader.activate(span.id);
    collapseTo(reader, target.end);
    reader.announce(known ? `Marked already: ${spanWords(reader, span)}` : addedWords(reader, span));
    askFirstChoice(reader, [span]);
  });
}

/** "Quote added: “It is safe,”. Kind: direct", with what it got by default. */
function addedWords(reader: Reader, { labelId, quote, attributes }: Span): string {
  const label = reader.label(labelId);
  const given = label?.attributes.flatMap((definition) => {
    const value = attributes[definition.name];
    return value === undefined ? [] : `. ${definition.title}: ${valueWords(definition, value)}`;
  });
  return `${labelTitle(label?.name ?? "mark")} added: ${shortQuote(quote)}${given?.join("") ?? ""}`;
}

function collapseTo(reader: Reader, offset: number): void {
  reader.select({ anchor: offset, head: offset });
}

/** Gives spans a label, all at once. */
export function relabel(reader: Reader, spans: readonly Span[], labelId: string): void {
  const label = reader.label(labelId);
  if (!label) return;
  const changes = relabelSpans(
    reader.layer,
    spans.map(({ id }) => id),
    label,
  );
  if (changes.length > 0 && !reader.commit(changes)) return;
  const [first] = spans;
  const words = spans.length === 1 && first ? shortQuote(first.quote) : count(spans.length, "mark");
  if (changes.length > 0) reader.announce(`Now ${labelTitle(label.name)}: ${words}`);
}

/** Sets the edges of a span to a range of the text. */
export function setEdges(reader: Reader, spanId: string, { start, end }: TextRange): void {
  if (reader.commit(moveEdges(reader.layer, spanId, { start, end, quote: reader.index.slice(start, end) }))) {
    reader.announce(shortQuote(reader.index.slice(start, end)));
  }
}

export function moveActiveEdge(
  reader: Reader,
  edge: Edge,
  unit: "character" | "word",
  direction: Direction,
): void {
  const span = reader.activeSpan;
  if (span) setEdges(reader, span.id, moveEdge(reader.text, span, edge, unit, direction));
}

/** Removes the picked spans, or the active one. */
export function removeTargets(reader: Reader): void {
  remove(reader, reader.targets);
}

/**
 * Removes the mark of the selected words, or without a selection the picked ones or the active one. A mark of more or fewer words than are selected
 * stays: it is not what was pointed at.
 */
export function removeSelected(reader: Reader): void {
  const range = reader.selectedRange();
  const { activeSpan } = reader;
  if (range.start === range.end) {
    removeTargets(reader);
    return;
  }
  const ranges = [
    range,
    ...[null, activeSpan?.labelId ?? null].map((id) => toMarkedRange(reader, id, range, false)),
  ];
  const marks = reader.order.filter(({ start, end }) =>
    ranges.some((one) => one?.start === start && one.end === end),
  );
  const mark = marks.find(({ id }) => id === activeSpan?.id) ?? (marks.length === 1 ? marks[0] : undefined);
  if (mark) remove(reader, [mark]);
  else if (marks.length > 1) {
    reader.hint(
      `${marks.length} marks have just these words: press Esc, step to one with J, then remove it.`,
    );
  } else if (activeSpan) {
    reader.hint(
      `No mark has just these words. To remove ${spanWords(reader, activeSpan)}, press Esc first, then Delete.`,
    );
  } else reader.hint("No mark has just these words. Press Esc, step to a mark with J, then remove it.");
}

function remove(reader: Reader, spans: readonly Span[]): void {
  const [first] = spans;
  if (!first) return;
  const ids = spans.map(({ id }) => id);
  reader.showAtOnce(() => {
    if (!reader.commit(removeSpans(reader.layer, ids))) return;
    reader.pick([]);
    reader.activate(null);
    reader.editor?.focus();
    collapseTo(reader, first.start);
    const words = spans.length === 1 ? spanWords(reader, first) : count(spans.length, "mark");
    reader.announce(`Removed: ${words}`);
  });
}

/** The other places where a span's words stand and are not marked so yet. */
export function otherOccurrences(reader: Reader, span: Span): readonly TextRange[] {
  const marked = new Set(reader.order.map(spanPlace));
  const { index, language } = reader.text;
  return findOccurrences(index, span.quote, { wholeWords: true, language }).filter(
    ({ start, end }) => !marked.has(spanPlace({ labelId: span.labelId, start, end })),
  );
}

/** Of some places those that lie inside a mark of a label, each with that mark. */
export function marksAround(
  reader: Reader,
  labelId: string | null,
  places: readonly TextRange[],
): ReadonlyMap<TextRange, Span> {
  const spans = reader.order.filter((span) => span.labelId === labelId);
  return new Map(
    places.flatMap((place) => {
      const around = spans.find(({ start, end }) => start <= place.start && place.end <= end);
      return around ? [[place, around] as const] : [];
    }),
  );
}

/** Marks places as a span is marked, with its label and attributes. */
export function markOthers(reader: Reader, span: Span, places: readonly TextRange[]): void {
  const occurrences = places.map(({ start, end }) => ({ id: newId(), start, end }));
  if (reader.commit(markOccurrences(reader.layer, span, occurrences))) {
    reader.announce(`${places.length} more marked: ${spanWords(reader, span)}`);
  }
}

/** Marks places with a label, those aside that are marked so already. */
export function markPlaces(reader: Reader, labelId: string, places: readonly TextRange[]): void {
  const spans = places
    .filter((place) => !findSpanAt(reader, labelId, place))
    .map((place) => newSpan(reader, labelId, place));
  const label = labelTitle(reader.label(labelId)?.name ?? "mark");
  if (reader.commit(spans.flatMap((span) => markSpan(span)))) {
    reader.announce(`${count(spans.length, "place")} marked: ${label}`);
  }
}
