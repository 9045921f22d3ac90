import { toZonedTime } from "../articles/published-at.ts";

/** A day of the Gregorian calendar, of no time zone: `month` from 1 to 12, `day` from 1. */
export type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

const dayMs = 86_400_000;

/** Days since 1 January 1970. */
export function dayNumber({ year, month, day }: CivilDay): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / dayMs);
}

/** The day of a `dayNumber`. */
function toCivilDay(number: number): CivilDay {
  const date = new Date(number * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Is there such a day? 30 February is none. */
export function isCivilDay({ year, month, day }: CivilDay): boolean {
  const found = toCivilDay(dayNumber({ year, month, day }));
  return found.year === year && found.month === month && found.day === day;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: CivilDay): number {
  // 1 January 1970 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The day `amount` days later; earlier where it is negative. */
export function addDays(day: CivilDay, amount: number): CivilDay {
  return toCivilDay(dayNumber(day) + amount);
}

/** The month `amount` months later, with the day kept where the month has it, otherwise its last. */
export function addMonths({ year, month, day }: CivilDay, amount: number): CivilDay {
  const months = year * 12 + month - 1 + amount;
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  for (let last = day; last > 28; last--) {
    if (isCivilDay({ ...target, day: last })) return { ...target, day: last };
  }
  return { ...target, day: Math.min(day, 28) };
}

/** The nth day of a weekday (1 for Monday) in a month; the last one for -1. */
export function nthWeekday(year: number, month: number, weekday: number, count: number): CivilDay {
  const first = { year, month, day: 1 };
  if (count < 0) {
    const end = addDays(addMonths(first, 1), -1);
    return addDays(end, -((weekdayOf(end) - weekday + 7) % 7));
  }
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1));
}

/** The ISO 8601 week of a day: its year, which may be the neighbouring one, and its number. */
function isoWeek(day: CivilDay): { readonly year: number; readonly week: number } {
  // A week belongs to the year of its Thursday.
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = dayNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - first) / 7) + 1 };
}

/** `2022-07-29`. */
export function toIsoDay({ year, month, day }: CivilDay): string {
  return `${toIsoMonth({ year, month })}-${twoDigits(day)}`;
}

/** `2022-07`. */
export function toIsoMonth({ year, month }: Pick<CivilDay, "year" | "month">): string {
  return `${toIsoYear(year)}-${twoDigits(month)}`;
}

/** `2022`, four digits. */
export function toIsoYear(year: number): string {
  return String(year).padStart(4, "0");
}

/** `2022-W30`. */
export function toIsoWeek(day: CivilDay): string {
  const { year, week } = isoWeek(day);
  return `${toIsoYear(year)}-W${twoDigits(week)}`;
}

/** `07`. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** The day of an ISO date such as `2022-07-29`, or null. */
export function parseIsoDay(text: string): CivilDay | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return null;
  const day = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  return isCivilDay(day) ? day : null;
}

/** The day on which a moment (ISO 8601) falls in a zone (IANA name, "" for UTC); an unknown zone counts as UTC. */
export function civilDayIn(moment: string, timeZone: string): CivilDay | null {
  const shown = clockTime(moment, timeZone);
  return shown === null ? null : parseIsoDay(shown.slice(0, 10));
}

/** The minutes since midnight at a moment, on the clocks of a zone as `civilDayIn` takes it. */
export function minutesIn(moment: string, timeZone: string): number | null {
  const shown = clockTime(moment, timeZone);
  return shown === null ? null : Number(shown.slice(11, 13)) * 60 + Number(shown.slice(14, 16));
}

/** What the clocks of a zone show, as ISO 8601, or null where the moment is none. */
function clockTime(moment: string, timeZone: string): string | null {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? null : toZonedTime(date.toISOString(), timeZone);
}
