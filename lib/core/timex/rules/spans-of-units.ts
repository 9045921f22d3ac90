import { addDays, addMonths, type CivilDay, toIsoDay, toIsoYear } from "../civil-day.ts";
import { monthOf, pieces } from "../lexicon.ts";
import { nearestMonths } from "../nearest.ts";
import type { TimexContext, TimexProposal } from "../proposal.ts";
import { type Caught, dateOf, length, named, type Rule, whole } from "./rule.ts";

/** From 2015 to 2019, the 2023-24 season's years, between June and August, the July-September quarter, from 9 a.m. to 5 p.m. As in ranges.ts, both ends count but for clocks. */

const { month } = pieces;

function lengthFrom(from: CivilDay, to: CivilDay, value: string): TimexProposal {
  return {
    type: "DURATION",
    value,
    mod: null,
    reason: { code: "range", from: toIsoDay(from), to: toIsoDay(to) },
  };
}

/** 2015-19 as well as 2015-2019; what may be a month by its digits (2009-10) is offered as one too. */
function yearsToYears({ from = "", to = "", dash }: Caught): readonly TimexProposal[] {
  const [first, last] = [Number(from), yearAfter(Number(from), to)];
  const years = last - first + 1;
  const isMonth = dash === "-" && to.length === 2 && Number(to) >= 1 && Number(to) <= 12;
  const asMonth = isMonth ? [dateOf(`${from}-${to}`, named)] : [];
  if (years < 2 || years > mostYears || (to.length === 2 && years > 100)) return asMonth;
  const range = lengthFrom(
    { year: first, month: 1, day: 1 },
    { year: last, month: 12, day: 31 },
    `P${years}Y`,
  );
  return [range, ...asMonth];
}

const mostYears = 1000;

/** 1999-00 ends in 2000. */
function yearAfter(first: number, digits: string): number {
  if (digits.length === 4) return Number(digits);
  const last = Math.floor(first / 100) * 100 + Number(digits);
  return last < first && digits === "00" ? last + 100 : last;
}

/** The year that is said is that of the end: November to March 2023 begins in 2022. */
function monthsToMonths(caught: Caught, context: TimexContext): readonly TimexProposal[] {
  const { from = "", to = "", year2, year = year2, quarter } = caught;
  const [first, last] = [monthOf(from), monthOf(to)];
  const months = ((last - first + 12) % 12) + 1;
  if (months < 2) return [];
  return firstMonths(first, first > last, { ...caught, year }, context).map((start) => {
    const end = addDays(addMonths(start, months), -1);
    const range = lengthFrom(start, end, `P${months}M`);
    const isQuarter = quarter === "quarter" && months === 3 && first % 3 === 1;
    return isQuarter
      ? { ...range, type: "DATE", value: `${toIsoYear(start.year)}-Q${Math.ceil(last / 3)}` }
      : range;
  });
}

function firstMonths(
  month: number,
  isOverNewYear: boolean,
  { year, year1 }: Caught,
  { anchor, looksAhead }: TimexContext,
): readonly CivilDay[] {
  const said = year1 ?? (year && String(Number(year) - (isOverNewYear ? 1 : 0)));
  if (said !== undefined) return [{ year: Number(said), month, day: 1 }];
  return anchor ? nearestMonths(anchor, month, looksAhead).map(({ value }) => value) : [];
}

/** Where only the end says which half of the day it is in, the beginning is in the same one, unless it would come after it. */
function clocksToClocks({ from = "", to = "" }: Caught): readonly TimexProposal[] {
  const end = minutesOf(to, undefined);
  const half = /([ap])\.?m/u.exec(to)?.[1];
  const same = minutesOf(from, half);
  const start = same !== null && end !== null && same >= end ? minutesOf(from, otherHalf(half)) : same;
  if (start === null || end === null) return [];
  const minutes = (end - start + minutesOfDay) % minutesOfDay;
  if (minutes === 0) return [];
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const value = `PT${hours > 0 ? `${hours}H` : ""}${rest > 0 ? `${rest}M` : ""}`;
  return [{ type: "DURATION", value, mod: null, reason: length }];
}

const minutesOfDay = 24 * 60;

function otherHalf(half: string | undefined): string | undefined {
  return half === undefined ? undefined : half === "p" ? "a" : "p";
}

function minutesOf(clock: string, assumed: string | undefined): number | null {
  if (clock === "noon" || clock === "midday") return 12 * 60;
  if (clock === "midnight") return 0;
  const [, hours = "", minutes = "00", said] =
    /^([0-9]{1,2})(?:[:.]([0-9]{2}))? ?(?:([ap])\.?m\.?)?$/u.exec(clock) ?? [];
  const half = said ?? assumed;
  const hour = Number(hours);
  if (hours === "" || Number(minutes) > 59 || hour > (half === undefined ? 23 : 12)) return null;
  return (half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0)) * 60 + Number(minutes);
}

const half = "[ap]\\.?m\\.?";
const clock = `[0-9]{1,2}(?:[:.][0-9]{2})? ?${half}|noon|midday|midnight`;
const openClock = `(?:${clock}|[0-9]{1,2}(?:[:.][0-9]{2})?)`;
const figures = "[0-9]{1,2}[:.][0-9]{2}";
const year = (name: string) => `(?:,? (?<${name}>[0-9]{4}))?`;

/** How two ends are joined, as in ranges.ts. */
const joints = [
  ["(?:from )?", "(?: ?- ?| to | till | until | through )"],
  ["between ", " and "],
] as const;

export const spansOfUnits: readonly Rule[] = [
  {
    pattern: whole("(?<from>[12][0-9]{3})(?<dash>[/—-])(?<to>[0-9]{4}|[0-9]{2})"),
    reckon: yearsToYears,
  },
  ...joints.flatMap(([before, between]): readonly Rule[] => [
    {
      pattern: whole(`${before}(?<from>[12][0-9]{3})${between}(?<to>[12][0-9]{3}|[0-9]{2})`),
      reckon: yearsToYears,
    },
    {
      pattern: whole(
        `(?:the )?${before}(?<from>${month})${year("year1")}${between}(?<to>${month})${year("year")}(?: (?<quarter>quarter|period|season)(?: of (?<year2>[0-9]{4}))?)?`,
      ),
      reckon: monthsToMonths,
    },
    {
      pattern: whole(`${before}(?<from>${openClock})${between}(?<to>${clock})`),
      reckon: clocksToClocks,
    },
    {
      pattern: whole(`${before}(?<from>${clock})${between}(?<to>${clock})`),
      reckon: clocksToClocks,
    },
    { pattern: whole(`${before}(?<from>${figures})${between}(?<to>${figures})`), reckon: clocksToClocks },
  ]),
];
