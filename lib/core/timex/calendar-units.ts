/** The units of the calendar: which one holds a day, and the day so many of them away. */
import {
  addDays,
  addMonths,
  type CivilDay,
  toIsoDay,
  toIsoMonth,
  toIsoWeek,
  toIsoYear,
} from "./civil-day.ts";
import type { TimexUnit } from "./proposal.ts";

/** The calendar unit that holds a day, as TIMEX3 writes it: `2022-W30`, `2022-07`, `2022-Q3`, `2022`, `202`. */
export function unitAt(day: CivilDay, unit: TimexUnit): string {
  switch (unit) {
    case "week":
      return toIsoWeek(day);
    case "weekend":
      return `${toIsoWeek(day)}-WE`;
    case "month":
      return toIsoMonth(day);
    case "quarter":
      return `${toIsoYear(day.year)}-Q${Math.ceil(day.month / 3)}`;
    case "year":
    case "season":
      return toIsoYear(day.year);
    case "decade":
      return toIsoYear(day.year).slice(0, 3);
    case "century":
      return toIsoYear(day.year).slice(0, 2);
    default:
      return toIsoDay(day);
  }
}

const monthsOf: Partial<Record<TimexUnit, number>> = {
  month: 1,
  quarter: 3,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
};
const daysOf: Partial<Record<TimexUnit, number>> = { day: 1, week: 7, weekend: 7 };

/** The day that lies `amount` units away; null for units shorter than a day. */
export function step(day: CivilDay, unit: TimexUnit, amount: number): CivilDay | null {
  const days = daysOf[unit];
  if (days !== undefined) return addDays(day, days * amount);
  const months = monthsOf[unit];
  return months === undefined ? null : addMonths(day, months * amount);
}
