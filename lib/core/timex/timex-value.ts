import { parseIsoDay, toIsoWeek } from "./civil-day.ts";

/**
 * The values a date can have, as one regular expression: those of TIMEX3 (TimeML 1.2.1), ISO 8601 with X for what is not
 * known. Calendar: `2022-07-29`, `2022-07`, `2022`, `199` (a decade), `20` (a century), `BC0044`, `XXXX-12-02`, `2022-W30`,
 * `XXXX-WXX-5`, `2022-W30-WE`, `2022-Q3`, `2022-H1`, `2022-SU`. Times of day: `2022-07-29T15:00`, `2022-07-29TEV`. Lengths:
 * `P5M`, `PT25M`, `P1Y6M`, `PXY`, `P2DE`. Vague: `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
 */
export function timexValuePattern(): string {
  const month = "(?:0[1-9]|1[0-2]|XX)";
  const day = "(?:0[1-9]|[12][0-9]|3[01]|XX)";
  const week = "W(?:0[1-9]|[1-4][0-9]|5[0-3]|XX)(?:-(?:[1-7X]|WE))?";
  const year = "(?:[0-9]{4}|XXXX|[0-9]{3}X|[0-9]{2}XX)";
  const date = `${year}(?:-(?:${month}(?:-${day})?|${week}|Q[1-4X]|H[12X]|SP|SU|FA|WI))?`;
  const clock = "(?:[01][0-9]|2[0-4]|XX)(?::(?:[0-5][0-9]|XX)(?::[0-5][0-9])?)?";
  const zone = "(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?";
  const time = `${year}-(?:${month}-${day}|${week})T(?:${clock}${zone}|MO|MI|AF|EV|NI|DT)`;
  const amount = "(?:[0-9]+(?:\\.[0-9]+)?|X)";
  const days = ["ML", "CE", "DE", "Y", "Q", "SP", "SU", "FA", "WI", "M", "W", "WE", "D"];
  const hours = ["H", "M", "S"];
  const partsOf = (units: readonly string[]) => units.map((unit) => `(?:${amount}${unit})?`).join("");
  const length = `P(?=T?[0-9X])${partsOf(days)}(?:T(?=[0-9X])(?:${partsOf(hours)}|${amount}(?:MO|MI|AF|EV|NI|DT)))?`;
  return `${date}|[0-9]{2,3}|BC[0-9]{4}|${time}|${length}|(?:PAST|PRESENT|FUTURE)_REF`;
}

const valid = new RegExp(`^(?:${timexValuePattern()})$`);

/**
 * Is it a value of TIMEX3, with days, weeks and times that there are? 2022-02-30, XXXX-02-30, 2022-W53, 0000 and 2022-07-29T24:30 are none.
 * That is not in the pattern, which labels keep and by which their attribute is known to be a date.
 */
export function isTimexValue(value: string): boolean {
  return valid.test(value) && !/^(?:BC)?0000/.test(value) && isDay(value) && isWeek(value) && isClock(value);
}

/** Where not all of the year is known, 29 February may be meant. */
function isDay(value: string): boolean {
  const [, year = "", rest = ""] = /^([0-9X]{4})(-[0-9]{2}-[0-9]{2})(?![0-9])/.exec(value) ?? [];
  return rest === "" || parseIsoDay((year.includes("X") ? "2000" : year) + rest) !== null;
}

function isWeek(value: string): boolean {
  const [, year, week] = /^([0-9]{4})-W([0-9]{2})/.exec(value) ?? [];
  return week === undefined || Number(week) <= weeksOf(Number(year));
}

/** 24:00 ends a day, and no clock is further ahead of Greenwich than 14 hours. */
function isClock(value: string): boolean {
  const [, hours, rest = ""] = /T([0-9X]{2})((?::[0-9X]{2}){0,2})/.exec(value) ?? [];
  if (hours === undefined) return true;
  if (hours === "24" && /[^0:]/.test(rest)) return false;
  const [, zoneHours = "0", zoneMinutes = "0"] =
    /[+-]([0-9]{2}):?([0-9]{2})?$/.exec(value.slice(value.indexOf("T"))) ?? [];
  return Number(zoneHours) * 60 + Number(zoneMinutes) <= 14 * 60 && Number(zoneMinutes) < 60;
}

/** 52 or 53: 28 December is always in the last week of its year. */
function weeksOf(year: number): number {
  return Number(toIsoWeek({ year, month: 12, day: 28 }).slice(-2));
}
