import { dayWords, monthName, weekdayWords } from "@/lib/core/date-words.ts";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const seasons: Readonly<Record<string, string>> = { SP: "spring", SU: "summer", FA: "autumn", WI: "winter" };

/** A TIMEX3 value without a time of day in words, such as "Friday, 29 July 2022" or "a day of July 2022"; null where it is none. */
export function dateWords(value: string): string | null {
  const before = /^BC([0-9]{4})$/.exec(value)?.[1];
  if (before) return `${Number(before)} BC`;
  if (/^[0-9]{3}$/.test(value)) return `the ${value}0s`;
  if (/^[0-9]{2}$/.test(value)) return `the ${centuryOf(value)}`;
  const [, year = "", rest = ""] = /^([0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)(?:-(.+))?$/.exec(value) ?? [];
  if (year === "") return null;
  if (rest === "") return year === "XXXX" ? "a year" : yearWords(year);
  if (rest.startsWith("W")) return weekOfYearWords(year, rest) ?? partOfYearWords(year, rest);
  return dayOfYearWords(year, rest) ?? partOfYearWords(year, rest);
}

function centuryOf(digits: string): string {
  return `${ordinal(Number(digits) + 1)} century`;
}

/** "2022", "a year of the 2020s", "a year of the 21st century", "any year". */
function yearWords(year: string): string {
  if (year === "XXXX") return "any year";
  if (year.endsWith("XX")) return `a year of the ${centuryOf(year.slice(0, 2))}`;
  return year.endsWith("X") ? `a year of the ${year.slice(0, 3)}0s` : year;
}

/** "a month of 2022"; "a month" where nothing of the year is known. */
function inYear(words: string, year: string): string {
  return year === "XXXX" ? words : `${words} of ${yearWords(year)}`;
}

function dayOfYearWords(year: string, rest: string): string | null {
  const [, month = "", day] = /^([0-9]{2}|XX)(?:-([0-9]{2}|XX))?$/.exec(rest) ?? [];
  if (month === "") return null;
  const isKnown = /^[0-9]+$/.test(year);
  if (month === "XX") {
    if (day === undefined) return inYear("a month", year);
    return inYear(day === "XX" ? "a day" : `the ${ordinal(Number(day))} of a month`, year);
  }
  const name = monthName(Number(month));
  const ofMonth = isKnown ? `${name} ${year}` : inYear(`a ${name}`, year);
  if (day === undefined) return ofMonth;
  if (day === "XX") return `a day of ${ofMonth}`;
  return isKnown ? weekdayWords(`${year}-${rest}`) : `${Number(day)} ${name} of ${yearWords(year)}`;
}

function weekOfYearWords(year: string, rest: string): string | null {
  const [, week = "", day] = /^W([0-9]{2}|XX)(?:-([1-7X]|WE))?$/.exec(rest) ?? [];
  if (week === "") return null;
  const name = day === undefined ? "week" : day === "WE" ? "weekend" : (weekdays[Number(day) - 1] ?? "day");
  if (week === "XX") return inYear(`a ${name}`, year);
  if (!/^[0-9]+$/.test(year)) {
    const ofYear = `week ${Number(week)} of ${yearWords(year)}`;
    return day === undefined ? ofYear : `${name === "day" ? "a day" : name} of ${ofYear}`;
  }
  const monday = mondayOf(Number(year), Number(week));
  if (day === "WE") return `weekend of ${daysWords(isoDay(monday, 5), isoDay(monday, 6))}`;
  const known = Number(day);
  if (known > 0) return weekdayWords(isoDay(monday, known - 1));
  return `${day === undefined ? "" : "a day in the "}week of ${daysWords(isoDay(monday, 0), isoDay(monday, 6))}`;
}

function partOfYearWords(year: string, rest: string): string | null {
  const [, letter, number = ""] = /^([QH])([1-4X])$/.exec(rest) ?? [];
  if (letter === undefined) {
    const season = seasons[rest];
    return season ? (/^[0-9]+$/.test(year) ? `${season} ${year}` : inYear(`a ${season}`, year)) : null;
  }
  const name = letter === "Q" ? "quarter" : "half";
  if (number === "X") return inYear(`a ${name}`, year);
  const nth = letter === "Q" ? ordinal(Number(number)) : number === "1" ? "first" : "second";
  return `${nth} ${name} of ${yearWords(year)}`;
}

const dayMs = 86_400_000;

/** The milliseconds of a week's Monday: 4 January is always in the first week. */
function mondayOf(year: number, week: number): number {
  const fourth = new Date(0).setUTCFullYear(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs + (week - 1) * 7 * dayMs;
}

function isoDay(monday: number, days: number): string {
  return new Date(monday + days * dayMs).toISOString().slice(0, 10);
}

/** "18 to 24 July 2022": what the two days have in common is said once. */
export function daysWords(from: string, to: string): string {
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${dayWords(from)} to ${dayWords(to)}`;
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7);
  const day = Number(from.slice(8, 10));
  return `${isSameMonth ? day : `${day} ${monthName(Number(from.slice(5, 7)))}`} to ${dayWords(to)}`;
}

function ordinal(number: number): string {
  const ends: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };
  return `${number}${ends[new Intl.PluralRules("en-GB", { type: "ordinal" }).select(number)] ?? "th"}`;
}
