import {
  addMonths,
  type CivilDay,
  isCivilDay,
  parseIsoDay,
  toIsoDay,
  toIsoMonth,
  toIsoWeek,
} from "../civil-day.ts";
import { dayPartOf, monthOf, ordinalOf, partOf, pieces } from "../lexicon.ts";
import { nearestDays, nearestMonths, nearestOf } from "../nearest.ts";
import type { TimexContext, TimexProposal } from "../proposal.ts";
import { type Caught, dateOf, named, type Rule, whole } from "./rule.ts";

/** Dates that the words name: 29 July 2022, July 29, 2022-07-29, 29/07/2022, July 2022, early September, last December, the 27th, the morning of 28 July. */

const { month, weekday, part, dayPart, dayNumber, ordinal } = pieces;
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

/** The day that a day of a month and a month name, with its year or as the nearest one. */
export function dayAndMonth(
  { year, month = "", day = "" }: Caught,
  context: TimexContext,
): readonly TimexProposal[] {
  return daysOf({ year, month: monthOf(month), day: ordinalOf(day) }, context);
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

/** The year before, of or after the anchor's own for "July last year"; the nearest before or after for "last July". */
function monthOfWhich(caught: Caught, context: TimexContext): readonly TimexProposal[] {
  const { anchor } = context;
  if (!anchor) return [];
  const { which = caught.which2, month = caught.month2 ?? "", part } = caught;
  const number = monthOf(month);
  const isOver = number < anchor.month;
  const step = /last|past/.test(which ?? "") ? -1 : /next|coming/.test(which ?? "") ? 1 : 0;
  const isNear = caught.which !== undefined && ((step < 0 && isOver) || (step > 0 && number > anchor.month));
  const year = anchor.year + (isNear ? 0 : step);
  const isBefore = year * 12 + number <= anchor.year * 12 + anchor.month;
  const reason = {
    code: "nearest",
    direction: isBefore ? "before" : "after",
    anchor: toIsoDay(anchor),
  } as const;
  return [{ ...dateOf(toIsoMonth({ year, month: number }), reason), mod: partOf(part) }];
}

/** "the 27th", of this month, the one before or the one after. */
function dayOfMonth({ day = "" }: Caught, { anchor, looksAhead }: TimexContext): readonly TimexProposal[] {
  if (!anchor) return [];
  const days = [-2, -1, 0, 1, 2]
    .map((months) => ({ ...addMonths({ ...anchor, day: 1 }, months), day: ordinalOf(day) }))
    .filter(isCivilDay);
  return nearestOf(anchor, days, looksAhead).map(({ value, direction }) =>
    dateOf(toIsoDay(value), { code: "nearest", direction, anchor: toIsoDay(anchor) }),
  );
}

function toTime(day: TimexProposal, part = ""): TimexProposal {
  return { ...day, type: "TIME", value: `${day.value}T${dayPartOf(part)}` };
}

function toWeek(proposal: TimexProposal, unit = ""): TimexProposal {
  const day = parseIsoDay(proposal.value);
  return day ? { ...proposal, value: toIsoWeek(day) + (unit === "weekend" ? "-WE" : "") } : proposal;
}

/** How a day of a month is written, with its year or without. */
export const dayForms = [
  `(?:the )?(?<day>${dayNumber})(?: day)?(?: of)? (?<month>${month})(?:,? ${year})?`,
  `(?<month>${month}) (?:the )?(?<day>${dayNumber})(?:,? ${year})?`,
];

export const calendarDates: readonly Rule[] = [
  {
    pattern: whole("(?<year>[0-9]{4})(?<mark>[/-])(?<month>[0-9]{2})\\k<mark>(?<day>[0-9]{2})"),
    reckon: ({ year, month, day }, context) =>
      daysOf({ year, month: Number(month), day: Number(day) }, context),
  },
  {
    pattern: whole(
      "(?<first>[0-9]{1,2})(?<mark>[/.-])(?<second>[0-9]{1,2})\\k<mark>(?<year>[0-9]{4}|[0-9]{2})",
    ),
    reckon: numeric,
  },
  ...dayForms.flatMap((form): readonly Rule[] => [
    { pattern: whole(`(?:${weekday},? )?${form}`), reckon: dayAndMonth },
    {
      pattern: whole(`(?:the )?(?<dayPart>${dayPart}) of (?:${weekday},? )?${form}`),
      reckon: (caught, context) => dayAndMonth(caught, context).map((one) => toTime(one, caught.dayPart)),
    },
    {
      pattern: whole(`(?:${weekday},? )?${form},? (?<dayPart>${dayPart})`),
      reckon: (caught, context) => dayAndMonth(caught, context).map((one) => toTime(one, caught.dayPart)),
    },
    {
      pattern: whole(`(?:the )?(?<unit>week|weekend) (?:of|beginning|starting) ${form}`),
      reckon: (caught, context) => dayAndMonth(caught, context).map((one) => toWeek(one, caught.unit)),
    },
  ]),
  { pattern: whole(`(?:${weekday},? )?the (?<day>${ordinal})`), reckon: dayOfMonth },
  {
    pattern: whole(`(?:(?<part>${part})[ -])?(?:the month of )?(?<month>${month})(?:(?:,| of)? ${year})?`),
    reckon: monthAlone,
  },
  {
    pattern: whole(
      `(?:(?<part>${part})[ -])?(?:(?<which>last|past|this past|this|next|coming|this coming) (?<month>${month})|(?<month2>${month})(?:,| of)? (?<which2>last|this|next) year)`,
    ),
    reckon: monthOfWhich,
  },
  {
    pattern: whole("(?<month>[0-9]{1,2})/(?<year>[0-9]{4})"),
    reckon: ({ month, year }) => {
      const found = { year: Number(year), month: Number(month), day: 1 };
      return isCivilDay(found) ? [dateOf(toIsoMonth(found), named)] : [];
    },
  },
];
