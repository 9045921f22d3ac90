import type { TextIndex } from "@/lib/core/text/code-points.ts";
import { nextGrapheme, previousGrapheme } from "@/lib/core/text/graphemes.ts";
import { nextParagraphStart, paragraphAt, previousParagraphStart } from "@/lib/core/text/paragraphs.ts";
import { possessiveEnd } from "@/lib/core/text/possessives.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import { nextSentenceStart, previousSentenceStart, sentenceAt } from "@/lib/core/text/sentences.ts";
import { nextWordStart, previousWordStart, wordAt } from "@/lib/core/text/words.ts";

/** A text and the language (BCP 47) by which it is cut into words and sentences. */
export type ReadText = { readonly index: TextIndex; readonly language: string };

export type Unit = "word" | "sentence" | "paragraph";
export type Direction = "forward" | "back";

/** The offset to which a caret at `offset` goes by one unit; the text's ends stop it. Offsets are code points. */
export function stepOffset(
  { index, language }: ReadText,
  offset: number,
  unit: Unit,
  direction: Direction,
): number {
  const isForward = direction === "forward";
  switch (unit) {
    case "word":
      return isForward ? nextWordStart(index, offset, language) : previousWordStart(index, offset, language);
    case "sentence":
      return isForward
        ? nextSentenceStart(index, offset, language)
        : previousSentenceStart(index, offset, language);
    case "paragraph":
      return isForward ? nextParagraphStart(index, offset) : previousParagraphStart(index, offset);
  }
}

function unitAt({ index, language }: ReadText, offset: number, unit: Unit): TextRange {
  if (unit === "sentence") return sentenceAt(index, offset, language);
  if (unit === "paragraph") return paragraphAt(index, offset);
  return wordAt(index, offset, language) ?? nextWord({ index, language }, offset);
}

function nextWord({ index, language }: ReadText, offset: number): TextRange {
  const start = nextWordStart(index, offset, language);
  return wordAt(index, start, language) ?? { start, end: start };
}

/**
 * Grows a selection to whole units: the word, sentence or paragraph around it. A selection that is whole already
 * takes in the next one, so that the same key goes on growing it. A name takes its possessive first.
 */
export function growSelection(text: ReadText, range: TextRange, unit: Unit): TextRange {
  const first = unitAt(text, range.start, unit);
  const last = range.end > range.start ? unitAt(text, range.end - 1, unit) : first;
  // A caret in a possessive is beside the word that it grows to.
  if (range.start === range.end && first.start < first.end) return first;
  const start = Math.min(range.start, first.start);
  const end = Math.max(range.end, last.end);
  if (start < range.start || end > range.end) return { start, end };
  const withPossessive = possessiveEnd(text.index, range.end);
  if (unit === "word" && withPossessive > range.end) return { start, end: withPossessive };
  const next = stepOffset(text, Math.max(range.end - 1, range.start), unit, "forward");
  return next >= text.index.length ? range : { start, end: Math.max(end, unitAt(text, next, unit).end) };
}

export type Edge = "start" | "end";

/**
 * Moves one edge of a span by a character or a word. At least one character stays in the span; an edge that cannot
 * move leaves the range as it is.
 */
export function moveEdge(
  text: ReadText,
  range: TextRange,
  edge: Edge,
  unit: "character" | "word",
  direction: Direction,
): TextRange {
  const moved = { ...range, [edge]: edgeTarget(text, range[edge], edge, unit, direction) };
  return moved.start < moved.end ? moved : range;
}

function edgeTarget(
  { index, language }: ReadText,
  offset: number,
  edge: Edge,
  unit: "character" | "word",
  direction: Direction,
): number {
  const isForward = direction === "forward";
  if (unit === "character") return isForward ? nextGrapheme(index, offset) : previousGrapheme(index, offset);
  const text = { index, language };
  if (edge === "start") return stepOffset(text, offset, "word", direction);
  return isForward ? wordEndAfter(text, offset) : wordEndBefore(text, offset);
}

function wordEndAfter(text: ReadText, offset: number): number {
  const withPossessive = possessiveEnd(text.index, offset);
  if (withPossessive > offset) return withPossessive;
  const here = wordAt(text.index, offset, text.language);
  return here && here.end > offset ? here.end : nextWord(text, offset).end;
}

function wordEndBefore({ index, language }: ReadText, offset: number): number {
  let start = previousWordStart(index, offset, language);
  let end = wordAt(index, start, language)?.end ?? start;
  if (end >= offset) {
    start = previousWordStart(index, start, language);
    end = wordAt(index, start, language)?.end ?? start;
  }
  return end;
}
