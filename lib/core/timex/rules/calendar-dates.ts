import {
  addMonths,
  type CivilDay,
  isCivilDay,
  parseIsoDay,
  toIsoDay,
  toIsoMonth,
  toIsoWeek,
  toIsoYear,
  weekdayOf,
} from "../civil-day.ts";
import { dayPartOf, monthOf, ordinalOf, partOf, pieces, weekdayNamed } from "../lexicon.ts";
import { type Near, nearestDays, nearestMonths, nearestOf } from "../nearest.ts";
import type { TimexContext, TimexProposal } from "../proposal.ts";
import { type Caught, dateOf, named, type Rule, whole } from "./rule.ts";

/** Dates that the words name: 29 July 2022, July 29, 2022-07-29, 29/07/2022, July 2022, early September, last December, the 27th, the morning of 28 July. */

const { month, weekday, part, dayPart, dayNumber, ordinal } = pieces;
const year = "(?<year>[0-9]{4})";

type SaidDay = {
  readonly year: string | undefined;
  readonly month: number;
  readonly day: number;
  readonly saidOn?: string | undefined;
};

/** The day that words name, with its year or as the nearest one; a day of the week that is said with it tells the years apart. */
function daysOf(
  { year, day, saidOn, ...groups }: SaidDay,
  { anchor, ...clause }: TimexContext,
): readonly TimexProposal[] {
  if (year !== undefined) {
    const found = { year: Number(year), month: groups.month, day };
    return isCivilDay(found) ? [dateOf(toIsoDay(found), named)] : [];
  }
  if (!anchor) return [];
  const near = nearestDays(anchor, groups.month, day, clause);
  const isSaid = ({ value }: Near<CivilDay>) =>
    saidOn !== undefined && weekdayOf(value) === weekdayNamed(saidOn);
  return [...near.filter(isSaid), ...near.filter((one) => !isSaid(one))].map(({ value, direction }) =>
    dateOf(toIsoDay(value), { code: "nearest", direction, anchor: toIsoDay(anchor) }),
  );
}

/** The day that a day of a month and a month name, with its year or as the nearest one. */
export function dayAndMonth(
  { year, month = "", day = "", saidOn, yearsAway }: Caught,
  context: TimexContext,
): readonly TimexProposal[] {
  const away = yearStep(yearsAway);
  const said = away === null || !context.anchor ? year : toIsoYear(context.anchor.year + away);
  return daysOf({ year: said, month: monthOf(month), day: ordinalOf(day), saidOn }, context);
}

/** How many years away "last year" is; null where no such year is said. */
function yearStep(which: string | undefined): number | null {
  return which === undefined ? null : which === "last" ? -1 : which === "next" ? 1 : 0;
}

/** Both readings of 03/04/2022, that of the language first; one where only one is a day. */
function numeric(
  { first, second, year = "" }: Caught,
  { isMonthFirst }: TimexContext,
): readonly TimexProposal[] {
  const full = Number(year.length === 2 ? fullYear(year) : year);
  const [one, two] = [Number(first), Number(second)];
  const readings: CivilDay[] = [
    { year: full, month: two, day: one },
    { year: full, month: one, day: two },
  ];
  const inOrder = isMonthFirst ? readings.toReversed() : readings;
  const values = new Set(inOrder.filter(isCivilDay).map(toIsoDay));
  return [...values].map((value) => dateOf(value, named));
}

/** "98" is 1998, "24" is 2024. */
export function fullYear(lastDigits: string): string {
  return `${Number(lastDigits) < 50 ? 20 : 19}${lastDigits}`;
}

function monthAlone(
  { part, month = "", shortYear, year = shortYear && fullYear(shortYear) }: Caught,
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

/** "the 27th", of this month, the one before or the one after; the nearest one that is a Friday for "Friday the 27th". */
function dayOfMonth(
  { day = "", saidOn, which }: Caught,
  { anchor, ...clause }: TimexContext,
): readonly TimexProposal[] {
  if (!anchor) return [];
  const away = yearStep(which);
  const months = away === null ? Array.from({ length: 37 }, (_, nth) => nth - 18) : [away];
  const days = months
    .map((months) => ({ ...addMonths({ ...anchor, day: 1 }, months), day: ordinalOf(day) }))
    .filter((one) => isCivilDay(one) && (saidOn === undefined || weekdayOf(one) === weekdayNamed(saidOn)));
  if (away !== null) {
    const reason = { code: "unit", unit: "month", step: away, anchor: toIsoDay(anchor) } as const;
    return days.map((one) => dateOf(toIsoDay(one), reason));
  }
  return nearestOf(anchor, days, clause).map(({ value, direction }) =>
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
  `(?:the )?(?<day>${dayNumber})(?: day)?(?: of|-)? ?(?<month>${month})(?:(?:, ?| |-)${year}|,?(?: of)? (?<yearsAway>last|this|next) year)?`,
  `(?<month>${month}) (?:the )?(?<day>${dayNumber})(?:(?:, ?| )${year}|,?(?: of)? (?<yearsAway>last|this|next) year)?`,
];

/** A day of the week before a day of a month. */
export const saidOn = `(?:(?<saidOn>${weekday}),? )?`;

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
    { pattern: whole(`${saidOn}${form}`), reckon: dayAndMonth },
    {
      pattern: whole(`(?:the )?(?<dayPart>${dayPart}) of ${saidOn}${form}`),
      reckon: (caught, context) => dayAndMonth(caught, context).map((one) => toTime(one, caught.dayPart)),
    },
    {
      pattern: whole(`${saidOn}${form},? (?<dayPart>${dayPart})`),
      reckon: (caught, context) => dayAndMonth(caught, context).map((one) => toTime(one, caught.dayPart)),
    },
    {
      pattern: whole(`(?:the )?(?<unit>week|weekend) (?:of|beginning|starting) ${form}`),
      reckon: (caught, context) => dayAndMonth(caught, context).map((one) => toWeek(one, caught.unit)),
    },
  ]),
  {
    pattern: whole(`${saidOn}the (?<day>${ordinal})(?: of (?<which>last|this|next) month)?`),
    reckon: dayOfMonth,
  },
  {
    pattern: whole(
      `(?:(?:(?<part>${part})|earlier in|later in)[ -])?(?:the month of )?(?<month>${month})(?:(?:,| of)? ${year}| '(?<shortYear>[0-9]{2}))?`,
    ),
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
