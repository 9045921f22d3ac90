import { type CivilDay, isCivilDay, toIsoDay, toIsoMonth, toIsoYear } from "../civil-day.ts";
import { monthOf, partOf, pieces } from "../lexicon.ts";
import { nearestDays, nearestMonths } from "../nearest.ts";
import type { TimexContext, TimexProposal } from "../proposal.ts";
import { type Caught, dateOf, named, type Rule, whole } from "./rule.ts";

/** Dates that the words name: 29 July 2022, July 29, 2022-07-29, 29/07/2022, July 2022, early September, 2022. */

const { month, weekday, part } = pieces;
const ordinal = "(?:st|nd|rd|th)";
const year = "(?<year>[0-9]{4})";

/** The day that words name, with its year or as the nearest one. */
function daysOf(
  { year, day, ...groups }: { year: string | undefined; month: number; day: number },
  { anchor, looksAhead }: TimexContext,
): readonly TimexProposal[] {
  if (year !== undefined) {
    const found = { year: Number(year), month: groups.month, day };
    return isCivilDay(found) ? [dateOf(toIsoDay(found), named)] : [];
  }
  if (!anchor) return [];
  return nearestDays(anchor, groups.month, day, looksAhead).map(({ value, direction }) =>
    dateOf(toIsoDay(value), { code: "nearest", direction, anchor: toIsoDay(anchor) }),
  );
}

function dayAndMonth({ year, month = "", day }: Caught, context: TimexContext): readonly TimexProposal[] {
  return daysOf({ year, month: monthOf(month), day: Number(day) }, context);
}

/** Both readings of 03/04/2022, that of the language first; one where only one is a day. */
function numeric(
  { first, second, year = "" }: Caught,
  { isMonthFirst }: TimexContext,
): readonly TimexProposal[] {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const [one, two] = [Number(first), Number(second)];
  const readings: CivilDay[] = [
    { year: full, month: two, day: one },
    { year: full, month: one, day: two },
  ];
  const inOrder = isMonthFirst ? readings.toReversed() : readings;
  const values = new Set(inOrder.filter(isCivilDay).map(toIsoDay));
  return [...values].map((value) => dateOf(value, named));
}

function monthAlone(
  { part, month = "", year }: Caught,
  { anchor, looksAhead }: TimexContext,
): readonly TimexProposal[] {
  const mod = partOf(part);
  const number = monthOf(month);
  if (year !== undefined) {
    return [{ ...dateOf(toIsoMonth({ year: Number(year), month: number }), named), mod }];
  }
  if (!anchor) return [];
  return nearestMonths(anchor, number, looksAhead).map(({ value, direction }) => ({
    ...dateOf(toIsoMonth(value), { code: "nearest", direction, anchor: toIsoDay(anchor) }),
    mod,
  }));
}

const centuryOffset = 1;

export const calendarDates: readonly Rule[] = [
  {
    pattern: whole("(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})"),
    reckon: ({ year, month, day }, context) =>
      daysOf({ year, month: Number(month), day: Number(day) }, context),
  },
  {
    pattern: whole(
      "(?<first>[0-9]{1,2})(?<mark>[/.-])(?<second>[0-9]{1,2})\\k<mark>(?<year>[0-9]{4}|[0-9]{2})",
    ),
    reckon: numeric,
  },
  {
    pattern: whole(
      `(?:${weekday},? )?(?:the )?(?<day>[0-9]{1,2})${ordinal}?(?: day)?(?: of)? (?<month>${month})(?:,? ${year})?`,
    ),
    reckon: dayAndMonth,
  },
  {
    pattern: whole(
      `(?:${weekday},? )?(?<month>${month}) (?:the )?(?<day>[0-9]{1,2})${ordinal}?(?:,? ${year})?`,
    ),
    reckon: dayAndMonth,
  },
  {
    pattern: whole(`(?:(?<part>${part})[ -])?(?<month>${month})(?:(?:,| of)? ${year})?`),
    reckon: monthAlone,
  },
  {
    pattern: whole(`(?:(?<part>${part})[ -])?(?:the year )?${year}`),
    reckon: ({ part, year }) => [{ ...dateOf(toIsoYear(Number(year)), named), mod: partOf(part) }],
  },
  {
    pattern: whole("(?:(?<part>early|mid|late)[ -])?(?:the )?(?<decade>[0-9]{3})0'?s"),
    reckon: ({ part, decade = "" }) => [{ ...dateOf(decade, named), mod: partOf(part) }],
  },
  {
    pattern: whole("(?:(?<part>early|mid|late)[ -])?(?:the )?'?(?<decade>[2-9])0'?s"),
    reckon: ({ part, decade = "" }) => [{ ...dateOf(`19${decade}`, named), mod: partOf(part) }],
  },
  {
    pattern: whole("(?:the )?(?<century>[0-9]{1,2})(?:st|nd|rd|th)[ -]century"),
    reckon: ({ century }) => [dateOf(String(Number(century) - centuryOffset).padStart(2, "0"), named)],
  },
  {
    pattern: whole(
      "(?:the )?(?:(?<quarter>first|second|third|fourth|last) quarter(?: of)?|q(?<number>[1-4])) (?<year>[0-9]{4})",
    ),
    reckon: ({ quarter = "", number, year }) => {
      const nth = number ?? String(["first", "second", "third", "fourth", "last"].indexOf(quarter) + 1);
      return [dateOf(`${year}-Q${nth === "5" ? "4" : nth}`, named)];
    },
  },
  {
    pattern: whole("(?:the )?(?<half>first|second) half of (?<year>[0-9]{4})"),
    reckon: ({ half, year }) => [dateOf(`${year}-H${half === "first" ? 1 : 2}`, named)],
  },
];
