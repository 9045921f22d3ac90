import { toZonedTime } from "./articles/published-at.ts";

// The one way in which days and moments are told to people. The names are kept here: those of `Intl` differ between a server and
// the browsers ("Sep", "Sept"), and what both write has to be the same.

const months = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September"],
  ...["October", "November", "December"],
];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The name of a month, from 1. */
export function monthName(month: number): string {
  return months[month - 1] ?? "";
}

function partsOf(day: string): { year: string; month: string; date: number } {
  const [year = "", month = "", date = ""] = day.slice(0, 10).split("-");
  return { year, month: monthName(Number(month)), date: Number(date) };
}

/** A day (ISO 8601; a time after it is left out): "14 May 2026". */
export function dayWords(day: string): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${month} ${year}`;
}

/** A day with that of the week: "Thursday, 14 May 2026". */
export function weekdayWords(day: string): string {
  const weekday = new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return `${weekdays[weekday]}, ${dayWords(day)}`;
}

/** A day at the axis of a chart, where there is little room: "14 Sep". */
export function axisDayWords(day: string): string {
  const { month, date } = partsOf(day);
  return `${date} ${month.slice(0, 3)}`;
}

/** The time of day of a moment (ISO 8601 in UTC) on the clocks of `timeZone` (IANA name, "" for UTC): "18:20 BST". */
export function timeWords(moment: string, timeZone: string): string {
  return `${toZonedTime(moment, timeZone).slice(11, 16)} ${zoneName(moment, timeZone)}`;
}

/** A moment (ISO 8601 in UTC) on the clocks of `timeZone` (IANA name, "" for UTC): "14 May 2026, 18:20 BST". */
export function momentWords(moment: string, timeZone: string): string {
  return `${dayWords(toZonedTime(moment, timeZone))}, ${timeWords(moment, timeZone)}`;
}

/** What the clocks of a zone are called at a moment, such as BST or GMT+9; UTC for "" and for zones that this machine does not know. */
function zoneName(moment: string, timeZone: string): string {
  if (timeZone === "" || timeZone === "UTC") return "UTC";
  try {
    const format = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "short" });
    const parts = format.formatToParts(new Date(moment));
    return parts.find(({ type }) => type === "timeZoneName")?.value ?? "UTC";
  } catch {
    return "UTC";
  }
}
