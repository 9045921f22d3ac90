import { hasStoppedOrdinals, isAbbreviation, isInitialism } from "./abbreviations.ts";
import type { TextIndex } from "./code-points.ts";
import type { TextRange } from "./range.ts";
import { getSegmenter } from "./segmenter.ts";
import { startOfNext, stretchAround, type Utf16Range } from "./stretch.ts";

/**
 * The sentence that holds a code point offset, without the white space around it; never beyond its line, empty on a blank one.
 * White space between two sentences counts with the first.
 */
export function sentenceAt(index: TextIndex, offset: number, language: string): TextRange {
  const utf16 = index.toUtf16(offset);
  const sentences = listSentences(index.text, utf16, language);
  const sentence = sentences.findLast(({ utf16Start }) => utf16Start <= utf16) ?? sentences[0];
  return sentence
    ? { start: index.toCodePoint(sentence.utf16Start), end: index.toCodePoint(sentence.utf16End) }
    : { start: offset, end: offset };
}

/** The code point offset of the first sentence that starts after `offset`; the end of the text when there is none. */
export function nextSentenceStart(index: TextIndex, offset: number, language: string): number {
  const from = index.toUtf16(offset);
  for (let at = from; at < index.text.length; ) {
    const next = listSentences(index.text, at, language).find(({ utf16Start }) => utf16Start > from);
    if (next) return index.toCodePoint(next.utf16Start);
    at = startOfNext(index.text, stretchAround(index.text, at));
  }
  return index.length;
}

/** The code point offset of the last sentence that starts before `offset`; 0 when there is none. */
export function previousSentenceStart(index: TextIndex, offset: number, language: string): number {
  const from = index.toUtf16(offset);
  let at = from;
  while (at >= 0) {
    const previous = listSentences(index.text, at, language).findLast(({ utf16Start }) => utf16Start < from);
    if (previous) return index.toCodePoint(previous.utf16Start);
    at = stretchAround(index.text, at).utf16Start - 1;
  }
  return 0;
}

function listSentences(text: string, utf16: number, language: string): Utf16Range[] {
  const stretch = stretchAround(text, utf16);
  const sentences: Utf16Range[] = [];
  let pending = "";
  let utf16Start = stretch.utf16Start;
  const part = text.slice(stretch.utf16Start, stretch.utf16End);
  for (const { segment } of getSegmenter(language, "sentence").segment(part)) {
    if (pending !== "" && !goesOn(pending, segment, language)) {
      pushTrimmed(sentences, pending, utf16Start);
      utf16Start += pending.length;
      pending = "";
    }
    pending += segment;
  }
  pushTrimmed(sentences, pending, utf16Start);
  return sentences;
}

function pushTrimmed(sentences: Utf16Range[], raw: string, utf16: number): void {
  const sentence = raw.trim();
  if (sentence === "") return;
  const utf16Start = utf16 + raw.indexOf(sentence);
  sentences.push({ utf16Start, utf16End: utf16Start + sentence.length });
}

/** Whether UAX #29 broke at a stop that belongs to an abbreviation, an initial or an ordinal. */
function goesOn(before: string, after: string, language: string): boolean {
  const word = lastStoppedWord.exec(before)?.[1];
  if (word === undefined) return false;
  if (/^\p{Lu}$/u.test(word)) return true;
  if (/^\d{1,2}$/.test(word)) return hasStoppedOrdinals(language);
  if (isInitialism(word)) return !sentenceOpener.test(after);
  if (calendarNames.test(word)) return /^\d/.test(after);
  return isAbbreviation(word, language) && !sentenceEnders.test(word);
}

const lastStoppedWord = /(?:^|[^\p{L}\p{N}.])([\p{L}\p{N}.]+)\.\s+$/u;
const sentenceOpener =
  /^[\p{P}\s]*(?:The|A|An|He|She|It|They|We|I|But|And|In|On|At|That|This|These|There|His|Her|Their|Its|As|If|When|While|After|Before|For|However|Meanwhile|Yet|So)\b/u;
/** Months and weekdays that a day or an hour follows. */
const calendarNames =
  /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)$/;
/** Abbreviations that as often as not end the sentence they stand in. */
const sentenceEnders =
  /^(?:Inc|Ltd|Co|Corp|Bros|Jr|Sr|etc|approx|usw|itd|itp|jne|yms|ym|ks|ecc|atd|apod|r|гг?|руб|грн|kr|pct|[Mm]io|[Mm]rd|tys|os|jl)$/;
