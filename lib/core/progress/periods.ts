/** What was done in a day or a week of UTC; `start` is its first day, `YYYY-MM-DD`. */
export type Period = {
  readonly start: string;
  readonly submitted: number;
  /** Articles whose gold was settled; of an annotator: their own layers that were accepted. */
  readonly settled: number;
};

const dayMilliseconds = 86_400_000;

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day of UTC some days after `now`, or null beyond what a calendar is good for. */
export function addDays(now: Date, days: number): string | null {
  const date = new Date(now.getTime() + days * dayMilliseconds);
  return date.getUTCFullYear() <= 9999 ? toDay(date.getTime()) : null;
}

/**
 * Every day from the first that has a count up to `today`, at most `limit` of them; days without a count are zero.
 * Of nothing done there are no days.
 */
export function fillDays(counts: readonly Period[], today: string, limit: number): readonly Period[] {
  const byStart = new Map(counts.map((period) => [period.start, period]));
  const last = Date.parse(today);
  const earliest = toDay(last - (limit - 1) * dayMilliseconds);
  const shown = [...byStart.keys()].filter((start) => start >= earliest && start <= today).sort();
  const [first] = shown;
  if (first === undefined) return [];
  const days: Period[] = [];
  for (let time = Date.parse(first); time <= last; time += dayMilliseconds) {
    const start = toDay(time);
    days.push(byStart.get(start) ?? { start, submitted: 0, settled: 0 });
  }
  return days;
}

/** The Monday of a day's week. */
function mondayOf(day: string): string {
  const time = Date.parse(day);
  return toDay(time - ((new Date(time).getUTCDay() + 6) % 7) * dayMilliseconds);
}

/** Days in order, summed up by weeks that begin on Monday (ISO 8601). */
export function toWeeks(days: readonly Period[]): readonly Period[] {
  const weeks = new Map<string, Period>();
  for (const { start, submitted, settled } of days) {
    const monday = mondayOf(start);
    const week = weeks.get(monday) ?? { start: monday, submitted: 0, settled: 0 };
    weeks.set(monday, {
      start: monday,
      submitted: week.submitted + submitted,
      settled: week.settled + settled,
    });
  }
  return [...weeks.values()];
}
