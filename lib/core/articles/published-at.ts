const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|z|[+-]\d{2}:?\d{2})?)?$/;

/** The years, in UTC, in which an article can be dated: from before the first newspaper to the last that ISO 8601 writes with four digits. */
export const datedYears = { first: 1400, last: 9999 } as const;

/** Whether an instant, in milliseconds since 1970, lies in `datedYears`. */
export function isDatable(instant: number): boolean {
  const year = new Date(instant).getUTCFullYear();
  return year >= datedYears.first && year <= datedYears.last;
}

/**
 * The instant of an ISO 8601 date or date and time, as ISO 8601 in UTC, or null where it is none or outside `datedYears`. One
 * without an offset is taken as what the clocks of `timeZone` (an IANA name) show, or those of UTC where that is "".
 */
export function toInstant(value: string, timeZone: string): string | null {
  const parts = form.exec(value.trim());
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, toMilliseconds(parts[7]));
  const date = new Date(wall);
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year;
  if (!isReal || hour > 23 || minute > 59 || second > 59) return null;
  const offset = parts[8] ? toOffset(parts[8]) : zoneOffset(wall, timeZone);
  const instant = wall - offset;
  return isDatable(instant) ? new Date(instant).toISOString() : null;
}

const minute = 60_000;
const dayLength = 24 * 60 * minute;

/**
 * An instant (ISO 8601 in UTC) as the clocks of `timeZone` (an IANA name) showed it, with their offset from UTC to the minute:
 * `2022-07-29T15:00:00.000+01:00`. It stays as it is in the zone "", in one that this machine does not know, and where the year
 * would need more than four digits.
 */
export function toZonedTime(instant: string, timeZone: string): string {
  if (timeZone === "" || !isTimeZone(timeZone)) return instant;
  const at = Date.parse(instant);
  const offset = Math.round(clockAhead(at, timeZone) / minute);
  const shown = new Date(at + offset * minute).toISOString().replace("Z", "");
  if (!/^\d{4}-/.test(shown)) return instant;
  const ahead = Math.abs(offset);
  const twoDigits = (amount: number) => String(amount).padStart(2, "0");
  return `${shown}${offset < 0 ? "-" : "+"}${twoDigits(Math.floor(ahead / 60))}:${twoDigits(ahead % 60)}`;
}

/**
 * The day (`2022-07-29`) of an instant that is the midnight with which a day begins on the clocks of `timeZone`, or null where it is another
 * time of day. A date that was given without a time is kept as that midnight (docs/decisions/014).
 */
export function findDay(instant: string, timeZone: string): string | null {
  const day = toDay(instant, timeZone);
  // Clocks that go forward at midnight begin such a day at one.
  return toInstant(day, timeZone) === new Date(instant).toISOString() ? day : null;
}

/** The day of an instant on the clocks of `timeZone`, such as `2022-07-29`. */
export function toDay(instant: string, timeZone: string): string {
  return toZonedTime(new Date(instant).toISOString(), timeZone).slice(0, 10);
}

/** Whether a time zone is one that this machine knows by its IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function toMilliseconds(fraction: string | undefined): number {
  return Number((fraction ?? "").padEnd(3, "0").slice(0, 3));
}

function toOffset(offset: string): number {
  if (/z/i.test(offset)) return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return (offset.startsWith("-") ? -minutes : minutes) * 60_000;
}

/**
 * How far a zone's clocks are ahead of UTC when they show `wall`. Of a time that they show twice in autumn the earlier is meant; one that
 * they skip in spring is moved past the gap, so that a day that begins with one begins when its clocks do.
 */
function zoneOffset(wall: number, timeZone: string): number {
  if (timeZone === "") return 0;
  const before = clockAhead(wall - dayLength, timeZone);
  const after = clockAhead(wall + dayLength, timeZone);
  const fitting = [before, after].filter((offset) => clockAhead(wall - offset, timeZone) === offset);
  return fitting.length > 0 ? Math.max(...fitting) : before;
}

/** `Intl` counts days before October 1582 in the Julian calendar, which ISO 8601 does not; zones say nothing of that time anyway. */
const zonesBegin = Date.UTC(1600, 0, 1);

function clockAhead(instant: number, timeZone: string): number {
  if (instant < zonesBegin) return 0;
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "iso8601",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const parts = new Map(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shown = Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute"), at("second"));
  return shown - Math.floor(instant / 1000) * 1000;
}
