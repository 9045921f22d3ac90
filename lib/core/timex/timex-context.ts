import type { TextIndex } from "../text/code-points.ts";
import type { TextRange } from "../text/range.ts";
import { sentenceAt } from "../text/sentences.ts";
import { type CivilDay, civilDayIn, minutesIn, parseIsoDay } from "./civil-day.ts";
import { pieces } from "./lexicon.ts";
import type { TimexContext, ToldMoment } from "./proposal.ts";
import { proposeTimex } from "./propose-timex.ts";
import { isSetForDay, tenseAround } from "./tense.ts";

/** An article as far as its dates hang on it. */
export type DatedArticle = {
  readonly index: TextIndex;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601, or null. */
  readonly publishedAt: string | null;
  /** IANA name, or "". */
  readonly timeZone: string;
};

/** A quote of the article, in code points, and the TIMEX3 day on which it was spoken, where that is said. */
export type DatedQuote = TextRange & { readonly spokenOn: string | null };

/** A date of the article that was marked and given a TIMEX3 value, in code points. */
export type MarkedDate = TextRange & { readonly value: string };

/** What is known around a date: what it is counted from, where its clause looks, and the day its sentence is on. */
export function readTimexContext(
  article: DatedArticle,
  range: TextRange,
  quotes: readonly DatedQuote[] = [],
  dates: readonly MarkedDate[] = [],
): TimexContext {
  const { index, language } = article;
  const sentence = sentenceAt(index, range.start, language);
  const before = index.slice(sentence.start, Math.max(sentence.start, range.start));
  const after = index.slice(range.end, Math.max(range.end, sentence.end));
  // "Tuesday's" marked with its ending is Tuesday all the same.
  const ending = /['’ʼ]s$/u.exec(index.slice(range.start, range.end))?.[0] ?? "";
  const tense = tenseAround(before, ending + after);
  const context: TimexContext = {
    ...anchorOf(article, range, quotes),
    told: toldBefore(range, dates),
    looksAhead: tense === "ahead",
    looksBack: tense === "past" && !isSetForDay(before),
    dayOfSentence: null,
    isMonthFirst: /^en-(?:US|PH|CA)\b/i.test(language),
  };
  return { ...context, dayOfSentence: dayNamedIn(before, after, context) };
}

/**
 * Publication, or for what stands in a quote the day it was spoken. In a quote without such a day, whose sentence speaks of an
 * earlier year, nothing can be counted from.
 */
function anchorOf(
  { index, language, publishedAt, timeZone }: DatedArticle,
  range: TextRange,
  quotes: readonly DatedQuote[],
): Pick<TimexContext, "anchor" | "anchorMinutes"> {
  const anchor = publishedAt === null ? null : civilDayIn(publishedAt, timeZone);
  const minutes = publishedAt === null ? null : minutesIn(publishedAt, timeZone);
  // Midnight is what a date without a time is kept as.
  const published = { anchor, anchorMinutes: minutes === 0 ? null : minutes };
  const quote = quotes.find(({ start, end }) => start <= range.start && range.end <= end);
  if (!quote) return published;
  if (quote.spokenOn !== null) return { anchor: parseIsoDay(quote.spokenOn), anchorMinutes: null };
  const first = sentenceAt(index, quote.start, language);
  const last = sentenceAt(index, Math.max(quote.start, quote.end - 1), language);
  const around =
    index.slice(first.start, quote.start) + index.slice(quote.end, Math.max(quote.end, last.end));
  const years = [...around.matchAll(/\b(?:19|20)[0-9]{2}\b/g)].map(([year]) => Number(year));
  const isEarlier = anchor !== null && years.some((year) => year < anchor.year);
  return isEarlier ? { anchor: null, anchorMinutes: null } : published;
}

/** The nearest date before a range that is a day, or a time of one. */
function toldBefore(range: TextRange, dates: readonly MarkedDate[]): ToldMoment | null {
  let nearest: { end: number; moment: ToldMoment } | null = null;
  // Mostly they come in the order of the text, so that from the last one few have to be read.
  for (const { end, value } of dates.toReversed()) {
    if (end > range.start || end <= (nearest?.end ?? -1)) continue;
    const moment = toMoment(value);
    if (moment) nearest = { end, moment };
  }
  return nearest?.moment ?? null;
}

function toMoment(value: string): ToldMoment | null {
  const [, iso = "", hours, minutes] =
    /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T(?:([0-9]{2})(?::([0-9]{2}))?.*|[A-Z].*))?$/.exec(value) ?? [];
  const day = parseIsoDay(iso);
  return day && { day, minutes: hours === undefined ? null : Number(hours) * 60 + Number(minutes ?? 0) };
}

const { month, weekday } = pieces;
const dayWords = new RegExp(
  `\\b(?:(?:last |next |this )?${weekday}(?!\\p{L})|today|yesterday|tomorrow|tonight|[0-9]{1,2} ${month}(?: [0-9]{4})?|${month} [0-9]{1,2}(?:, [0-9]{4})?)`,
  "giu",
);

/** The day that the sentence names nearest before a time of day, or else first after it. */
function dayNamedIn(before: string, after: string, context: TimexContext): CivilDay | null {
  const words = before.match(dayWords)?.at(-1) ?? after.match(dayWords)?.[0];
  if (words === undefined) return null;
  const [first] = proposeTimex(words, context);
  return first ? parseIsoDay(first.value.slice(0, 10)) : null;
}
