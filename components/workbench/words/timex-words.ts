import { dayWords } from "@/lib/core/date-words.ts";
import type { TimexReason } from "@/lib/core/timex/proposal.ts";
import { dateWords, daysWords } from "./timex-date-words.ts";

const dayParts: Readonly<Record<string, string>> = {
  MO: "morning",
  MI: "midday",
  AF: "afternoon",
  EV: "evening",
  NI: "night",
  DT: "daytime",
};
const references: Readonly<Record<string, string>> = {
  PAST_REF: "some time in the past",
  PRESENT_REF: "now",
  FUTURE_REF: "some time in the future",
};
const units: readonly (readonly [letter: string, one: string])[] = [
  ["ML", "millennium"],
  ["CE", "century"],
  ["DE", "decade"],
  ["Y", "year"],
  ["Q", "quarter"],
  ["M", "month"],
  ["WE", "weekend"],
  ["W", "week"],
  ["D", "day"],
  ["SP", "spring"],
  ["SU", "summer"],
  ["FA", "autumn"],
  ["WI", "winter"],
];
const clockUnits: readonly (readonly [letter: string, one: string])[] = [
  ["H", "hour"],
  ["M", "minute"],
  ["S", "second"],
  ["MO", "morning"],
  ["MI", "midday"],
  ["AF", "afternoon"],
  ["EV", "evening"],
  ["NI", "night"],
  ["DT", "daytime"],
];

/** A TIMEX3 value in words, such as "Friday, 29 July 2022" or "5 months"; the value itself where there are none for it. */
export function timexWords(value: string): string {
  return references[value] ?? lengthWords(value) ?? timeWords(value) ?? dateWords(value) ?? value;
}

function timeWords(value: string): string | null {
  const [, day = "", time = ""] = /^(.+?)T(.+)$/.exec(value) ?? [];
  if (time === "") return null;
  const known = day === "XXXX-XX-XX" ? "" : dateWords(day);
  if (known === null) return null;
  const part = dayParts[time];
  const said = part ?? clockWords(time);
  return known === "" ? (part ? `a ${part}` : said) : `${known}, ${said}`;
}

/** "15:00 UTC", "15:00 UTC+01:00", and what is not said of a clock. */
function clockWords(time: string): string {
  const [, hours = "", minutes, seconds, zone = ""] =
    /^(..)(?::(..))?(?::(..))?(Z|[+-].+)?$/.exec(time) ?? [];
  const place = zone === "" ? "" : ` UTC${zone === "Z" ? "" : zone}`;
  const isOpen = (part: string | undefined) => part === undefined || part === "XX";
  if (hours === "XX" && isOpen(minutes)) return `at a time that is not said${place}`;
  if (hours === "XX") return `${Number(minutes)} minutes past an hour that is not said${place}`;
  if (minutes === "XX") return `${hours}:00 or some minutes later${place}`;
  return `${[hours, minutes ?? "00", ...(seconds === undefined ? [] : [seconds])].join(":")}${place}`;
}

function lengthWords(value: string): string | null {
  const [, days = "", hours = ""] = /^P([^T]*)(?:T(.+))?$/.exec(value) ?? [];
  const parts = [...partsOf(days, units), ...partsOf(hours, clockUnits)];
  return parts.length > 0 ? parts.join(" and ") : null;
}

const plurals: Readonly<Record<string, string>> = { century: "centuries", millennium: "millennia" };

function partsOf(text: string, named: readonly (readonly [string, string])[]): readonly string[] {
  // Longer letters first, so that "ML" is not read as "M".
  const letters = named.map(([letter]) => letter).sort((a, b) => b.length - a.length);
  const part = new RegExp(`([0-9.]+|X)(${letters.join("|")})`, "g");
  return [...text.matchAll(part)].map(([, amount = "", letter]) => {
    const one = named.find(([known]) => known === letter)?.[1] ?? "";
    const many = plurals[one] ?? `${one}s`;
    return amount === "X" ? `some ${many}` : Number(amount) === 1 ? `1 ${one}` : `${amount} ${many}`;
  });
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
