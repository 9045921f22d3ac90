function parts(at: Date, timeZone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: timeZone || "UTC",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** A moment (ISO 8601) as the wall clock of a zone shows it: `2024-05-14T18:20`. "" is UTC. */
export function toWallClock(iso: string, timeZone: string): string {
  const { year, month, day, hour, minute } = parts(new Date(iso), timeZone);
  return `${year?.padStart(4, "0")}-${month}-${day}T${hour}:${minute}`;
}

/**
 * The moment (ISO 8601, UTC) at which the wall clock of a zone shows `wallClock`, or null when that is no time.
 * Of a time that a clock shows twice in autumn the earlier is meant; one that it skips in spring is moved past the gap.
 */
export function fromWallClock(wallClock: string, timeZone: string): string | null {
  const asUtc = Date.parse(`${wallClock}Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (moment: number) =>
    Date.parse(`${toWallClock(new Date(moment).toISOString(), timeZone)}Z`) - moment;
  const day = 24 * 60 * 60 * 1000;
  const before = asUtc - offsetAt(asUtc - day);
  const after = asUtc - offsetAt(asUtc + day);
  const fitting = [before, after].filter((moment) => moment + offsetAt(moment) === asUtc);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : before).toISOString();
}
