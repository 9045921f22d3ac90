import {
  addDays,
  type CivilDay,
  dayNumber,
  isCivilDay,
  parseIsoDay,
  toIsoDay,
  weekdayOf,
} from "../civil-day.ts";
import { monthOf, pieces, weekdayNamed } from "../lexicon.ts";
import type { TimexContext, TimexProposal } from "../proposal.ts";
import { dayAndMonth } from "./calendar-dates.ts";
import { weekdayDays } from "./days-of-the-week.ts";
import { type Caught, type Rule, whole } from "./rule.ts";

/**
 * 29-30 July, between 3 and 5 May, from 30 July to 2 August 2022, July 29-30, from Monday to Friday. TimeML marks the two ends as two dates, as the
 * guidelines do; what is one span all the same is a length of time with a day where it begins and one where it ends. Both ends count.
 */

const { month, weekday } = pieces;
const longestDays = 366;

function rangeOf(from: CivilDay, to: CivilDay): readonly TimexProposal[] {
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days < 2 || days > longestDays) return [];
  const reason = { code: "range", from: toIsoDay(from), to: toIsoDay(to) } as const;
  return [{ type: "DURATION", value: `P${days}D`, mod: null, reason }];
}

/** The first day with a month and a day of the month on or after another; null where there is none within two years. */
function onOrAfter(start: CivilDay, month: number, day: number): CivilDay | null {
  const days = [start.year, start.year + 1].map((year) => ({ year, month, day })).filter(isCivilDay);
  return days.find((one) => dayNumber(one) >= dayNumber(start)) ?? null;
}

/** The year that is said is that of the end: 30 December to 2 January 2023 begins in 2022. */
function daysToDays(caught: Caught, context: TimexContext): readonly TimexProposal[] {
  const { from = "", to = "", month = "", month2, year } = caught;
  const [first, last] = [monthOf(month), monthOf(month2 ?? month)];
  const isOverNewYear = month2 !== undefined && first * 31 + Number(from) > last * 31 + Number(to);
  const begins = isOverNewYear && year !== undefined ? String(Number(year) - 1) : year;
  return dayAndMonth({ day: from, month, year: begins }, context).flatMap(({ value }) => {
    const start = parseIsoDay(value);
    const end = start && onOrAfter(start, last, Number(to));
    const isEnd = end !== null && (month2 !== undefined || end.year === start?.year);
    return start && isEnd ? rangeOf(start, end) : [];
  });
}

function weekdaysToWeekdays(
  { weekday, which, to = "" }: Caught,
  context: TimexContext,
): readonly TimexProposal[] {
  return weekdayDays({ weekday, which }, context).flatMap(({ day }) => {
    const days = (weekdayNamed(to) - weekdayOf(day) + 7) % 7;
    return rangeOf(day, addDays(day, days));
  });
}

const dayOf = (name: string) => `(?:the )?(?<${name}>[0-9]{1,2})(?:st|nd|rd|th)?`;
const year = "(?:,? (?<year>[0-9]{4}))?";

/** How two ends are joined. "and" joins them after "between" alone; by itself it counts two days up. */
const joints = [
  ["(?:from )?", "(?: ?- ?| to | till | until | through )"],
  ["between ", " and "],
] as const;

export const ranges: readonly Rule[] = joints.flatMap(([before, between]): readonly Rule[] => [
  ...[
    `${before}${dayOf("from")}${between}${dayOf("to")}(?: of)? (?<month>${month})${year}`,
    `${before}(?<month>${month}) ${dayOf("from")}${between}${dayOf("to")}${year}`,
    `${before}${dayOf("from")}(?: of)? (?<month>${month})${between}${dayOf("to")}(?: of)? (?<month2>${month})${year}`,
    `${before}(?<month>${month}) ${dayOf("from")}${between}(?<month2>${month}) ${dayOf("to")}${year}`,
  ].map((form) => ({ pattern: whole(form), reckon: daysToDays })),
  {
    pattern: whole(
      `${before}(?:(?<which>last|this|next) )?(?<weekday>${weekday})${between}(?<to>${weekday})`,
    ),
    reckon: weekdaysToWeekdays,
  },
]);
