/** Why there is no estimate: work began too few days ago, or too little of it was done lately. */
export type Doubt = "began-lately" | "too-little-done";

/** When the rest may be done, in days from now, and what that rests on. */
export type Completion = {
  readonly left: number;
  /** How much was done in the last `days` days. */
  readonly done: number;
  /** How many days the pace is measured over, at most `paceDays`. */
  readonly days: number;
  /** Null when nothing is left, or with a doubt. */
  readonly estimate: {
    readonly perDay: number;
    readonly soonest: number;
    readonly likely: number;
    /** Null where the pace is so uneven that it may as well be none. */
    readonly latest: number | null;
  } | null;
  readonly doubt: Doubt | null;
};

/** How many days back a pace is measured: two whole weeks, so that weekends count for what they are. */
export const paceDays = 14;

/** Under so many days of work there is no estimate. */
export const fewestDays = 3;
/** Under so many pieces done lately there is no estimate. */
export const fewestDone = 5;

/** The 0.9 quantile of Student's t distribution with 2, 3, … 13 degrees of freedom. */
const studentsT = [1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35];

/**
 * When `left` pieces of work will be done at the pace of late: `daily` holds how many were done on each of the last whole
 * days, in any order, since work began. The range is the two-sided 80 % interval of Student for the mean of a day, with a
 * variance no smaller than chance alone gives such counts (Poisson: the mean itself). Under `fewestDays` or `fewestDone`
 * there is no estimate.
 * @throws RangeError for negative numbers, or more than `paceDays` days.
 */
export function estimateCompletion(left: number, daily: readonly number[]): Completion {
  if (left < 0 || daily.some((count) => count < 0)) throw new RangeError(`Cannot do ${left} at ${daily}`);
  if (daily.length > paceDays) throw new RangeError(`A pace is of ${paceDays} days, not of ${daily.length}`);
  const days = daily.length;
  const done = daily.reduce((sum, count) => sum + count, 0);
  const basis = { left, done, days };
  if (left === 0) return { ...basis, estimate: null, doubt: null };
  const quantile = studentsT[days - fewestDays];
  if (quantile === undefined) return { ...basis, estimate: null, doubt: "began-lately" };
  if (done < fewestDone) return { ...basis, estimate: null, doubt: "too-little-done" };

  const mean = done / days;
  const variance = daily.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (days - 1);
  const margin = quantile * Math.sqrt(Math.max(variance, mean) / days);
  const slow = mean - margin;
  const estimate = {
    perDay: mean,
    soonest: left / (mean + margin),
    likely: left / mean,
    latest: slow > 0 ? left / slow : null,
  };
  return { ...basis, estimate, doubt: null };
}
