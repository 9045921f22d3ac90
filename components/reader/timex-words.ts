import { dayWords, monthName, weekdayWords } from "@/lib/core/date-words.ts";
import type { TimexReason } from "@/lib/core/timex/proposal.ts";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const dayParts: Readonly<Record<string, string>> = {
  MO: "morning",
  MI: "midday",
  AF: "afternoon",
  EV: "evening",
  NI: "night",
  DT: "daytime",
};
const seasons: Readonly<Record<string, string>> = { SP: "spring", SU: "summer", FA: "autumn", WI: "winter" };
const references: Readonly<Record<string, string>> = {
  PAST_REF: "some time in the past",
  PRESENT_REF: "now",
  FUTURE_REF: "some time in the future",
};
const units: readonly (readonly [letter: string, one: string])[] = [
  ["CE", "century"],
  ["DE", "decade"],
  ["Y", "year"],
  ["Q", "quarter"],
  ["M", "month"],
  ["WE", "weekend"],
  ["W", "week"],
  ["D", "day"],
];
const clockUnits: readonly (readonly [letter: string, one: string])[] = [
  ["H", "hour"],
  ["M", "minute"],
  ["S", "second"],
];

/** A TIMEX3 value in words, such as "Friday, 29 July 2022" or "5 months"; the value itself where there are none for it. */
export function timexWords(value: string): string {
  return references[value] ?? lengthWords(value) ?? timeWords(value) ?? dateWords(value) ?? value;
}

/** "2022-07" is July 2022. */
function monthYearWords(value: string): string {
  return `${monthName(Number(value.slice(5)))} ${value.slice(0, 4)}`;
}

/** "12-02" is 2 December. */
function dayOfMonthWords(value: string): string {
  return `${Number(value.slice(3))} ${monthName(Number(value.slice(0, 2)))}`;
}

function dateWords(value: string): string | null {
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return weekdayWords(value);
  if (/^[0-9]{4}-[0-9]{2}$/.test(value)) return monthYearWords(value);
  if (/^[0-9]{4}$/.test(value)) return value;
  if (/^[0-9]{3}$/.test(value)) return `the ${value}0s`;
  if (/^[0-9]{2}$/.test(value)) return `the ${ordinal(Number(value) + 1)} century`;
  const [, year = "", rest = ""] = /^([0-9]{4}|XXXX)-(.+)$/.exec(value) ?? [];
  if (year === "XXXX") return unknownYearWords(rest);
  const week = /^W([0-9]{2})(-WE)?$/.exec(rest);
  if (week) return weekWords(Number(year), Number(week[1]), week[2] !== undefined);
  const quarter = /^Q([1-4])$/.exec(rest)?.[1];
  if (quarter) return `${ordinal(Number(quarter))} quarter of ${year}`;
  const half = /^H([12])$/.exec(rest)?.[1];
  if (half) return `${half === "1" ? "first" : "second"} half of ${year}`;
  const season = seasons[rest];
  return season ? `${season} ${year}` : null;
}

function unknownYearWords(rest: string): string | null {
  const weekday = /^WXX-([1-7])$/.exec(rest)?.[1];
  if (weekday) return `a ${weekdays[Number(weekday) - 1]}`;
  if (/^[0-9]{2}-[0-9]{2}$/.test(rest)) return `${dayOfMonthWords(rest)} of any year`;
  if (/^[0-9]{2}$/.test(rest)) return `a ${monthName(Number(rest))}`;
  const season = seasons[rest];
  return season ? `a ${season}` : null;
}

/** "18 to 24 July 2022": which days a week has, since nobody knows weeks by their numbers. */
function weekWords(year: number, week: number, isWeekend: boolean): string {
  // 4 January is always in the first week.
  const fourth = Date.UTC(year, 0, 4);
  const day = 86_400_000;
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day + (week - 1) * 7 * day;
  const [from, to] = isWeekend ? [monday + 5 * day, monday + 6 * day] : [monday, monday + 6 * day];
  return `${isWeekend ? "weekend" : "week"} of ${daysWords(isoDay(from), isoDay(to))}`;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** "18 to 24 July 2022": what the two days have in common is said once. */
function daysWords(from: string, to: string): string {
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${dayWords(from)} to ${dayWords(to)}`;
  const first =
    from.slice(0, 7) === to.slice(0, 7) ? `${Number(from.slice(8))}` : dayOfMonthWords(from.slice(5));
  return `${first} to ${dayWords(to)}`;
}

function timeWords(value: string): string | null {
  const [, day = "", time = ""] = /^(.+?)T(.+)$/.exec(value) ?? [];
  if (time === "") return null;
  const known = day === "XXXX-XX-XX" ? "" : dateWords(day);
  if (known === null) return null;
  const part = dayParts[time];
  const said = part ?? unsaid(time) ?? time.replace(/^([0-9]{2})(?=Z?$)/, "$1:00").replace(/Z$/, " UTC");
  return known === "" ? (part ? `a ${part}` : said) : `${known}, ${said}`;
}

function unsaid(time: string): string | null {
  return /^XX(?::XX)?$/.test(time) ? "at a time that is not said" : null;
}

function lengthWords(value: string): string | null {
  const [, days = "", hours = ""] = /^P([^T]*)(?:T(.+))?$/.exec(value) ?? [];
  const parts = [...partsOf(days, units), ...partsOf(hours, clockUnits)];
  return parts.length > 0 ? parts.join(" and ") : null;
}

function partsOf(text: string, named: readonly (readonly [string, string])[]): readonly string[] {
  return [...text.matchAll(/([0-9.]+|X)([A-Z]+)/g)].flatMap(([, amount = "", letter]) => {
    const one = named.find(([known]) => known === letter)?.[1];
    if (!one) return [];
    const many = one === "century" ? "centuries" : `${one}s`;
    return [amount === "X" ? `some ${many}` : amount === "1" ? `1 ${one}` : `${amount} ${many}`];
  });
}

function ordinal(number: number): string {
  const ends: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };
  return `${number}${ends[new Intl.PluralRules("en-GB", { type: "ordinal" }).select(number)] ?? "th"}`;
}

const storyWords: Readonly<Record<number, string>> = { [-1]: "the day before ", 0: "", 1: "the day after " };

/** Why a value is proposed, in words that follow it: "counted back from 29 July 2022". */
export function reasonWords(reason: TimexReason): string {
  const anchor = "anchor" in reason ? dayWords(reason.anchor) : "";
  switch (reason.code) {
    case "named":
      return "as the words say";
    case "length":
      return "a length of time";
    case "recurring":
      return "something that recurs";
    case "vague":
      return "a time that is not said";
    case "clock":
      return `on ${anchor}`;
    case "days":
      return reason.days === 0
        ? `the day itself, ${anchor}`
        : `${Math.abs(reason.days) === 1 ? "the day" : `${Math.abs(reason.days)} days`} ${reason.days < 0 ? "before" : "after"} ${anchor}`;
    case "story":
      return `${storyWords[Math.sign(reason.days)]}the day told of before, ${anchor}`;
    case "range":
      return `${daysWords(reason.from, reason.to)}; marked as two, each is a date`;
    case "nearest":
      return reason.direction === "before" ? `the last one up to ${anchor}` : `the next one after ${anchor}`;
    case "counted":
      return `${reason.amount} ${reason.unit}${reason.amount === 1 ? "" : "s"} ${reason.direction} ${anchor}`;
    case "unit":
      return reason.step === 0
        ? `the ${reason.unit} of ${anchor}`
        : `the ${reason.unit} ${reason.step < 0 ? "before" : "after"} that of ${anchor}`;
  }
}
