import { isDatable, toInstant } from "./published-at.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** RFC 2822 section 3.3 and the `Date` of HTTP: `Tue, 05 Mar 2024 10:00:00 GMT`; the day's name, the time and the zone may be missing. */
const mailDate =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([a-z]{1,4}|[+-]\d{2}:?\d{2}))?(?:\s*\(.*\))?)?$/i;

/** The zones that RFC 2822 section 4.3 names. */
const mailZones: Readonly<Record<string, string>> = {
  gmt: "Z",
  ut: "Z",
  utc: "Z",
  z: "Z",
  edt: "-04:00",
  est: "-05:00",
  cdt: "-05:00",
  cst: "-06:00",
  mdt: "-06:00",
  mst: "-07:00",
  pdt: "-07:00",
  pst: "-08:00",
};

/**
 * The instant of a date as files write it, as ISO 8601 in UTC, or null where it is not understood: ISO 8601 (an offset may be hours
 * alone), the dates of mail and feeds, seconds or milliseconds since 1970. One without a time is the midnight it begins with; one without an offset
 * is taken in `timeZone` (an IANA name), or in UTC where that is "".
 */
export function readDate(value: string, timeZone: string): string | null {
  const text = value.trim();
  return (
    toInstant(text.replace(/([T ]\d{2}:\d{2}.*[+-]\d{2})$/, "$1:00"), timeZone) ??
    readMailDate(text, timeZone) ??
    readUnixTime(text)
  );
}

function readMailDate(text: string, timeZone: string): string | null {
  const parts = mailDate.exec(text);
  if (!parts) return null;
  const [, day = "", name = "", year, hour, minute = "00", second = "00", zone] = parts;
  const month = months.indexOf(name.toLowerCase()) + 1;
  const offset = zone === undefined || /^[+-]/.test(zone) ? zone : mailZones[zone.toLowerCase()];
  if (month === 0 || (zone !== undefined && offset === undefined)) return null;
  const date = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (hour === undefined) return toInstant(date, timeZone);
  return toInstant(`${date}T${hour.padStart(2, "0")}:${minute}:${second}${offset ?? ""}`, timeZone);
}

/** Ten digits are seconds from 2001 to 2286 and thirteen milliseconds; other numbers could be anything, a year too. */
function readUnixTime(text: string): string | null {
  const digits = /^(\d{10}|\d{13})(?:\.\d+)?$/.exec(text)?.[1];
  if (digits === undefined) return null;
  const instant = digits.length === 13 ? Number(digits) : Number(text) * 1000;
  return isDatable(instant) ? new Date(Math.round(instant)).toISOString() : null;
}
