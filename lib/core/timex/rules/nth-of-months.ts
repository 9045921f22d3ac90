import { addDays, addMonths, type CivilDay, nthWeekday, toIsoDay } from "../civil-day.ts";
import { monthOf, pieces, weekdayNamed } from "../lexicon.ts";
import { nearestYearly } from "../nearest.ts";
import type { TimexContext, TimexProposal } from "../proposal.ts";
import { type Caught, dateOf, named, type Rule, whole } from "./rule.ts";

/** The first Monday of September, the last Friday in March 2024, the last day of the month. */

const { month, weekday } = pieces;
const nths: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: -1,
  final: -1,
};

/** The day that words name in a month. */
function dayIn({ nth = "", weekday }: Caught, year: number, month: number): CivilDay {
  const count = nths[nth] ?? 1;
  if (weekday !== undefined) return nthWeekday(year, month, weekdayNamed(weekday), count);
  const first = { year, month, day: 1 };
  return count < 0 ? addDays(addMonths(first, 1), -1) : addDays(first, count - 1);
}

function ofMonth(caught: Caught, { anchor, ...clause }: TimexContext): readonly TimexProposal[] {
  const { month = "", year } = caught;
  if (year !== undefined) return [dateOf(toIsoDay(dayIn(caught, Number(year), monthOf(month))), named)];
  if (!anchor) return [];
  const near = nearestYearly(anchor, (of) => dayIn(caught, of, monthOf(month)), clause);
  return near.map(({ value, direction }) =>
    dateOf(toIsoDay(value), { code: "nearest", direction, anchor: toIsoDay(anchor) }),
  );
}

function ofThisMonth(caught: Caught, { anchor }: TimexContext): readonly TimexProposal[] {
  if (!anchor) return [];
  const step = caught.which === "last" ? -1 : caught.which === "next" ? 1 : 0;
  const { year, month } = addMonths({ ...anchor, day: 1 }, step);
  const reason = { code: "unit", unit: "month", step, anchor: toIsoDay(anchor) } as const;
  return [dateOf(toIsoDay(dayIn(caught, year, month)), reason)];
}

const nth = `(?:the )?(?<nth>${Object.keys(nths).join("|")}) (?:(?<weekday>${weekday})|day) (?:of|in) `;

export const nthOfMonths: readonly Rule[] = [
  { pattern: whole(`${nth}(?<month>${month})(?:,? (?<year>[0-9]{4}))?`), reckon: ofMonth },
  { pattern: whole(`${nth}(?:the|(?<which>last|this|next)) month`), reckon: ofThisMonth },
];
